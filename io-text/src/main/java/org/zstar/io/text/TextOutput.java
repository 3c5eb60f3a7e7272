package org.zstar.io.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** Buffered text output with Unix line breaks; gzip if the file's name ends with {@code .gz}. Numbers keep every bit. */
public final class TextOutput implements Closeable {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    /** Writes to a stream; closing this closes the stream. */
    public TextOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Creates or replaces a file.
     *
     * @throws IllegalArgumentException if the name asks for a compression that is only read
     */
    public static TextOutput create(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Continues a file, or creates it. */
    public static TextOutput append(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static TextOutput open(Path file, StandardOpenOption... how) throws IOException {
        Compression compression = Compression.named(file.getFileName().toString());
        if (compression == Compression.BZIP2 || compression == Compression.XZ) {
            throw new IllegalArgumentException("cannot write '" + file + "': only gzip is written compressed; expected a "
                    + "name that ends with .gz or without a compression suffix");
        }
        OutputStream out = Files.newOutputStream(file, how);
        return new TextOutput(compression == Compression.GZIP ? new GZIPOutputStream(out, 1 << 16, true) : out);
    }

    /** Adds text. */
    public TextOutput put(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                put(text.substring(i).getBytes(StandardCharsets.UTF_8));
                return this;
            }
            put(c);
        }
        return this;
    }

    /** Adds one ASCII character. */
    public TextOutput put(char ascii) throws IOException {
        if (filled == buffer.length) {
            drain();
        }
        buffer[filled++] = (byte) ascii;
        return this;
    }

    /** Adds the shortest decimal text that reads back as the same double. */
    public TextOutput put(double value) throws IOException {
        return put(Double.toString(value));
    }

    /**
     * Adds a double times a power of ten, exactly as {@link Fields#anyReal(String, int)} with the opposite power reads it.
     */
    public TextOutput put(double value, int powerOfTen) throws IOException {
        if (value == 0 || powerOfTen == 0 || !Double.isFinite(value)) {
            return put(value);
        }
        return put(new BigDecimal(Double.toString(value)).scaleByPowerOfTen(powerOfTen).toString());
    }

    /** Adds a whole number. */
    public TextOutput put(long value) throws IOException {
        return put(Long.toString(value));
    }

    /** Ends the line. */
    public TextOutput line() throws IOException {
        return put('\n');
    }

    private void put(byte[] bytes) throws IOException {
        drain();
        out.write(bytes);
    }

    private void drain() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    /** Hands everything written so far to the operating system. */
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            drain();
        }
    }
}
