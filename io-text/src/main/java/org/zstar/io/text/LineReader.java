package org.zstar.io.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;

/**
 * Lines of a text file, one at a time, in a buffer of its own: nothing is allocated per line. Accepts the line breaks of
 * Unix and Windows and a byte-order mark, decompresses, and bounds the length of a line.
 * <pre>
 * try (LineReader lines = new LineReader(file, options)) {
 *     while (lines.next()) {
 *         Fields fields = lines.fields();
 *         double x = fields.real("the x coordinate");
 *     }
 * }
 * </pre>
 */
public final class LineReader implements Closeable {
    /** Longest line in bytes. */
    public static final int LONGEST_LINE = 1 << 26;

    /** Bytes behind the content, so that numbers at the end take the quick way. */
    private static final int SPARE = Reals.SPARE;
    private static final int INITIAL = 1 << 18;

    private final Path file;
    private final ContentStream content;
    private final Fields fields = new Fields(this);
    private byte[] buffer;
    private int filled;
    private int start;
    private int end;
    private int following;
    private long number;
    private int held = -1;
    private long heldNumber;
    private boolean exhausted;
    private boolean again;
    private boolean past;
    private boolean terminated;

    /** Opens a file; {@link #next} leads to its first line. */
    public LineReader(Path file, ReadOptions options) throws IOException {
        this(ContentStream.open(file, options.largestContent()));
    }

    /** Reads lines of a stream; closing this closes the stream. */
    public LineReader(ContentStream content) {
        this.file = content.file();
        this.content = content;
        this.buffer = new byte[(int) Math.min(INITIAL, content.sizeHint()) + SPARE];
    }

    /** Lines in memory: the first {@code length} bytes of a text that starts behind a number of lines of its file. */
    private LineReader(Path file, byte[] text, int length, long linesBefore) {
        this.file = file;
        this.content = null;
        this.buffer = text;
        this.filled = length;
        this.number = linesBefore;
        this.exhausted = true;
    }

    /** Goes to the next line. @return false at the end of the file, where the line is empty */
    public boolean next() throws IOException {
        if (again) {
            again = false;
            return true;
        }
        int from = following;
        int scanned = from;
        while (true) {
            int feed = indexOfFeed(buffer, scanned, filled);
            if (feed >= 0) {
                deliver(from, feed, feed + 1, true);
                return true;
            }
            scanned = filled;
            if (exhausted) {
                past = from == filled;
                deliver(from, filled, filled, false);
                number -= past ? 1 : 0;
                return !past;
            }
            // reading may fail, and then the former line is gone
            start = from;
            end = from;
            int shift = makeRoom(from);
            from -= shift;
            scanned -= shift;
            fill();
        }
    }

    private void deliver(int from, int to, int next, boolean complete) {
        start = from;
        end = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
        following = next;
        terminated = complete;
        number++;
        if (number == 1 && end - start >= 3 && (buffer[start] & 0xff) == 0xef && (buffer[start + 1] & 0xff) == 0xbb
                && (buffer[start + 2] & 0xff) == 0xbf) {
            start += 3;
        }
        fields.reset();
    }

    private static int indexOfFeed(byte[] b, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            int feed = Digits.feed((long) Fields.EIGHT_BYTES.get(b, i));
            if (feed < 8) {
                return i + feed;
            }
        }
        for (; i < to; i++) {
            if (b[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Keeps what starts at an index or is held, by moving it to the front or growing. @return by how much it moved */
    private int makeRoom(int index) throws IOException {
        int from = held < 0 ? index : held;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            start -= from;
            end -= from;
            held -= held < 0 ? 0 : from;
        }
        if (filled == buffer.length - SPARE) {
            if (filled - (index - from) >= LONGEST_LINE) {
                number++;
                throw error("the line is longer than " + LONGEST_LINE + " bytes; expected a text file with shorter lines");
            }
            buffer = Arrays.copyOf(buffer, 2 * filled + SPARE);
        }
        return from;
    }

    private void fill() throws IOException {
        int n = content.read(buffer, filled, buffer.length - SPARE - filled);
        if (n < 0) {
            exhausted = true;
        } else {
            filled += n;
        }
    }

    /** From the next line on, keeps everything in memory until {@link #take} or {@link #release}. */
    public void hold() {
        held = again ? start : following;
        heldNumber = again ? number - 1 : number;
    }

    /** Number of bytes held, up to the end of the current line. */
    public int heldLength() {
        return (again ? start : following) - held;
    }

    /** Passes over lines while no more bytes are held than a limit. @return how many were passed */
    public int skip(int lines, int mostHeld) throws IOException {
        int passed = 0;
        while (passed < lines && heldLength() <= mostHeld && next()) {
            passed++;
        }
        return passed;
    }

    /** A reader of the lines held, without the current one if it is to be delivered again. Nothing is held any more. */
    public LineReader take() {
        int length = heldLength();
        byte[] text = Arrays.copyOfRange(buffer, held, held + length + SPARE);
        held = -1;
        return new LineReader(file, text, length, heldNumber);
    }

    /** A place among the lines held. */
    public record Mark(int heldLength, long number) { }

    /** The place before the next line. */
    public Mark mark() {
        return new Mark(heldLength(), again ? number - 1 : number);
    }

    /** Goes back to a place marked since {@link #hold}. */
    public void reset(Mark mark) {
        following = held + mark.heldLength;
        number = mark.number;
        again = false;
        past = false;
    }

    /** Ends holding and goes on from where it began. */
    public void release() {
        reset(new Mark(0, heldNumber));
        held = -1;
    }

    /** Makes {@link #next} deliver the current line once more; does nothing behind the last line. */
    public void again() {
        again = !past;
        fields.reset();
    }

    /** Goes to the next line, which must exist. @param what what it should hold, for the message */
    public void require(String what) throws IOException {
        if (!next()) {
            throw new StructureFileException(file(), number, "the file ends here; expected " + what);
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Number of the current line, from 1. */
    public long number() {
        return number;
    }

    /** How much of the file has been consumed, from 0 to 1. */
    public double progress() {
        return content == null ? 1 : content.progress();
    }

    /** Whether the current line ended with a line break, which the last line of a truncated file does not. */
    public boolean complete() {
        return terminated;
    }

    /** Words of the current line, from its first. The same object at every call. */
    public Fields fields() {
        fields.reset();
        return fields;
    }

    /** Length of the current line in bytes, without its line break. */
    public int length() {
        return end - start;
    }

    /** A byte of the current line. */
    public byte at(int index) {
        return buffer[start + index];
    }

    /** Index of the first byte that is no blank, or the length of a blank line. */
    public int indent() {
        int i = start;
        while (i < end && buffer[i] <= ' ' && buffer[i] >= 0) {
            i++;
        }
        return i - start;
    }

    /** Copies the current line from an index on, as much as there is room for. @return number of bytes */
    public int copy(int from, byte[] target) {
        int count = Math.max(0, Math.min(target.length, length() - from));
        System.arraycopy(buffer, start + Math.min(from, length()), target, 0, count);
        return count;
    }

    /** The current line. */
    public String text() {
        return text(0, length());
    }

    /** A part of the current line, by byte indices; what lies beyond its end is left out. */
    public String text(int from, int to) {
        int f = Math.min(from, length());
        return new String(buffer, start + f, Math.max(0, Math.min(to, length()) - f), StandardCharsets.UTF_8);
    }

    /**
     * Ends the current line before a mark, usually that of a remark.
     *
     * @return what stood behind the mark, or null if it does not occur
     */
    public String cut(char mark) {
        for (int i = start; i < end; i++) {
            if (buffer[i] == mark) {
                String behind = text(i + 1 - start, length());
                end = i;
                fields.reset();
                return behind;
            }
        }
        return null;
    }

    /** Whether the line holds nothing but blanks. */
    public boolean blank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line starts with a text of ASCII characters. */
    public boolean startsWith(String ascii) {
        return regionMatches(0, ascii);
    }

    /** Whether a text of ASCII characters stands at an index. */
    public boolean regionMatches(int index, String ascii) {
        if (index + ascii.length() > length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (buffer[start + index + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where a text of ASCII characters first stands at or after an index, or -1. */
    public int indexOf(String ascii, int from) {
        byte first = (byte) ascii.charAt(0);
        for (int i = from; i <= length() - ascii.length(); i++) {
            if (buffer[start + i] == first && regionMatches(i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a text of ASCII characters stands somewhere in the line. */
    public boolean contains(String ascii) {
        return indexOf(ascii, 0) >= 0;
    }

    /** An error at the current line. @param problem what stood there and what was expected */
    public StructureFileException error(String problem) {
        return new StructureFileException(file(), number, problem);
    }

    /** An error that quotes the current line. @param what what was expected in its place */
    public StructureFileException expected(String what) {
        return error("found " + quote(text()) + ", expected " + what);
    }

    /** A text in quotation marks, shortened and made printable for a message. */
    public static String quote(String text) {
        String shown = text.length() > 60 ? text.substring(0, 57) + "…" : text;
        StringBuilder clean = new StringBuilder("'");
        shown.chars().forEach(c -> clean.append(Character.isISOControl(c) ? '?' : (char) c));
        return clean.append('\'').toString();
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
    }
}
