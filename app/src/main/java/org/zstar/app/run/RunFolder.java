package org.zstar.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zstar.app.config.ConfigException;
import org.zstar.app.config.JsonFiles;
import org.zstar.app.config.JsonText;

/**
 * The output folder of a run: {@code run.json} says what runs there, {@code results.json} appears last and marks it as
 * finished. Locked while open, so that two runs never write into one folder.
 */
final class RunFolder implements AutoCloseable {
    static final String RUN = "run.json";
    static final String RESULTS = "results.json";
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel channel;
    private final boolean resuming;

    private RunFolder(Path path, FileChannel channel, boolean resuming) {
        this.path = path;
        this.channel = channel;
        this.resuming = resuming;
    }

    /** What to do with a folder that already holds a run. */
    enum Mode { REFUSE, REPLACE, RESUME }

    /** State of a folder. */
    enum State { NEW, INTERRUPTED, FINISHED, FOREIGN }

    /** What a folder holds. */
    static State state(Path path) throws IOException {
        if (!Files.exists(path)) {
            return State.NEW;
        }
        if (!Files.isDirectory(path)) {
            return State.FOREIGN;
        }
        if (Files.exists(path.resolve(RESULTS)) && Files.exists(path.resolve(RUN))) {
            return State.FINISHED;
        }
        if (Files.exists(path.resolve(RUN))) {
            return State.INTERRUPTED;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.allMatch(entry -> entry.endsWith(LOCK)) ? State.NEW : State.FOREIGN;
        }
    }

    /**
     * Prepares a folder.
     *
     * @param description content of {@code run.json}
     * @throws ConfigException if the folder holds something that must not be touched
     */
    static RunFolder open(Path path, Mode mode, JsonNode description) throws IOException {
        State state = state(path);
        refuse(path, mode, state);
        if (state == State.INTERRUPTED && mode == Mode.RESUME) {
            requireSame(path, description);
        }
        Files.createDirectories(path);
        FileChannel channel = lock(path);
        if (mode == Mode.REPLACE && state != State.NEW) {
            empty(path);
        }
        JsonText.write(path.resolve(RUN), description);
        return new RunFolder(path, channel, state == State.INTERRUPTED && mode == Mode.RESUME);
    }

    private static void refuse(Path path, Mode mode, State state) {
        if (state == State.FOREIGN) {
            throw new ConfigException(path + ": exists and is not the folder of a run; choose another with --out");
        }
        if (state == State.FINISHED && mode != Mode.REPLACE) {
            throw new ConfigException(path + ": holds a finished run; --force replaces it, --out chooses another folder");
        }
        if (state == State.INTERRUPTED && mode == Mode.REFUSE) {
            throw new ConfigException(path + ": holds an interrupted run; --resume continues it, --force starts it anew");
        }
    }

    private static void requireSame(Path path, JsonNode description) {
        JsonNode old = JsonFiles.read(path.resolve(RUN), JsonFiles.LARGEST_CONFIG);
        List<String> changes = Differences.between(old.path("configuration"), description.path("configuration"));
        if (changes.isEmpty()) {
            changes = Differences.between(old.path("inputs"), description.path("inputs"));
        }
        if (!changes.isEmpty()) {
            throw new ConfigException(path + ": the interrupted run was another one and cannot be continued ("
                    + String.join("; ", changes) + "); --force starts anew");
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new ConfigException(path + ": another zstar is running in this folder");
        }
        return channel;
    }

    private static void empty(Path path) throws IOException {
        // the marks of a finished run go first, so that a half-emptied folder is never taken for one
        Files.deleteIfExists(path.resolve(RESULTS));
        List<Path> old;
        try (Stream<Path> entries = Files.walk(path)) {
            old = entries.filter(entry -> !entry.equals(path) && !entry.endsWith(LOCK))
                    .sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : old) {
            Files.delete(entry);
        }
    }

    Path path() {
        return path;
    }

    boolean isResuming() {
        return resuming;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve(LOCK));
        channel.close();
    }
}
