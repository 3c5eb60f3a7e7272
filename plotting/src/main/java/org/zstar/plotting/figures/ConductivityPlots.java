package org.zstar.plotting.figures;

import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Conductivities. */
public final class ConductivityPlots {
    private ConductivityPlots() { }

    /**
     * Integrals of the current's autocorrelation over their upper end.
     *
     * @param lag upper end in fs
     * @param xyz integral along x, y and z in S/m
     * @param taken where the result is taken, in fs
     */
    public static Figure running(double[] lag, double[][] xyz, double taken) {
        TimeScale scale = TimeScale.of(lag);
        double[] mean = new double[lag.length];
        Panel panel = new Panel("", scale.axis(), Axis.linear("Conductivity", "S/m"))
                .with(Guide.level(0, "")).with(Guide.at(scale.apply(new double[] {taken})[0], ""));
        for (int axis = 0; axis < 3; axis++) {
            panel = panel.with(new Series.Line("xyz".substring(axis, axis + 1), Colour.cycle(axis), scale.apply(lag),
                    xyz[axis]).withWidth(0.8));
            for (int k = 0; k < mean.length; k++) {
                mean[k] += xyz[axis][k] / 3;
            }
        }
        panel = panel.with(new Series.Line("mean", Colour.BLACK, scale.apply(lag), mean));
        return Figure.of("Green–Kubo conductivity over the upper end of the integral", panel);
    }
}
