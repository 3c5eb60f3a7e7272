package org.zstar.io.xyz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zstar.io.text.Reals;

/** The words between blanks and commas of a text: numbers or flags, if all of them are. */
final class Words {
    private static final int MOST_DIGITS = 18;

    private final byte[] text;
    private final int length;
    private final Reals parser = new Reals();
    private int start;
    private int end;
    private int count;
    private boolean whole = true;
    private double[] reals = new double[9];
    private long[] wholes = new long[9];

    private Words(String all) {
        length = all.length();
        text = Arrays.copyOf(all.replace(',', ' ').getBytes(StandardCharsets.ISO_8859_1), length + Reals.SPARE);
    }

    /** @return Long, Double, Boolean or an array of them, or null if there are no words, or text, or several kinds */
    static Object typed(String text) {
        Words words = new Words(text);
        if (!words.next()) {
            return null;
        }
        return words.flag() == null ? words.numbers() : words.flags();
    }

    private boolean next() {
        start = end;
        while (start < length && isBlank(text[start])) {
            start++;
        }
        end = start;
        while (end < length && !isBlank(text[end])) {
            end++;
        }
        return start < end;
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    private Object numbers() {
        do {
            if (!number()) {
                return null;
            }
        } while (next());
        if (count == 1) {
            return whole ? (Object) wholes[0] : (Object) reals[0];
        }
        return whole ? Arrays.copyOf(wholes, count) : Arrays.copyOf(reals, count);
    }

    /** Adds the word; digits with leading zeros, too many of them or an exponent that overflows are names (hashes) instead. */
    private boolean number() {
        boolean minus = text[start] == '-';
        int first = minus || text[start] == '+' ? start + 1 : start;
        int p = first;
        long digits = 0;
        while (p < end && text[p] >= '0' && text[p] <= '9') {
            digits = 10 * digits + text[p++] - '0';
        }
        boolean special = first < end && "nNiI".indexOf(text[first]) >= 0;
        if (p == end ? p - first > MOST_DIGITS || p - first > 1 && text[first] == '0'
                : p == first && !special && text[first] != '.') {
            return false;
        }
        double real;
        try {
            real = parser.parse(text, start, length);
        } catch (NumberFormatException e) {
            return false;
        }
        if (Double.isInfinite(real) && !special) {
            return false;
        }
        if (count == reals.length) {
            reals = Arrays.copyOf(reals, 2 * count);
            wholes = Arrays.copyOf(wholes, 2 * count);
        }
        whole &= p == end;
        wholes[count] = minus ? -digits : digits;
        reals[count++] = real;
        return true;
    }

    private Object flags() {
        boolean[] values = new boolean[9];
        do {
            Boolean flag = flag();
            if (flag == null) {
                return null;
            }
            values = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
            values[count++] = flag;
        } while (next());
        return count == 1 ? (Object) values[0] : Arrays.copyOf(values, count);
    }

    private Boolean flag() {
        boolean may = end - start <= 5 && "TFtf".indexOf(text[start]) >= 0;
        return may ? flag(new String(text, start, end - start, StandardCharsets.ISO_8859_1)) : null;
    }

    /** A logical value in the spellings of the format, or null. */
    static Boolean flag(String word) {
        return switch (word) {
            case "T", "True", "true", "TRUE" -> true;
            case "F", "False", "false", "FALSE" -> false;
            default -> null;
        };
    }
}
