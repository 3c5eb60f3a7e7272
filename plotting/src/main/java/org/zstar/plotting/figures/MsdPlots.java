package org.zstar.plotting.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Mean square displacements: the total and, on one scale, each direction. */
public final class MsdPlots {
    private static final List<String> NAMES = List.of("x", "y", "z");

    private MsdPlots() { }

    /**
     * Displacements over time.
     *
     * @param time in fs
     * @param xyz MSD along x, y and z in Å², each as long as the time
     * @param halfWidths of the band around the total, x, y and z in Å²; empty for none
     */
    public record Msd(double[] time, double[][] xyz, double[][] halfWidths) {
        public Msd(double[] time, double[][] xyz) {
            this(time, xyz, new double[0][]);
        }

        /** Of −1 the total, of 0, 1 and 2 the axes. */
        private double[] along(int direction) {
            return direction < 0 ? total(xyz) : xyz[direction];
        }
    }

    /**
     * A line per species.
     *
     * @param time in fs
     * @param bySpecies symbol → MSD along x, y and z in Å², each as long as the time
     */
    public static Figure perDirection(double[] time, Map<String, double[][]> bySpecies) {
        Map<String, Msd> all = new LinkedHashMap<>();
        bySpecies.forEach((symbol, xyz) -> all.put(symbol, new Msd(time, xyz)));
        return perDirection(all);
    }

    /** A line per species, by symbol, with a band where there is one. */
    public static Figure perDirection(Map<String, Msd> bySpecies) {
        Map<String, Colour> colours = new LinkedHashMap<>();
        bySpecies.keySet().forEach(symbol -> colours.put(symbol, Colour.ofElement(symbol)));
        return new Figure("Mean square displacement per species and direction", 2, panels("", bySpecies, colours));
    }

    /**
     * One species in several runs, for example with and without a field.
     *
     * @param species symbol
     * @param byRun its displacements in each run, by the name of the run
     */
    public static Figure compared(String species, Map<String, Msd> byRun) {
        Map<String, Colour> colours = new LinkedHashMap<>();
        byRun.keySet().forEach(run -> colours.put(run, Colour.cycle(colours.size())));
        return new Figure("Mean square displacement of " + species, 2, panels(species + " ", byRun, colours));
    }

    private static List<Panel> panels(String prefix, Map<String, Msd> curves, Map<String, Colour> colours) {
        TimeScale scale = curves.values().stream().map(c -> TimeScale.of(c.time))
                .min((a, b) -> Double.compare(a.factor(), b.factor())).orElse(TimeScale.of(new double[0]));
        double highest = highest(curves.values());
        Axis free = Axis.linear("MSD", "Å²").within(0, Double.NaN);
        Axis common = highest > 0 ? free.within(0, 1.05 * highest) : free;
        List<Panel> panels = new ArrayList<>();
        for (int d = -1; d < 3; d++) {
            Panel panel = new Panel(prefix + (d < 0 ? "total" : NAMES.get(d)), scale.axis(), d < 0 ? free : common);
            // bands first, so that they cover no line
            for (Map.Entry<String, Msd> curve : curves.entrySet()) {
                Msd msd = curve.getValue();
                panel = msd.halfWidths.length == 0 ? panel : panel.with(Series.Band.around(colours.get(curve.getKey()),
                        scale.apply(msd.time), msd.along(d), msd.halfWidths[d + 1]));
            }
            for (Map.Entry<String, Msd> curve : curves.entrySet()) {
                panel = panel.with(new Series.Line(curve.getKey(), colours.get(curve.getKey()),
                        scale.apply(curve.getValue().time), curve.getValue().along(d)));
            }
            panels.add(panel);
        }
        return panels;
    }

    /** The highest point of any direction, with its band. */
    private static double highest(Collection<Msd> curves) {
        double highest = 0;
        for (Msd curve : curves) {
            for (int d = 0; d < 3; d++) {
                for (int k = 0; k < curve.time.length; k++) {
                    double top = curve.xyz[d][k] + (curve.halfWidths.length > 0 ? curve.halfWidths[d + 1][k] : 0);
                    highest = Double.isFinite(top) ? Math.max(highest, top) : highest;
                }
            }
        }
        return highest;
    }

    private static double[] total(double[][] xyz) {
        double[] sum = new double[xyz[0].length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = xyz[0][i] + xyz[1][i] + xyz[2][i];
        }
        return sum;
    }
}
