package org.zstar.plotting.figures;

import java.util.Map;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Autocorrelations and spectra. */
public final class SpectrumPlots {
    private SpectrumPlots() { }

    /**
     * Velocity autocorrelations relative to their value at lag 0.
     *
     * @param lag in fs
     * @param bySpecies symbol → autocorrelation in any unit
     */
    public static Figure autocorrelation(double[] lag, Map<String, double[]> bySpecies) {
        TimeScale scale = TimeScale.of(lag);
        Panel panel = new Panel("", scale.axis(), Axis.linear("Velocity autocorrelation", "")).with(Guide.level(0, ""));
        for (Map.Entry<String, double[]> entry : bySpecies.entrySet()) {
            double[] relative = entry.getValue().clone();
            for (int k = relative.length - 1; k >= 0; k--) {
                relative[k] /= relative[0];
            }
            panel = panel.with(new Series.Line(entry.getKey(), Colour.ofElement(entry.getKey()), scale.apply(lag),
                    relative));
        }
        return Figure.of("Velocity autocorrelation per species", panel);
    }

    /**
     * Vibrational densities of states.
     *
     * @param frequency in THz
     * @param bySpecies symbol → states per atom and THz
     */
    public static Figure densityOfStates(double[] frequency, Map<String, double[]> bySpecies) {
        Panel panel = new Panel("", Axis.linear("Frequency", "THz"), Axis.linear("Density of states", "per atom and THz"));
        for (Map.Entry<String, double[]> entry : bySpecies.entrySet()) {
            panel = panel.with(new Series.Line(entry.getKey(), Colour.ofElement(entry.getKey()), frequency,
                    entry.getValue()));
        }
        return Figure.of("Vibrational density of states per species", panel);
    }

    /**
     * Infrared spectrum.
     *
     * @param frequency in THz
     * @param power in any unit
     */
    public static Figure infrared(double[] frequency, double[] power) {
        return Figure.of("Infrared spectrum", new Panel("", Axis.linear("Frequency", "THz"),
                Axis.linear("Power of the current", "e²Å²/fs² per THz"))
                .with(new Series.Line("", Colour.VERMILION, frequency, power)));
    }
}
