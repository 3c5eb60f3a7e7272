package org.zstar.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.app.input.DataSource.Frame;

class SplitTest {
    private static List<Frame> frames(int crystals, int melts) {
        List<Frame> frames = new ArrayList<>();
        for (int k = 0; k < crystals + melts; k++) {
            frames.add(new Frame(new Structure(Cell.OPEN, new int[] {3}, new double[] {k, 0, 0}, null, Labels.NONE,
                    Map.of("kind", k < crystals ? "crystal" : "melt"), Map.of()), "data.extxyz#" + k));
        }
        return frames;
    }

    private static SplitOptions options(double validation, double test) {
        return new SplitOptions(validation, test, "kind", List.of(), List.of());
    }

    private static long count(List<Frame> frames, String kind) {
        return frames.stream().filter(f -> f.structure().info("kind", "").equals(kind)).count();
    }

    @Test
    void everyFrameIsInOneSetAndEveryKindGivesItsShare() {
        List<Frame> frames = frames(100, 40);
        for (long seed = 0; seed < 20; seed++) {
            Split split = Split.of(frames, options(0.1, 0.2), seed);
            Set<Frame> all = new HashSet<>();
            Stream.of(split.training(), split.validation(), split.test()).forEach(all::addAll);
            assertEquals(140, all.size());
            assertEquals(140, split.training().size() + split.validation().size() + split.test().size());
            assertEquals(20, count(split.test(), "crystal"), 1);
            assertEquals(8, count(split.test(), "melt"), 1);
            assertEquals(10, count(split.validation(), "crystal"), 1);
            assertEquals(4, count(split.validation(), "melt"), 1);
        }
    }

    @Test
    void theSeedDecides() {
        List<Frame> frames = frames(50, 0);
        assertEquals(Split.of(frames, options(0.2, 0.2), 5), Split.of(frames, options(0.2, 0.2), 5));
        assertNotEquals(Split.of(frames, options(0.2, 0.2), 5).test(), Split.of(frames, options(0.2, 0.2), 6).test());
    }

    @Test
    void smallSetsGiveSomethingNowAndThen() {
        long held = 0;
        for (long seed = 0; seed < 400; seed++) {
            held += Split.of(frames(3, 0), options(0, 0.1), seed).test().size();
        }
        assertEquals(0.3, held / 400.0, 0.08);
    }

    @Test
    void namedFramesGoWhereTheyAreSent() {
        SplitOptions options = new SplitOptions(0, 0, "", List.of("data.extxyz#4"),
                List.of("data.extxyz#0", "data.extxyz#7"));
        Split split = Split.of(frames(10, 0), options, 1);
        assertEquals(List.of("data.extxyz#0", "data.extxyz#7"), split.test().stream().map(Frame::name).toList());
        assertEquals(List.of("data.extxyz#4"), split.validation().stream().map(Frame::name).toList());
        assertEquals(7, split.training().size());
        SplitOptions wrong = new SplitOptions(0, 0, "", List.of(), List.of("data.xyz#1"));
        String message = assertThrows(IllegalArgumentException.class, () -> Split.of(frames(3, 0), wrong, 1)).getMessage();
        assertTrue(message.contains("split.test_frames") && message.contains("data.xyz#1"), message);
    }

    @Test
    void somethingMustBeLeft() {
        assertThrows(IllegalArgumentException.class, () -> options(0.5, 0.5));
        SplitOptions all = new SplitOptions(0, 0, "", List.of(), List.of("data.extxyz#0"));
        assertThrows(IllegalArgumentException.class, () -> Split.of(frames(1, 0), all, 1));
    }
}
