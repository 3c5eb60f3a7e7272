package org.zstar.io.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears under its name only when it is whole. Write to {@link #temporary}, then {@link #commit}; closing
 * without that removes what was written and leaves an older file of that name as it was.
 * <pre>
 * try (AtomicFile file = new AtomicFile(target)) {
 *     Files.writeString(file.temporary(), text);
 *     file.commit();
 * }
 * </pre>
 */
public final class AtomicFile implements Closeable {
    private final Path target;
    private final Path temporary;

    /** Reserves a temporary name in the target's folder, which is created if it is absent. */
    public AtomicFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        Path folder = this.target.getParent();
        Files.createDirectories(folder);
        // the suffix stays, because writers choose compression by it
        this.temporary = Files.createTempFile(folder, ".incomplete-", "-" + target.getFileName());
        Files.deleteIfExists(temporary);
    }

    /** Where to write. Does not exist yet. */
    public Path temporary() {
        return temporary;
    }

    /** Gives the written file its name, in one step. */
    public void commit() throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
