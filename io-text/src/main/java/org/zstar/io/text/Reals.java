package org.zstar.io.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decimal text to the nearest double, always with the bits of {@link Double#parseDouble}, but without making a String in the
 * usual cases. Fortran's exponent letter D is accepted. One instance per reader; not for several threads.
 */
public final class Reals {
    private static final double[] TENS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
        1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    /** Veltkamp's constant 2^27+1: splits a double into two halves of 26 bits. */
    private static final double SPLIT = 134217729;
    private static final int MOST_DIGITS = 18;

    private int stop;

    /** Index after the last byte that the last call consumed. */
    public int stop() {
        return stop;
    }

    /**
     * Reads the number that starts at a byte and ends before the next blank or control character.
     *
     * @param b text
     * @param from first byte
     * @param end where the text ends at the latest
     * @throws NumberFormatException if this is no number; {@link #stop} then tells where the word ends
     */
    public double parse(byte[] b, int from, int end) {
        int p = from;
        boolean negative = false;
        if (p < end && (b[p] == '-' || b[p] == '+')) {
            negative = b[p] == '-';
            p++;
        }
        long mantissa = 0;
        int first = p;
        int digit;
        while (p < end && (digit = b[p] - '0') >= 0 && digit <= 9) {
            mantissa = 10 * mantissa + digit;
            p++;
        }
        int digits = p - first;
        int exponent = 0;
        if (p < end && b[p] == '.') {
            int point = ++p;
            while (p < end && (digit = b[p] - '0') >= 0 && digit <= 9) {
                mantissa = 10 * mantissa + digit;
                p++;
            }
            exponent = point - p;
            digits += p - point;
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return slow(b, from, end);
        }
        if (p < end && b[p] > ' ') {
            int letter = b[p] | 0x20;
            if (letter != 'e' && letter != 'd') {
                return slow(b, from, end);
            }
            p++;
            boolean minus = p < end && b[p] == '-';
            if (p < end && (b[p] == '-' || b[p] == '+')) {
                p++;
            }
            int start = p;
            int e = 0;
            while (p < end && p < start + 4 && (digit = b[p] - '0') >= 0 && digit <= 9) {
                e = 10 * e + digit;
                p++;
            }
            if (p == start || p < end && (b[p] > ' ' || b[p] < 0)) {
                return slow(b, from, end);
            }
            exponent += minus ? -e : e;
        } else if (p < end && b[p] < 0) {
            return slow(b, from, end);
        }
        double value = scaled(mantissa, exponent);
        if (value < 0) {
            return slow(b, from, end);
        }
        stop = p;
        return negative ? -value : value;
    }

    /** mantissa times 10^exponent rounded to nearest, or -1 where the quick ways cannot be sure of the last bit. */
    private static double scaled(long mantissa, int exponent) {
        if (mantissa == 0) {
            return 0;
        }
        int size = Math.abs(exponent);
        if (size > 22) {
            return -1;
        }
        if (mantissa < 1L << 53) {
            // both operands are exact, so one rounding gives the nearest double
            return exponent < 0 ? mantissa / TENS[size] : mantissa * TENS[size];
        }
        double high = mantissa;
        double low = mantissa - (long) high;
        double ten = TENS[size];
        double main;
        double rest;
        if (exponent < 0) {
            main = high / ten;
            double product = main * ten;
            rest = (high - product - productError(main, ten, product) + low) / ten;
        } else {
            main = high * ten;
            rest = productError(high, ten, main) + low * ten;
        }
        double value = main + rest;
        double off = Math.abs(rest - (value - main));
        boolean powerOfTwo = (Double.doubleToRawLongBits(value) & 0xfffffffffffffL) == 0;
        return powerOfTwo || off > 0.499999999 * Math.ulp(value) ? -1 : value;
    }

    /** a b - fl(a b), exactly (Dekker 1971). */
    private static double productError(double a, double b, double product) {
        double aScaled = SPLIT * a;
        double aHigh = aScaled - (aScaled - a);
        double aLow = a - aHigh;
        double bScaled = SPLIT * b;
        double bHigh = bScaled - (bScaled - b);
        double bLow = b - bHigh;
        return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
    }

    private double slow(byte[] b, int from, int end) {
        int p = from;
        while (p < end && (b[p] > ' ' || b[p] < 0)) {
            p++;
        }
        stop = p;
        return ofWord(new String(b, from, p - from, StandardCharsets.ISO_8859_1));
    }

    /**
     * Reads a whole word as a number; also {@code nan} and {@code inf} in any case.
     *
     * @throws NumberFormatException if it is none
     */
    public static double ofWord(String word) {
        int length = word.length();
        if (length > 0) {
            char last = Character.toLowerCase(word.charAt(length - 1));
            char start = word.charAt(0);
            char second = length > 1 ? word.charAt(1) : ' ';
            if (isDigitOrPoint(start) || (start == '-' || start == '+') && isDigitOrPoint(second)) {
                // Java's suffixes ("1f", "1d") and hexadecimal numbers are not for data files
                if ((last >= '0' && last <= '9' || last == '.') && word.indexOf('x') < 0 && word.indexOf('X') < 0) {
                    return Double.parseDouble(word.indexOf('d') < 0 && word.indexOf('D') < 0 ? word
                            : word.replace('d', 'e').replace('D', 'e'));
                }
            } else {
                return special(word);
            }
        }
        throw new NumberFormatException(word);
    }

    private static boolean isDigitOrPoint(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private static double special(String word) {
        int sign = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        return switch (word.substring(sign).toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "infinity" -> word.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            default -> throw new NumberFormatException(word);
        };
    }
}
