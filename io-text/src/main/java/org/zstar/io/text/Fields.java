package org.zstar.io.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.zstar.api.io.StructureFileException;

/** The blank-separated words of a reader's current line, taken one after the other; errors name line and column. */
public final class Fields {
    static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final LineReader line;
    private final Reals reals = new Reals();
    private byte[] b;
    private int at;
    private int end;
    private int taken;
    private int wordStart;
    private int wordEnd;

    Fields(LineReader line) {
        this.line = line;
    }

    void reset() {
        b = line.buffer();
        at = line.start();
        end = line.end();
        taken = 0;
    }

    /** Whether a further word stands in the line. */
    public boolean more() {
        int p = at;
        while (p + 8 <= end) {
            int blanks = Digits.blanks((long) EIGHT_BYTES.get(b, p));
            p += blanks;
            if (blanks < 8) {
                break;
            }
        }
        while (p < end && b[p] <= ' ' && b[p] >= 0) {
            p++;
        }
        at = p;
        return p < end;
    }

    /** Number of words that remain; they stay. */
    public int remaining() {
        int count = 0;
        boolean inside = false;
        for (int i = at; i < end; i++) {
            boolean blank = b[i] <= ' ' && b[i] >= 0;
            count += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return count;
    }

    /**
     * The next word as a finite number.
     *
     * @param what what it should be, for the message
     * @throws StructureFileException if it is absent, no number, NaN or infinite
     */
    public double real(String what) throws StructureFileException {
        double value = anyReal(what);
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw expected("a finite number for " + what);
        }
        return value;
    }

    /** Fills an array with finite numbers from an index on. */
    public void reals(double[] target, int from, int count, String what) throws StructureFileException {
        int last = from + count;
        for (int i = from + plain(target, from, count); i < last; i += plain(target, i, last - i)) {
            target[i++] = real(what);
        }
    }

    /** Like {@link #real}, but NaN and infinities are delivered. */
    public double anyReal(String what) throws StructureFileException {
        begin(what);
        try {
            double value = reals.parse(b, at, end);
            at = reals.stop();
            wordEnd = at;
            return value;
        } catch (NumberFormatException e) {
            at = reals.stop();
            wordEnd = at;
            throw expected("a number for " + what);
        }
    }

    /**
     * Like {@link #anyReal}, but the number is multiplied by a power of ten before it is rounded to a double, so that
     * changing a decimal unit loses no bit.
     */
    public double anyReal(String what, int powerOfTen) throws StructureFileException {
        reals.shift(powerOfTen);
        try {
            return anyReal(what);
        } finally {
            reals.shift(0);
        }
    }

    /** Fills an array from an index on; NaN and infinities are delivered. */
    public void anyReals(double[] target, int from, int count, String what) throws StructureFileException {
        int last = from + count;
        for (int i = from + plain(target, from, count); i < last; i += plain(target, i, last - i)) {
            target[i++] = anyReal(what);
        }
    }

    /** Takes numbers as far as that is quickly done. @return how many */
    private int plain(double[] target, int from, int count) {
        int taking = reals.row(b, at, end, target, from, count);
        if (taking > 0) {
            taken += taking;
            at = reals.stop();
            wordEnd = at;
        }
        return taking;
    }

    /** The next word as a whole number. */
    public long integer(String what) throws StructureFileException {
        word(what);
        boolean negative = b[wordStart] == '-';
        int p = negative || b[wordStart] == '+' ? wordStart + 1 : wordStart;
        if (p == wordEnd || wordEnd - p > 18) {
            throw expected("a whole number for " + what);
        }
        long value = 0;
        for (; p < wordEnd; p++) {
            int digit = b[p] - '0';
            if (digit < 0 || digit > 9) {
                throw expected("a whole number for " + what);
            }
            value = 10 * value + digit;
        }
        return negative ? -value : value;
    }

    /** The next word as a whole number within bounds. */
    public int count(String what, int smallest, int largest) throws StructureFileException {
        long value = integer(what);
        if (value < smallest || value > largest) {
            throw expected("a whole number from " + smallest + " to " + largest + " for " + what);
        }
        return (int) value;
    }

    /** The next word as text. */
    public String text(String what) throws StructureFileException {
        word(what);
        return new String(b, wordStart, wordEnd - wordStart, StandardCharsets.UTF_8);
    }

    /**
     * Takes the next word if it is an element's symbol in its usual spelling.
     *
     * @return the atomic number, or -1 with the word left in place
     */
    public int symbol() {
        if (!more()) {
            return -1;
        }
        boolean one = at + 1 >= end || b[at + 1] <= ' ' && b[at + 1] >= 0;
        if (!one && at + 2 < end && (b[at + 2] > ' ' || b[at + 2] < 0)) {
            return -1;
        }
        int number = Symbols.number(b[at], one ? 0 : b[at + 1]);
        if (number >= 0) {
            taken++;
            wordStart = at;
            at += one ? 1 : 2;
            wordEnd = at;
        }
        return number;
    }

    /** Whether the next word equals a text of ASCII characters; it stays. */
    public boolean nextIs(String ascii) {
        if (!more() || at + ascii.length() > end) {
            return false;
        }
        int after = at + ascii.length();
        return line.regionMatches(at - line.start(), ascii) && (after == end || b[after] <= ' ' && b[after] >= 0);
    }

    /** Length of the line up to the word taken last, in bytes. */
    public int used() {
        return wordEnd - line.start();
    }

    /** Whether the next word is a number; it stays. */
    public boolean nextIsNumber() {
        if (!more()) {
            return false;
        }
        try {
            reals.parse(b, at, end);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Passes over words. */
    public void skip(int count, String what) throws StructureFileException {
        for (int i = 0; i < count; i++) {
            word(what);
        }
    }

    /** What remains of the line, without the blanks around it; all of it is taken. */
    public String rest() {
        more();
        String rest = new String(b, at, end - at, StandardCharsets.UTF_8).stripTrailing();
        at = end;
        return rest;
    }

    /** Refuses further words. */
    public void finish(String what) throws StructureFileException {
        if (more()) {
            word(what);
            throw expected("the end of the line after " + what);
        }
    }

    /** An error about the word taken last. */
    public StructureFileException expected(String what) {
        String found = shown();
        String hint = found.startsWith("*") ? " (a number too wide for its field)" : "";
        return line.error("found " + LineReader.quote(found) + hint + " as word " + taken + ", expected " + what);
    }

    private void begin(String what) throws StructureFileException {
        if (!more()) {
            throw line.error("the line " + LineReader.quote(line.text()) + " ends after " + taken
                    + (taken == 1 ? " word" : " words") + ", expected " + what);
        }
        taken++;
        wordStart = at;
    }

    private void word(String what) throws StructureFileException {
        begin(what);
        while (at < end && (b[at] > ' ' || b[at] < 0)) {
            at++;
        }
        wordEnd = at;
    }

    private String shown() {
        return new String(b, wordStart, Math.min(wordEnd - wordStart, 200), StandardCharsets.UTF_8);
    }
}
