package org.zstar.io.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
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
    /** Bytes that the quick way may look at: a sign, eight digits, the point, three groups of eight digits. */
    private static final int LONGEST_QUICK = 40;
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private int stop;
    private int shift;

    /**
     * Numbers are multiplied by this power of ten before they are rounded to doubles, so that changing a unit loses no bit.
     */
    public void shift(int powerOfTen) {
        this.shift = powerOfTen;
    }

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
        int sign = p < end ? b[p] : 0;
        // without a branch, because the signs of forces and displacements cannot be predicted
        int negative = (sign ^ '-') - 1 >>> 31;
        p += negative;
        if (sign == '+') {
            p++;
        }
        int first = p;
        long mantissa = 0;
        while (p < end && isDigit(b[p])) {
            mantissa = 10 * mantissa + b[p++] - '0';
        }
        int digits = p - first;
        int exponent = 0;
        if (p < end && b[p] == '.') {
            int point = ++p;
            if (p + 8 <= end) {
                long eight = (long) EIGHT_BYTES.get(b, p);
                if (Digits.all(eight)) {
                    mantissa = 100_000_000 * mantissa + Digits.value(eight);
                    p += 8;
                }
            }
            while (p < end && isDigit(b[p])) {
                mantissa = 10 * mantissa + b[p++] - '0';
            }
            exponent = point - p;
            digits -= exponent;
        }
        if (digits == 0 || digits > MOST_DIGITS && digits - leadingZeros(b, first, p) > MOST_DIGITS) {
            return slow(b, from, end);
        }
        if (p < end && (b[p] > ' ' || b[p] < 0)) {
            exponent += exponent(b, p, end);
            p = stop;
            if (p < 0) {
                return slow(b, from, end);
            }
        }
        double value = scaled(mantissa, exponent + shift);
        if (value < 0) {
            return slow(b, from, end);
        }
        stop = p;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) | (long) negative << 63);
    }

    /** Zeros before the first digit that counts. */
    private static int leadingZeros(byte[] b, int first, int end) {
        int p = first;
        int zeros = 0;
        while (p < end && (b[p] == '0' || b[p] == '.')) {
            zeros += b[p++] == '0' ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** The exponent that starts here; {@link #stop} is set behind it, or to -1 if there is none or more than four digits. */
    private int exponent(byte[] b, int from, int end) {
        stop = -1;
        int letter = b[from] | 0x20;
        if (letter != 'e' && letter != 'd') {
            return 0;
        }
        int p = from + 1;
        boolean minus = p < end && b[p] == '-';
        if (minus || p < end && b[p] == '+') {
            p++;
        }
        int start = p;
        int exponent = 0;
        while (p < end && p < start + 4 && isDigit(b[p])) {
            exponent = 10 * exponent + b[p++] - '0';
        }
        if (p > start && (p == end || b[p] <= ' ' && b[p] >= 0)) {
            stop = p;
        }
        return minus ? -exponent : exponent;
    }

    /** mantissa times 10^exponent rounded to nearest, or -1 where the quick ways cannot be sure of the last bit. */
    private static double scaled(long mantissa, int exponent) {
        int size = Math.abs(exponent);
        if (size < TENS.length && mantissa < 1L << 53) {
            // both operands are exact, so one rounding gives the nearest double
            return exponent < 0 ? mantissa / TENS[size] : mantissa * TENS[size];
        }
        if (mantissa == 0) {
            return 0;
        }
        double high = mantissa;
        double low = mantissa - (long) high;
        if (exponent > 0) {
            return size < TENS.length ? multiplied(high, low, TENS[size]) : -1;
        }
        if (size > 2 * (TENS.length - 1)) {
            return -1;
        }
        int first = Math.min(size, TENS.length - 1);
        double main = high / TENS[first];
        double rest = remainder(high, low, main, TENS[first]);
        if (first < size) {
            double ten = TENS[size - first];
            double quotient = main / ten;
            rest = remainder(main, rest, quotient, ten);
            main = quotient;
        }
        return sure(main, rest);
    }

    private static double multiplied(double high, double low, double ten) {
        double main = high * ten;
        return sure(main, productError(high, ten, main) + low * ten);
    }

    /** What (high + low)/ten is more than the quotient high/ten rounded, nearly to double precision. */
    private static double remainder(double high, double low, double quotient, double ten) {
        double product = quotient * ten;
        return (high - product - productError(quotient, ten, product) + low) / ten;
    }

    /** The sum of a number and a small correction, or -1 if it is so close to a tie that the correction's error counts. */
    private static double sure(double main, double rest) {
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
        return general(new String(b, from, p - from, StandardCharsets.ISO_8859_1), shift);
    }

    /**
     * Reads a whole word as a number; also {@code nan} and {@code inf} in any case.
     *
     * @throws NumberFormatException if it is none
     */
    public static double ofWord(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
        Reals reals = new Reals();
        double value = reals.parse(bytes, 0, bytes.length);
        if (reals.stop < bytes.length) {
            throw new NumberFormatException(word);
        }
        return value;
    }

    private static double general(String word, int shift) {
        int length = word.length();
        if (length > 0) {
            char last = Character.toLowerCase(word.charAt(length - 1));
            char start = word.charAt(0);
            char second = length > 1 ? word.charAt(1) : ' ';
            if (isDigitOrPoint(start) || (start == '-' || start == '+') && isDigitOrPoint(second)) {
                // Java's suffixes ("1f", "1d") and hexadecimal numbers are not for data files
                if ((last >= '0' && last <= '9' || last == '.') && word.indexOf('x') < 0 && word.indexOf('X') < 0) {
                    String decimal = word.indexOf('d') < 0 && word.indexOf('D') < 0 ? word
                            : word.replace('d', 'e').replace('D', 'e');
                    return shift == 0 ? Double.parseDouble(decimal) : shifted(decimal, shift);
                }
            } else {
                return special(word);
            }
        }
        throw new NumberFormatException(word);
    }

    private static double shifted(String decimal, int shift) {
        double plain = Double.parseDouble(decimal);
        // exponents that a double cannot hold would make the exact arithmetic unbounded
        return plain == 0 || Double.isInfinite(plain) ? plain
                : new BigDecimal(decimal).scaleByPowerOfTen(shift).doubleValue();
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
