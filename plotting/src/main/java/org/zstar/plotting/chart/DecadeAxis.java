package org.zstar.plotting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with labels at powers of ten in plain text and small marks at 2, 3 … 9 times them. */
final class DecadeAxis extends LogAxis {
    @Serial
    private static final long serialVersionUID = 1;
    private static final int MOST_LABELS = 6;

    DecadeAxis(String label) {
        super(label);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        double low = getRange().getLowerBound(), high = getRange().getUpperBound();
        int first = (int) Math.floor(StrictMath.log10(low)), last = (int) Math.ceil(StrictMath.log10(high));
        int step = Math.max(1, (int) Math.ceil((last - first) / (double) MOST_LABELS));
        List<NumberTick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            double power = StrictMath.pow(10, decade);
            if (Math.floorMod(decade, step) == 0) {
                add(ticks, TickType.MAJOR, power, label(decade), anchor);
            }
            for (int digit = 2; digit < 10 && step == 1; digit++) {
                add(ticks, TickType.MINOR, digit * power, "", anchor);
            }
        }
        return ticks;
    }

    private void add(List<NumberTick> ticks, TickType type, double value, String label, TextAnchor anchor) {
        double rounding = 1e-9 * value;
        if (value >= getRange().getLowerBound() - rounding && value <= getRange().getUpperBound() + rounding) {
            ticks.add(new NumberTick(type, value, label, anchor, TextAnchor.CENTER, 0));
        }
    }

    private static String label(int decade) {
        if (decade < -3 || decade > 4) {
            return "1e" + Integer.toString(decade).replace('-', '\u2212');
        }
        return decade < 0 ? "0." + "0".repeat(-decade - 1) + "1" : "1" + "0".repeat(decade);
    }
}
