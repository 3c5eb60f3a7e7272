package org.zstar.app.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line that says how far a loop has come and how long it will still take: rewritten in place where someone watches,
 * otherwise a new line every half minute. May be told from several threads.
 */
public final class ProgressLine {
    private static final long WATCHED_NANOS = 200_000_000L;
    private static final long UNWATCHED_NANOS = 30_000_000_000L;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean watched;
    private final LongSupplier clock;
    private String label = "";
    private long total;
    private long startedFrom;
    private long startTime;
    private long lastShown;
    private boolean visible;

    /**
     * @param err where to show it
     * @param watched whether it is a terminal
     */
    public ProgressLine(PrintStream err, boolean watched) {
        this(err, watched, System::nanoTime);
    }

    ProgressLine(PrintStream err, boolean watched, LongSupplier clock) {
        this.err = err;
        this.watched = watched;
        this.clock = clock;
    }

    /**
     * Starts a loop.
     *
     * @param what word for the line, for example {@code step}
     * @param from where it starts, after a checkpoint
     * @param to where it ends
     */
    public synchronized void start(String what, long from, long to) {
        clear();
        label = what;
        total = to;
        startedFrom = from;
        startTime = clock.getAsLong();
        lastShown = startTime;
    }

    /** Tells how far the loop is; shown only now and then, so it may be called often. */
    public synchronized void at(long done, String extra) {
        long now = clock.getAsLong();
        if (now - lastShown < (watched ? WATCHED_NANOS : UNWATCHED_NANOS)) {
            return;
        }
        lastShown = now;
        double seconds = (now - startTime) * 1e-9;
        double left = done > startedFrom ? seconds / (done - startedFrom) * (total - done) : Double.NaN;
        String line = String.format(Locale.ROOT, "%s %d of %d (%.0f %%)%s%s", label, done, total,
                100.0 * done / Math.max(1, total), Double.isNaN(left) ? "" : ", " + duration(left) + " left",
                extra.isEmpty() ? "" : ", " + extra);
        err.print(watched ? ERASE + line : line + System.lineSeparator());
        err.flush();
        visible = watched;
    }

    /** Takes the line off the screen. */
    public synchronized void clear() {
        if (visible) {
            err.print(ERASE);
            err.flush();
            visible = false;
        }
    }

    /** A span of time for people, for example {@code 2 min 05 s}. */
    public static String duration(double seconds) {
        long s = Math.round(seconds);
        if (s < 60) {
            return s + " s";
        }
        if (s < 3600) {
            return String.format(Locale.ROOT, "%d min %02d s", s / 60, s % 60);
        }
        return String.format(Locale.ROOT, "%d h %02d min", s / 3600, s % 3600 / 60);
    }
}
