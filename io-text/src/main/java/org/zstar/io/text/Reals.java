package org.zstar.io.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Decimal text to the nearest double, always with the bits of {@link Double#parseDouble}, but without making a String in the
 * usual cases. Fortran's exponent letter D is accepted. One instance per reader; not for several threads.
 */
public final class Reals {
    private static final int MOST_DIGITS = 18;
    /** Bytes from the start of a number on that the quick way may look at. */
    public static final int SPARE = 80;
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final double[] one = new double[1];
    private long mantissa;
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
        if (from >= end || from + SPARE > b.length) {
            return slow(b, from, end);
        }
        int negative = (b[from] ^ '-') - 1 >>> 31;
        int first = from + negative + ((b[from] ^ '+') - 1 >>> 31);
        mantissa = 0;
        int p = digits(b, first);
        int point = p;
        if (b[p] == '.') {
            p = digits(b, p + 1);
        }
        double value = value(b, first, point, p, end);
        return value < 0 ? slow(b, from, end) : signed(value, negative);
    }

    /**
     * Reads numbers of a row as long as there are few blanks between them, a point behind at most seven digits, no plus, and
     * room behind. Two numbers depend on each other only by the places of their points, so that several are in work at the
     * same time.
     *
     * @return how many; {@link #stop} is behind the last one
     */
    int row(byte[] b, int from, int end, double[] target, int index, int count) {
        int last = end + SPARE > b.length ? index : index + count;
        int i = index;
        int behind = from;
        for (; i < last; i++) {
            int p = behind;
            long eight = (long) EIGHT_BYTES.get(b, p);
            if (Digits.fiveBlanks(eight)) {
                p += 4;
                eight = (long) EIGHT_BYTES.get(b, p);
                // a loop here would cost a third of the time; what has more blanks goes the other way
                if (Digits.fiveBlanks(eight)) {
                    p += 4;
                    eight = (long) EIGHT_BYTES.get(b, p);
                }
            }
            int point = Digits.point(eight);
            // the characters before the point, the last one highest, and how many bits of them are digits
            long before = eight << 63 - 8 * point << 1;
            int bits = Digits.bitsLast(before);
            int negative = Digits.minus(before << bits);
            if (point == 8 || bits == 0 || negative < 0) {
                break;
            }
            long mantissa = Digits.value(before >>> 64 - bits << 64 - bits);
            int first = p + point + 1;
            p = first;
            eight = (long) EIGHT_BYTES.get(b, p);
            int n = Digits.count(eight);
            while (n == 8 && p < first + MOST_DIGITS) {
                mantissa = 100_000_000 * mantissa + Digits.value(eight);
                p += 8;
                eight = (long) EIGHT_BYTES.get(b, p);
                n = isBlank(b[p]) ? 0 : Digits.count(eight);
            }
            if (n > 0) {
                mantissa = Digits.TENS[n] * mantissa + Digits.value(eight, n);
                p += n;
            }
            int exponent = shift + first - p;
            boolean fits = (bits >> 3) + p - first <= MOST_DIGITS;
            if (p < end && !isBlank(b[p])) {
                exponent += exponent(b, p, end);
                p = stop;
            }
            // digits beyond the end are those of an earlier text
            double value = fits && p >= 0 && p <= end ? Decimal.nearest(mantissa, exponent) : -1;
            if (value < 0) {
                break;
            }
            target[i] = signed(value, negative);
            behind = p;
        }
        stop = behind;
        return i - index;
    }

    /** Appends digits to the mantissa, of which only 18 fit. @return index behind them */
    private int digits(byte[] b, int from) {
        int p = from;
        long eight = (long) EIGHT_BYTES.get(b, p);
        int n = Digits.count(eight);
        while (n == 8 && p < from + MOST_DIGITS) {
            mantissa = 100_000_000 * mantissa + Digits.value(eight, 8);
            p += 8;
            eight = (long) EIGHT_BYTES.get(b, p);
            n = Digits.count(eight);
        }
        if (n > 0) {
            mantissa = Digits.TENS[n] * mantissa + Digits.value(eight, n);
            p += n;
        }
        return p;
    }

    /** The mantissa and an exponent that may follow as a number, or -1; {@link #stop} is set. */
    private double value(byte[] b, int first, int point, int behind, int end) {
        int fraction = Math.max(0, behind - point - 1);
        int digits = behind - first - (behind > point ? 1 : 0);
        // digits beyond the end are those of an earlier text
        if (digits == 0 || behind > end || digits > MOST_DIGITS && digits - leadingZeros(b, first, behind) > MOST_DIGITS) {
            return -1;
        }
        stop = behind;
        int exponent = shift - fraction;
        if (behind < end && !isBlank(b[behind])) {
            exponent += exponent(b, behind, end);
        }
        return stop < 0 ? -1 : Decimal.nearest(mantissa, exponent);
    }

    private static double signed(double value, int negative) {
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

    private static boolean isBlank(byte c) {
        return c >= 0 && c <= ' ';
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
        if (p > start && (p == end || isBlank(b[p]))) {
            stop = p;
        }
        return minus ? -exponent : exponent;
    }

    private double slow(byte[] b, int from, int end) {
        int p = from;
        while (p < end && !isBlank(b[p])) {
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
        double value = reals.parse(Arrays.copyOf(bytes, bytes.length + SPARE), 0, bytes.length);
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
