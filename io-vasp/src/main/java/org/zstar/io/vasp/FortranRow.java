package org.zstar.io.vasp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zstar.io.text.Decimal;
import org.zstar.io.text.LineReader;

/**
 * A row of numbers as Fortran prints them into columns of fixed width: neighbours may touch ({@code -1.25-3.50},
 * {@code 0.000000000108.808388788}), wide exponents lose their letter ({@code 0.31-128}), numbers too wide for their column
 * are stars. One instance per reader, reused for every row.
 */
final class FortranRow {
    /** Rows of numbers are short; what stands behind does not belong to them. */
    private static final int LONGEST = 4096;

    private final byte[] text = new byte[LONGEST];
    private int length;
    private int at;
    private int offset;
    private boolean unusable;

    /** Takes a part of the current line, from a byte index on. */
    void load(LineReader line, int from) {
        clear();
        offset = from;
        length = line.copy(from, text);
    }

    /** Forgets the row. */
    void clear() {
        length = 0;
        at = 0;
        offset = 0;
        unusable = false;
    }

    /** Adds characters to the row; what is too long is cut off. */
    void append(char[] characters, int from, int count) {
        int most = Math.min(count, LONGEST - length);
        for (int i = 0; i < most; i++) {
            char c = characters[from + i];
            text[length++] = c < 0x80 ? (byte) c : (byte) '?';
        }
    }

    /** Index in the line of what follows the numbers read so far. */
    int position() {
        return offset + at;
    }

    /** Whether a number read since the row was loaded was printed as stars or is not finite. */
    boolean unusable() {
        return unusable;
    }

    /** Whether the row starts with a text, apart from blanks. */
    boolean startsWith(String ascii) {
        skipBlanks();
        boolean equal = length - at >= ascii.length();
        for (int i = 0; equal && i < ascii.length(); i++) {
            equal = text[at + i] == ascii.charAt(i);
        }
        return equal;
    }

    /** Whether this is a horizontal rule made of hyphens. */
    boolean isRule() {
        return startsWith("--");
    }

    /** Whether anything but blanks is left. */
    boolean more() {
        skipBlanks();
        return at < length;
    }

    /**
     * Reads numbers; unusable ones become NaN.
     *
     * @return how many were there, fewer than wanted where the row ends or something else stands
     */
    int read(double[] target, int from, int wanted) {
        for (int i = 0; i < wanted; i++) {
            skipBlanks();
            if (at == length || !number(target, from + i)) {
                return i;
            }
        }
        return wanted;
    }

    private void skipBlanks() {
        while (at < length && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
    }

    private boolean number(double[] target, int index) {
        int first = at;
        if (text[at] == '*') {
            while (at < length && text[at] == '*') {
                at++;
            }
            return unusable(target, index);
        }
        int p = at;
        boolean negative = text[p] == '-';
        if (negative || text[p] == '+') {
            p++;
        }
        int digitsFrom = p;
        long mantissa = 0;
        while (p < length && isDigit(text[p])) {
            mantissa = 10 * mantissa + text[p++] - '0';
        }
        int digits = p - digitsFrom;
        int fraction = 0;
        if (p < length && text[p] == '.') {
            int from = ++p;
            int to = endOfFraction(from);
            while (p < to) {
                mantissa = 10 * mantissa + text[p++] - '0';
            }
            fraction = to - from;
            digits += fraction;
        }
        if (digits == 0) {
            return word(target, index);
        }
        int mantissaEnd = p;
        int exponent = 0;
        if (p < length && (text[p] | 0x20) >= 'd' && (text[p] | 0x20) <= 'e') {
            exponent = exponent(p + 1, 1, 4);
        } else if (p + 3 < length && (text[p] == '-' || text[p] == '+') && endsAfter(p + 3)) {
            exponent = exponent(p, 3, 3);
        }
        if (at > first) {
            p = at;
        } else if (p < length && !mayFollow(text[p])) {
            return false;
        }
        at = p;
        int scale = exponent - fraction;
        double value = digits <= 18 ? Decimal.nearest(mantissa, scale) : -1;
        if (value < 0) {
            String plain = new String(text, digitsFrom, mantissaEnd - digitsFrom, StandardCharsets.ISO_8859_1);
            value = Double.parseDouble(plain + "e" + exponent);
        }
        target[index] = negative ? -value : value;
        unusable |= Double.isInfinite(value);
        return true;
    }

    /** Blanks, touching neighbours, and the punctuation of VASP's sentences. */
    private static boolean mayFollow(byte b) {
        return b >= 0 && b <= ' ' || isDigit(b) || b == '-' || b == '+' || b == '*' || b == ';' || b == ',' || b == ')';
    }

    /** Where the digits after a point end; in touching numbers of several points all have as many as the last one. */
    private int endOfFraction(int from) {
        int p = from;
        while (p < length && isDigit(text[p])) {
            p++;
        }
        if (p == length || text[p] != '.') {
            return p;
        }
        int last = p;
        int q = p;
        while (q < length && (isDigit(text[q]) || text[q] == '.')) {
            last = text[q] == '.' ? q : last;
            q++;
        }
        return Math.min(p, from + q - last - 1);
    }

    private boolean endsAfter(int last) {
        return isDigit(text[last - 2]) && isDigit(text[last - 1]) && isDigit(text[last])
                && (last + 1 == length || text[last + 1] <= ' ' && text[last + 1] >= 0);
    }

    /** Reads an exponent and moves behind it; leaves everything in place if there is none. */
    private int exponent(int from, int fewest, int most) {
        int p = from;
        boolean negative = p < length && text[p] == '-';
        if (p < length && (negative || text[p] == '+')) {
            p++;
        }
        int start = p;
        int value = 0;
        while (p < length && p < start + most && isDigit(text[p])) {
            value = 10 * value + text[p++] - '0';
        }
        if (p - start < fewest) {
            return 0;
        }
        at = p;
        return negative ? -value : value;
    }

    /** NaN and Infinity. */
    private boolean word(double[] target, int index) {
        int p = at;
        if (text[p] == '-' || text[p] == '+') {
            p++;
        }
        int letters = p;
        while (p < length && (text[p] | 0x20) >= 'a' && (text[p] | 0x20) <= 'z') {
            p++;
        }
        String name = new String(text, letters, p - letters, StandardCharsets.ISO_8859_1);
        if (!name.equalsIgnoreCase("nan") && !name.equalsIgnoreCase("inf") && !name.equalsIgnoreCase("infinity")) {
            return false;
        }
        at = p;
        return unusable(target, index);
    }

    private boolean unusable(double[] target, int index) {
        target[index] = Double.NaN;
        unusable = true;
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    @Override
    public String toString() {
        return new String(Arrays.copyOf(text, length), StandardCharsets.ISO_8859_1).strip();
    }
}
