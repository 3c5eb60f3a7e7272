package org.zstar.plotting.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A linear axis with as many decimal labels as stand clear of each other. */
final class LinearAxis extends NumberAxis {
    @Serial
    private static final long serialVersionUID = 1;
    private static final double GAP_ACROSS = 14;
    private static final double GAP_UP = 18;

    LinearAxis(String label) {
        super(label);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean upright = edge == RectangleEdge.LEFT;
        FontMetrics metrics = graphics.getFontMetrics(getTickLabelFont());
        double length = Math.max(1, upright ? area.getHeight() : area.getWidth());
        double perPixel = getRange().getLength() / length;
        DecimalStep step = DecimalStep.atLeast((metrics.getAscent() + GAP_UP) * perPixel);
        while (!upright && (widest(step, metrics) + GAP_ACROSS) * perPixel > step.size()) {
            step = step.larger();
        }
        return ticks(step, upright ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER);
    }

    private double widest(DecimalStep step, FontMetrics metrics) {
        double width = 0;
        double largest = largest();
        for (long k = first(step); k <= last(step); k++) {
            width = Math.max(width, metrics.stringWidth(step.label(step.multiple(k), largest)));
        }
        return width;
    }

    private List<NumberTick> ticks(DecimalStep step, TextAnchor anchor) {
        List<NumberTick> ticks = new ArrayList<>();
        double largest = largest();
        int parts = step.parts();
        for (long k = first(step) - 1; k <= last(step); k++) {
            double value = step.multiple(k);
            if (k >= first(step)) {
                ticks.add(new NumberTick(TickType.MAJOR, value, step.label(value, largest), anchor, TextAnchor.CENTER, 0));
            }
            for (int part = 1; part < parts; part++) {
                double between = value + part * step.size() / parts;
                if (getRange().contains(between)) {
                    ticks.add(new NumberTick(TickType.MINOR, between, "", anchor, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }

    private double largest() {
        return Math.max(Math.abs(getRange().getLowerBound()), Math.abs(getRange().getUpperBound()));
    }

    private long first(DecimalStep step) {
        return (long) Math.ceil(getRange().getLowerBound() / step.size() - 1e-6);
    }

    private long last(DecimalStep step) {
        return (long) Math.floor(getRange().getUpperBound() / step.size() + 1e-6);
    }
}
