package org.zstar.app.run;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.zstar.io.text.AtomicFile;

/** Binary files that are whole or refused: a word that tells what they are, the content, and a check sum. */
public final class SealedFile {
    private static final int WORD = 8;

    private SealedFile() { }

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(DataOutput out) throws IOException;
    }

    /**
     * Writes a file, atomically.
     *
     * @param kind number that tells what kind of file it is, and of which version
     */
    public static void write(Path file, long kind, Content content) throws IOException {
        try (AtomicFile whole = new AtomicFile(file)) {
            CheckedOutputStream sum = new CheckedOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(whole.temporary()), 1 << 16), new CRC32());
            try (DataOutputStream out = new DataOutputStream(sum)) {
                out.writeLong(kind);
                content.writeTo(out);
                out.writeLong(sum.getChecksum().getValue());
            }
            whole.commit();
        }
    }

    /**
     * Opens the content of a file.
     *
     * @param kind what {@link #write} was told
     * @throws IOException if it is damaged or of another kind
     */
    public static DataInputStream read(Path file, long kind) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length - WORD;
        if (end >= WORD) {
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, end);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
            long stored = new DataInputStream(new ByteArrayInputStream(bytes, end, WORD)).readLong();
            if (stored == sum.getValue() && in.readLong() == kind) {
                return in;
            }
        }
        throw new IOException(file + ": this checkpoint is damaged or of another version; --force starts the run anew");
    }
}
