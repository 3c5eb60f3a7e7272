package org.zstar.app.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;

/** Tells the user what happens, from any thread: on the console, and with the time in the run's {@code log.txt}. */
public final class RunLog implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Logger console;
    private final ProgressLine progress;
    private final PrintWriter file;

    /**
     * @param console where lines appear at once
     * @param progress taken off the screen before a line is printed
     * @param file continued, or created
     */
    public RunLog(Logger console, ProgressLine progress, Path file) throws IOException {
        this.console = console;
        this.progress = progress;
        this.file = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND), true);
    }

    /** Something worth knowing. */
    public synchronized void info(String line) {
        progress.clear();
        console.info(line);
        write("", line);
    }

    /** Something that may spoil the result. */
    public synchronized void warn(String line) {
        progress.clear();
        console.warn(line);
        write("warning: ", line);
    }

    /** Something for the file alone: too much for the screen. */
    public void detail(String line) {
        write("", line);
    }

    private void write(String level, String line) {
        file.println(TIME.format(LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)) + "  " + level + line);
    }

    @Override
    public void close() {
        progress.clear();
        file.close();
    }
}
