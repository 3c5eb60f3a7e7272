package org.zstar.integrators;

/** Checks of configuration values. */
final class Require {
    private Require() { }

    static void positive(String key, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(key + " is " + value + "; expected a number above 0 in " + unit);
        }
    }

    static void notNegative(String key, double value, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(key + " is " + value + "; expected a number of at least 0 in " + unit);
        }
    }

    static void atLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(key + " is " + value + "; expected at least 1");
        }
    }
}
