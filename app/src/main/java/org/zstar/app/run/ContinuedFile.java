package org.zstar.app.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Output files that grow during a run and are cut back to a checkpoint when it is resumed. */
public final class ContinuedFile {
    private ContinuedFile() { }

    /**
     * Cuts a file to a length.
     *
     * @throws IOException if it is shorter: it has been changed since
     */
    public static void cut(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.size() < bytes) {
                throw new IOException(file + ": has " + channel.size() + " bytes, the checkpoint expects at least " + bytes
                        + "; it has been changed since. --force starts the run anew");
            }
            channel.truncate(bytes);
        }
    }

    /** Length in bytes of the whole lines of a file, without what a kill may have left of another; 0 without a file. */
    public static long wholeLines(Path file) throws IOException {
        byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int length = content.length;
        while (length > 0 && content[length - 1] != '\n') {
            length--;
        }
        return length;
    }

    /** Makes everything written to a file so far survive a crash of the machine, and tells its length. */
    public static long settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Files.size(file);
    }
}
