package org.zstar.testkit;

/** Comparisons of arrays of numbers that report the worst element. */
public final class Compare {
    private Compare() { }

    /**
     * Two arrays agree: every difference is at most {@code tolerance} times the largest expected magnitude, which must not
     * be zero, for else the comparison would prove nothing.
     */
    public static void close(String what, double[] actual, double[] expected, double tolerance) {
        double largest = largest(expected);
        if (!(largest > 1e-9)) {
            throw new AssertionError(what + ": all expected values vanish (largest " + largest
                    + "), so that nothing would be tested; choose another structure");
        }
        within(what, actual, expected, tolerance * largest);
    }

    /** Two arrays agree: every difference is at most an absolute tolerance. */
    public static void within(String what, double[] actual, double[] expected, double tolerance) {
        sameLength(what, actual, expected);
        for (int k = 0; k < expected.length; k++) {
            if (!(Math.abs(actual[k] - expected[k]) <= tolerance)) {
                throw new AssertionError(what + ": element " + k + " is " + actual[k] + ", expected " + expected[k]
                        + "; difference " + (actual[k] - expected[k]) + ", tolerance " + tolerance);
            }
        }
    }

    /** Two numbers agree to an absolute tolerance. */
    public static void within(String what, double actual, double expected, double tolerance) {
        within(what, new double[] {actual}, new double[] {expected}, tolerance);
    }

    /** Two arrays agree in every bit (but a zero's sign). */
    public static void identical(String what, double[] actual, double[] expected) {
        sameLength(what, actual, expected);
        for (int k = 0; k < expected.length; k++) {
            if (actual[k] != expected[k]) {
                throw new AssertionError(what + ": element " + k + " is " + actual[k] + ", expected the same bits as "
                        + expected[k]);
            }
        }
    }

    /** Largest magnitude; NaN if any element is. */
    public static double largest(double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    private static void sameLength(String what, double[] actual, double[] expected) {
        if (actual.length != expected.length) {
            throw new AssertionError(what + ": " + actual.length + " numbers, expected " + expected.length);
        }
    }
}
