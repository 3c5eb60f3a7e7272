package org.zstar.plotting.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * From values to places on the picture.
 *
 * @param x horizontal axis
 * @param y vertical axis
 * @param area where the data are drawn, px
 */
record Mapping(ValueAxis x, ValueAxis y, Rectangle2D area) {
    /** Places far outside are drawn no farther than this, px. */
    private static final double FAR = 20_000;

    /** Horizontal places in px; NaN for values that have none. */
    double[] across(double[] values) {
        return places(values, x, RectangleEdge.BOTTOM);
    }

    /** Vertical places in px; NaN for values that have none. */
    double[] up(double[] values) {
        return places(values, y, RectangleEdge.LEFT);
    }

    private double[] places(double[] values, ValueAxis axis, RectangleEdge edge) {
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean drawable = Double.isFinite(values[i]) && (values[i] > 0 || !(axis instanceof LogAxis));
            places[i] = drawable ? Math.max(-FAR, Math.min(FAR, axis.valueToJava2D(values[i], area, edge))) : Double.NaN;
        }
        return places;
    }
}
