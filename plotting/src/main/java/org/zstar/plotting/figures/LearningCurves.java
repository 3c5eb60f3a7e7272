package org.zstar.plotting.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Errors during training. */
public final class LearningCurves {
    private LearningCurves() { }

    /**
     * The course of one error.
     *
     * @param quantity for example {@code Force RMSE}
     * @param unit its unit
     * @param training value after each epoch
     * @param validation value after each epoch, NaN where it was not taken; may be empty
     */
    public record Curve(String quantity, String unit, double[] training, double[] validation) { }

    /**
     * A panel per error, logarithmic.
     *
     * @param epochs number of each epoch
     * @param curves at least one
     * @param best the epoch whose parameters were kept, or -1
     */
    public static Figure of(double[] epochs, List<Curve> curves, int best) {
        List<Panel> panels = new ArrayList<>();
        for (Curve curve : curves) {
            Panel panel = new Panel("", Axis.linear("Epoch", ""), Axis.log(curve.quantity, curve.unit))
                    .with(new Series.Line("training", Colour.BLUE, epochs, curve.training));
            if (curve.validation.length > 0) {
                panel = panel.with(taken("validation", epochs, curve.validation));
            }
            panels.add(best < 0 ? panel : panel.with(Guide.at(best, "")));
        }
        return new Figure("Learning curves", 2, panels);
    }

    /** Joins the values that were taken across the epochs between them. */
    private static Series taken(String name, double[] epochs, double[] values) {
        int n = 0;
        double[] x = new double[values.length], y = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                x[n] = epochs[i];
                y[n++] = values[i];
            }
        }
        return new Series.Line(name, Colour.VERMILION, Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }
}
