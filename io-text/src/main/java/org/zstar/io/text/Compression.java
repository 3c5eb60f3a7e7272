package org.zstar.io.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is compressed, told by its first bytes. */
enum Compression {
    NONE(""), GZIP(".gz"), BZIP2(".bz2"), XZ(".xz");

    /** What an xz decoder may allocate; the presets of the xz program need at most 65 MiB to decode. */
    private static final int XZ_MEMORY_KIB = 256 << 10;
    private static final int[][] MAGIC = {{}, {0x1f, 0x8b}, {'B', 'Z', 'h'}, {0xfd, '7', 'z', 'X', 'Z', 0}};

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    /** Looks at the first bytes and leaves them in the stream. */
    static Compression of(BufferedInputStream stream) throws IOException {
        stream.mark(8);
        byte[] head = stream.readNBytes(6);
        stream.reset();
        for (Compression c : values()) {
            if (c != NONE && startsWith(head, MAGIC[c.ordinal()])) {
                return c;
            }
        }
        if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd) || startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0x1f, 0x9d)) {
            throw new IOException("a zstd, zip or compress archive; expected plain text, gzip, bzip2 or xz");
        }
        return NONE;
    }

    /** The compression that a name announces. */
    static Compression named(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (Compression c : values()) {
            if (c != NONE && lower.endsWith(c.suffix)) {
                return c;
            }
        }
        return NONE;
    }

    String strip(String fileName) {
        return fileName.substring(0, fileName.length() - suffix.length());
    }

    InputStream decode(InputStream raw) throws IOException {
        return switch (this) {
            case NONE -> raw;
            case GZIP -> new GZIPInputStream(raw, 1 << 16);
            case BZIP2 -> new BZip2CompressorInputStream(raw, true);
            case XZ -> new XZInputStream(raw, XZ_MEMORY_KIB);
        };
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
