package org.zstar.plotting.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.zstar.plotting.Series;

/**
 * Draws a line. Of the points that follow each other within half a pixel of width only the first, lowest, highest and last
 * are kept: it looks the same, and long runs stay small.
 */
record LineMark(Series.Line line) implements Mark {
    private static final double DOT = 5;

    @Override
    public void paint(Graphics2D graphics, Mapping mapping) {
        double[] x = mapping.across(line.x()), y = mapping.up(line.y());
        graphics.setColor(Mark.color(line.colour(), 1));
        graphics.setStroke(stroke(line.dash(), line.width()));
        graphics.draw(path(x, y));
        if (line.marked()) {
            graphics.setStroke(ScatterMark.dot(DOT));
            graphics.draw(ScatterMark.dots(x, y));
        }
    }

    static BasicStroke stroke(Series.Dash dash, double width) {
        float[] pattern = switch (dash) {
            case SOLID -> null;
            case DASHED -> new float[] {5, 3};
            case DOTTED -> new float[] {1.4f, 2.4f};
        };
        int ends = pattern == null ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        return new BasicStroke((float) width, ends, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    private static Path2D path(double[] x, double[] y) {
        Pen pen = new Pen();
        int i = 0;
        while (i < x.length) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                pen.lift();
                i++;
                continue;
            }
            int end = endOfColumn(x, y, i);
            int low = i, high = i;
            for (int k = i; k < end; k++) {
                low = y[k] < y[low] ? k : low;
                high = y[k] > y[high] ? k : high;
            }
            pen.to(x[i], y[i]);
            pen.to(x[Math.min(low, high)], y[Math.min(low, high)]);
            pen.to(x[Math.max(low, high)], y[Math.max(low, high)]);
            pen.to(x[end - 1], y[end - 1]);
            i = end;
        }
        return pen.path;
    }

    private static int endOfColumn(double[] x, double[] y, int from) {
        long column = (long) Math.floor(2 * x[from]);
        int end = from + 1;
        while (end < x.length && !Double.isNaN(y[end]) && !Double.isNaN(x[end]) && (long) Math.floor(2 * x[end]) == column) {
            end++;
        }
        return end;
    }

    /** Joins points on a grid of a tenth of a pixel, skipping steps too short to be seen. */
    private static final class Pen {
        private static final double STEP = 0.15;

        private final Path2D path = new Path2D.Double();
        private boolean down;
        private double x;
        private double y;

        void lift() {
            down = false;
        }

        void to(double exactX, double exactY) {
            double newX = Math.rint(exactX * 10) / 10, newY = Math.rint(exactY * 10) / 10;
            if (!down) {
                path.moveTo(newX, newY);
                path.lineTo(newX, newY); // a point between gaps shows as a dot
            } else if (Math.abs(newX - x) > STEP || Math.abs(newY - y) > STEP) {
                path.lineTo(newX, newY);
            } else {
                return;
            }
            down = true;
            x = newX;
            y = newY;
        }
    }
}
