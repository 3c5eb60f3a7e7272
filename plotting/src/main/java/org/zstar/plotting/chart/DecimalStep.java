package org.zstar.plotting.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Distance between labelled ticks: 1, 2 or 5 times a power of ten.
 *
 * @param digit 1, 2 or 5
 * @param exponent power of ten
 */
record DecimalStep(int digit, int exponent) {
    /** The smallest step that is at least a size above zero. */
    static DecimalStep atLeast(double size) {
        int power = (int) Math.floor(StrictMath.log10(size) + 1e-9);
        double leading = size / StrictMath.pow(10, power) * (1 - 1e-9);
        return leading <= 1 ? new DecimalStep(1, power) : leading <= 2 ? new DecimalStep(2, power)
                : leading <= 5 ? new DecimalStep(5, power) : new DecimalStep(1, power + 1);
    }

    /** The next larger step. */
    DecimalStep larger() {
        return digit == 1 ? new DecimalStep(2, exponent) : digit == 2 ? new DecimalStep(5, exponent)
                : new DecimalStep(1, exponent + 1);
    }

    double size() {
        return multiple(1);
    }

    /** A multiple of the step, with no more rounding than its decimal form needs. */
    double multiple(long count) {
        double power = StrictMath.pow(10, Math.abs(exponent));
        return exponent < 0 ? count * digit / power : count * digit * power;
    }

    /** Parts into which small marks divide the step. */
    int parts() {
        return digit == 2 ? 4 : 5;
    }

    /**
     * Text of a tick, with just the digits that the step needs.
     *
     * @param largest magnitude of the largest label of the axis, which decides on the use of exponents for all
     */
    String label(double value, double largest) {
        boolean plain = exponent >= 0 ? largest < 1e6 : exponent >= -4 || largest >= 0.01;
        if (value == 0) {
            return plain && exponent < 0 ? format("0." + "0".repeat(-exponent), 0) : "0";
        }
        if (plain) {
            return format(exponent < 0 ? "0." + "0".repeat(-exponent) : "0", value);
        }
        int digits = (int) Math.floor(StrictMath.log10(Math.abs(value)) + 1e-9) - exponent;
        return format(digits > 0 ? "0." + "0".repeat(digits) + "E0" : "0E0", value);
    }

    private static String format(String pattern, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        symbols.setExponentSeparator("e");
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
