package org.zstar.networks.training;

/** The interval of a line search that holds a Wolfe point: its lower end is the best point so far. */
final class Bracket {
    private static final double GROWTH = 3;
    private static final double MARGIN = 0.1;

    private double low;
    private double lowValue;
    private double lowSlope;
    private double high = Double.NaN;
    private double highValue;
    private double highSlope;

    /**
     * @param value at length 0
     * @param slope at length 0
     */
    Bracket(double value, double slope) {
        lowValue = value;
        lowSlope = slope;
    }

    /** Length of the best point so far, 0 if nothing was better than the start. */
    double bestLength() {
        return low;
    }

    /**
     * Takes in a point that is not a Wolfe point.
     *
     * @param sufficient whether its value is low enough
     * @return the next length to try
     */
    double next(double length, double value, double slope, boolean sufficient) {
        if (!sufficient || !(value < lowValue)) {
            setHigh(length, value, slope);
        } else {
            boolean pastMinimum = Double.isNaN(high) ? slope >= 0 : slope * (high - low) >= 0;
            if (pastMinimum) {
                setHigh(low, lowValue, lowSlope);
            }
            low = length;
            lowValue = value;
            lowSlope = slope;
        }
        return Double.isNaN(high) ? GROWTH * length : inside();
    }

    private void setHigh(double length, double value, double slope) {
        high = length;
        highValue = value;
        highSlope = slope;
    }

    /** Minimum of the cubic through both ends, kept away from them; the middle where values are not finite. */
    private double inside() {
        double width = high - low;
        double d1 = lowSlope + highSlope - 3 * (lowValue - highValue) / (low - high);
        double square = d1 * d1 - lowSlope * highSlope;
        double t = 0.5;
        if (square >= 0) {
            double d2 = Math.copySign(Math.sqrt(square), width);
            t = 1 - (highSlope + d2 - d1) / (highSlope - lowSlope + 2 * d2);
        }
        if (!(t >= MARGIN)) {
            t = Double.isNaN(t) ? 0.5 : MARGIN;
        }
        return low + Math.min(t, 1 - MARGIN) * width;
    }
}
