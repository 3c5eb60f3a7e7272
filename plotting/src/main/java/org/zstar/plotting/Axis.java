package org.zstar.plotting;

/**
 * An axis of a panel.
 *
 * @param label what it shows, for example {@code Time}
 * @param unit its unit, put in brackets behind the label; empty for pure numbers
 * @param scale linear or logarithmic (base 10; values that are not positive are left out)
 * @param from lower end, or NaN to take it from the data
 * @param to upper end, or NaN to take it from the data
 */
public record Axis(String label, String unit, Scale scale, double from, double to) {
    /** How values are laid out. */
    public enum Scale { LINEAR, LOG }

    public Axis {
        if (from >= to || scale == Scale.LOG && from <= 0) {
            throw new IllegalArgumentException("axis '" + label + "' runs from " + from + " to " + to + "; expected "
                    + (scale == Scale.LOG ? "positive numbers in ascending order" : "ascending numbers"));
        }
    }

    /** A linear axis over the range of the data. */
    public static Axis linear(String label, String unit) {
        return new Axis(label, unit, Scale.LINEAR, Double.NaN, Double.NaN);
    }

    /** A logarithmic axis over the range of the data. */
    public static Axis log(String label, String unit) {
        return new Axis(label, unit, Scale.LOG, Double.NaN, Double.NaN);
    }

    /** The same axis with fixed ends; NaN leaves an end to the data. */
    public Axis within(double lower, double upper) {
        return new Axis(label, unit, scale, lower, upper);
    }

    /** Label with its unit, as drawn. */
    public String text() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
