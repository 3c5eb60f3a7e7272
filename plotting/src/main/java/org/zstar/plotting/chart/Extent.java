package org.zstar.plotting.chart;

import java.util.List;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/**
 * Ends of an axis.
 *
 * @param low lower end
 * @param high upper end, above the lower one
 */
record Extent(double low, double high) {
    private static final double MARGIN = 0.04;
    /** Numbers beyond this, or below its inverse, are not drawn; no quantity comes near. */
    private static final double LARGEST = 1e100;

    /** The ranges of a panel: horizontal, then vertical. */
    static Extent[] of(Panel panel) {
        Extent x = ofX(panel), y = ofY(panel);
        return switch (panel.aspect()) {
            case FREE -> new Extent[] {x, y};
            case SAME_SCALE -> {
                double half = Math.max(x.high - x.low, y.high - y.low) / 2;
                yield new Extent[] {x.around(half), y.around(half)};
            }
            case PARITY -> {
                Extent both = new Extent(Math.min(x.low, y.low), Math.max(x.high, y.high));
                yield new Extent[] {both, both};
            }
        };
    }

    private Extent around(double half) {
        double middle = (low + high) / 2;
        return new Extent(middle - half, middle + half);
    }

    private static Extent ofX(Panel panel) {
        // curves fill the width but for the room of a tick at the very end; dots need more
        boolean curves = panel.series().stream().allMatch(s -> s instanceof Series.Band
                || s instanceof Series.Line line && !line.marked());
        Finder finder = new Finder(panel.x(), curves && panel.aspect() == Panel.Aspect.FREE ? 0 : MARGIN);
        panel.series().forEach(s -> finder.take(s.x()));
        panel.guides().stream().filter(Guide::vertical).forEach(g -> finder.take(g.value()));
        return finder.extent();
    }

    private static Extent ofY(Panel panel) {
        Finder finder = new Finder(panel.y(), MARGIN);
        for (Series series : panel.series()) {
            for (double[] values : heights(series)) {
                finder.take(values);
            }
        }
        panel.guides().stream().filter(g -> !g.vertical()).forEach(g -> finder.take(g.value()));
        return finder.extent();
    }

    private static List<double[]> heights(Series series) {
        if (series instanceof Series.Line line) {
            return List.of(line.y());
        }
        if (series instanceof Series.Scatter scatter) {
            return List.of(scatter.y());
        }
        Series.Band band = (Series.Band) series;
        return List.of(band.low(), band.high());
    }

    /** Whether a panel has a point that can be drawn. */
    static boolean hasData(Panel panel) {
        for (Series series : panel.series()) {
            double[] y = heights(series).get(0);
            for (int i = 0; i < y.length; i++) {
                if (drawable(panel.x(), series.x()[i]) && drawable(panel.y(), y[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean drawable(Axis axis, double value) {
        return Math.abs(value) < LARGEST && (axis.scale() == Axis.Scale.LINEAR || value > 1 / LARGEST);
    }

    /** Collects the range of values. */
    private static final class Finder {
        private final Axis axis;
        private final double share;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        Finder(Axis axis, double share) {
            this.axis = axis;
            this.share = share;
        }

        void take(double... values) {
            for (double v : values) {
                if (drawable(axis, v)) {
                    min = Math.min(min, v);
                    max = Math.max(max, v);
                }
            }
        }

        Extent extent() {
            boolean log = axis.scale() == Axis.Scale.LOG;
            if (min > max) {
                min = log ? 0.1 : 0;
                max = 1;
            }
            Extent data = log ? decades() : widened();
            double low = Double.isNaN(axis.from()) ? data.low : axis.from();
            double high = Double.isNaN(axis.to()) ? data.high : axis.to();
            if (!(low < high)) {
                // one end was given and all data lie beyond it
                return Double.isNaN(axis.to()) ? new Extent(low, log ? low * 10 : low + 1)
                        : new Extent(log ? high / 10 : high - 1, high);
            }
            return new Extent(low, high);
        }

        private Extent widened() {
            double largest = Math.max(Math.abs(min), Math.abs(max));
            boolean flat = max - min <= Math.max(1e-9 * largest, 1 / LARGEST);
            double margin = !flat ? share * (max - min) : largest < 1 / LARGEST ? 1 : 0.05 * largest;
            return new Extent(min - margin, max + Math.max(margin, 0.004 * (max - min)));
        }

        /** Short ranges grow to whole decades, as a logarithmic axis with one number on it cannot be read. */
        private Extent decades() {
            double low = StrictMath.log10(min), high = StrictMath.log10(max);
            if (high - low < 1.5) {
                double lower = Math.floor(low + 1e-9), upper = Math.ceil(high - 1e-9);
                return new Extent(StrictMath.pow(10, lower), StrictMath.pow(10, upper > lower ? upper : lower + 1));
            }
            double margin = share * (high - low);
            return new Extent(StrictMath.pow(10, low - margin), StrictMath.pow(10, high + margin));
        }
    }
}
