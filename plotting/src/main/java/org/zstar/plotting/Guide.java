package org.zstar.plotting;

/**
 * A thin reference line across a panel.
 *
 * @param vertical whether it stands at a value of x (true) or lies at a value of y
 * @param value where
 * @param label short text beside it, or empty
 */
public record Guide(boolean vertical, double value, String label) {
    /** A line at a value of x. */
    public static Guide at(double x, String label) {
        return new Guide(true, x, label);
    }

    /** A line at a value of y. */
    public static Guide level(double y, String label) {
        return new Guide(false, y, label);
    }
}
