package org.zstar.integrators.checks;

/** Checks of configuration values that the annotations of their records promise. */
public final class Require {
    private Require() { }

    public static void positive(String key, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(key + " is " + value + "; expected a number above 0 in " + unit);
        }
    }

    public static void notNegative(String key, double value, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(key + " is " + value + "; expected a number of at least 0 in " + unit);
        }
    }

    public static void atLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(key + " is " + value + "; expected at least 1");
        }
    }
}
