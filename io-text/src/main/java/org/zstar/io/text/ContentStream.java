package org.zstar.io.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zstar.api.io.StructureFileException;

/**
 * The content of a file, decompressed on the way if it is compressed (gzip, bzip2 and xz, told by the first bytes and not
 * by the name). The decompressed length is limited, so that a compressed bomb ends in an error.
 */
public final class ContentStream extends InputStream {
    private final Path file;
    private final InputStream content;
    private final Counter raw;
    private final long size;
    private final boolean compressed;
    private final long limit;
    private long delivered;

    private ContentStream(Path file, InputStream source, long size, long limit) throws IOException {
        this.file = file;
        this.size = size;
        this.limit = limit;
        this.raw = new Counter(source);
        BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
        InputStream decoded = buffered;
        try {
            decoded = Compression.of(buffered).decode(buffered);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw damaged(e);
        }
        this.content = decoded;
        this.compressed = decoded != buffered;
    }

    /**
     * Opens a file.
     *
     * @param largestContent limit in bytes of the content of a compressed file
     */
    public static ContentStream open(Path file, long largestContent) throws IOException {
        if (Files.isDirectory(file)) {
            throw new StructureFileException(file, 0, "is a directory; expected a file");
        }
        return new ContentStream(file, Files.newInputStream(file), Files.size(file), largestContent);
    }

    /** Content that is in memory already; the path serves messages. */
    public static ContentStream of(Path file, byte[] bytes, long largestContent) throws IOException {
        return new ContentStream(file, new ByteArrayInputStream(bytes), bytes.length, largestContent);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** How much of the file has been consumed, from 0 to 1. */
    public double progress() {
        return size == 0 ? 1 : Math.min(1, (double) raw.count / size);
    }

    /** Length of the content in bytes if it is known, else a number that is large. */
    long sizeHint() {
        return compressed ? Long.MAX_VALUE : size + 1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n;
        try {
            n = content.read(target, offset, length);
        } catch (IOException | RuntimeException e) {
            if (!compressed) {
                throw e;
            }
            throw damaged(e);
        }
        delivered += Math.max(0, n);
        if (compressed && delivered > limit) {
            throw new StructureFileException(file, 0, "the decompressed content is longer than the limit of " + limit
                    + " bytes; if the file is to be trusted, raise the limit (--largest-content) or decompress it first");
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Decoders report damage through all sorts of exceptions, unchecked ones included. */
    private StructureFileException damaged(Exception e) {
        if (e instanceof StructureFileException known) {
            return known;
        }
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new StructureFileException(file, 0, "the compressed content is damaged or cut off (" + detail + ")");
    }

    private static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
