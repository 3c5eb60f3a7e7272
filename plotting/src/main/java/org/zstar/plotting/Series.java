package org.zstar.plotting;

/**
 * Data drawn in one colour under one name in the legend; an empty name keeps it out of the legend. Values that are NaN or
 * infinite are left out, and a line breaks there. Arrays are shared with the caller, who does not change them afterwards.
 */
public sealed interface Series permits Series.Line, Series.Scatter, Series.Band {
    /** Name in the legend, or empty. */
    String name();

    Colour colour();

    /** Values along the horizontal axis. */
    double[] x();

    /** How a line is drawn. */
    enum Dash { SOLID, DASHED, DOTTED }

    /**
     * Points joined in their order.
     *
     * @param y as many values as x
     * @param dash pattern of the line
     * @param width of the line in px
     * @param marked whether every point gets a dot as well
     */
    record Line(String name, Colour colour, double[] x, double[] y, Dash dash, double width, boolean marked)
            implements Series {
        public Line {
            requireSame(name, x, y);
            requirePositive(name, "width", width);
        }

        public Line(String name, Colour colour, double[] x, double[] y) {
            this(name, colour, x, y, Dash.SOLID, 1.4, false);
        }

        public Line withDash(Dash value) {
            return new Line(name, colour, x, y, value, width, marked);
        }

        public Line withWidth(double value) {
            return new Line(name, colour, x, y, dash, value, marked);
        }

        /** The same line with a dot on every point. */
        public Line withMarks() {
            return new Line(name, colour, x, y, dash, width, true);
        }
    }

    /**
     * A cloud of dots. Dots that fall on the same spot are drawn once, the darker the more of them there are, so that a
     * million points make a small file.
     *
     * @param y as many values as x
     * @param size diameter of a dot in px
     */
    record Scatter(String name, Colour colour, double[] x, double[] y, double size) implements Series {
        public Scatter {
            requireSame(name, x, y);
            requirePositive(name, "size", size);
        }

        public Scatter(String name, Colour colour, double[] x, double[] y) {
            this(name, colour, x, y, 3.2);
        }
    }

    /**
     * The area between two curves: an uncertainty, a spread, or the bars of a histogram.
     *
     * @param low lower curve, as many values as x
     * @param high upper curve, as many values as x
     */
    record Band(String name, Colour colour, double[] x, double[] low, double[] high) implements Series {
        public Band {
            requireSame(name, x, low);
            requireSame(name, x, high);
        }

        /**
         * A band without a name around a curve.
         *
         * @param middle the curve, as many values as x
         * @param halfWidth distance of the band's edges from it, as many values
         */
        public static Band around(Colour colour, double[] x, double[] middle, double[] halfWidth) {
            requireSame("", middle, halfWidth);
            double[] low = middle.clone(), high = middle.clone();
            for (int k = 0; k < low.length; k++) {
                low[k] -= halfWidth[k];
                high[k] += halfWidth[k];
            }
            return new Band("", colour, x, low, high);
        }
    }

    private static void requirePositive(String name, String what, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("series '" + name + "': expected a positive " + what + ", found " + value);
        }
    }

    private static void requireSame(String name, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("series '" + name + "' has " + x.length + " values of x but " + y.length
                    + " of y; expected as many");
        }
    }
}
