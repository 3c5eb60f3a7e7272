package org.zstar.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong seconds = new AtomicLong();

    private ProgressLine line(boolean watched) {
        return new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), watched,
                () -> seconds.get() * 1_000_000_000L);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheTimeLeftFromWhatThisRunHasDone() {
        ProgressLine line = line(false);
        line.start("step", 1000, 2000);
        seconds.set(40);
        line.at(1100, "800 K");
        assertEquals("step 1100 of 2000 (55 %), 6 min 00 s left, 800 K" + System.lineSeparator(), shown());
    }

    @Test
    void speaksSeldomWhereNobodyWatches() {
        ProgressLine line = line(false);
        line.start("step", 0, 1000);
        for (int s = 1; s <= 100; s++) {
            seconds.set(s);
            line.at(s, "");
        }
        assertEquals(3, shown().lines().count());
        line.clear();
        assertEquals(3, shown().lines().count());
    }

    @Test
    void rewritesItsLineWhereSomeoneWatches() {
        ProgressLine line = line(true);
        line.start("epoch", 0, 10);
        seconds.set(1);
        line.at(1, "");
        line.at(1, "too soon");
        seconds.set(2);
        line.at(2, "");
        line.clear();
        line.clear();
        assertTrue(shown().startsWith("\r"), shown());
        assertEquals(3, shown().split("\r", -1).length - 1);
        assertTrue(!shown().contains("too soon") && !shown().contains("\n"));
    }

    @Test
    void durations() {
        assertEquals("7 s", ProgressLine.duration(7.4));
        assertEquals("2 min 05 s", ProgressLine.duration(125));
        assertEquals("30 h 01 min", ProgressLine.duration(30 * 3600 + 60));
    }
}
