package org.zstar.app.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.analysis.Fingerprint;

class SelectionTest {
    private static Candidate candidate(int file, int frame, double deviation, double extrapolation, double place) {
        return new Candidate(file, frame, Map.of(Criterion.FORCE_DEVIATION, deviation, Criterion.EXTRAPOLATION,
                extrapolation), point(place));
    }

    private static Fingerprint point(double place) {
        return new Fingerprint(Map.of(3, new double[] {place}));
    }

    private static List<Integer> frames(List<Selection.Pick> picks) {
        return picks.stream().map(Selection.Pick::index).toList();
    }

    @Test
    void criteriaTakeTurns() {
        List<Candidate> all = List.of(candidate(0, 0, 0.1, 0, 1), candidate(0, 50, 0.9, 0.2, 2),
                candidate(0, 100, 0.5, 0, 10), candidate(1, 0, 0.3, 0.7, 3));
        List<Selection.Pick> picks = new Selection(all, List.of(Criterion.FORCE_DEVIATION, Criterion.EXTRAPOLATION,
                Criterion.DIVERSITY), 10, List.of(point(9.5))).pick(4);
        assertEquals(List.of(1, 3, 0, 2), frames(picks));
        assertEquals(new Selection.Pick(1, Criterion.FORCE_DEVIATION, 0.9), picks.get(0));
        assertEquals(new Selection.Pick(3, Criterion.EXTRAPOLATION, 0.7), picks.get(1));
        // frame 0 is 1 away from the picked frame 1, frame 2 only 0.5 from what is known
        assertEquals(new Selection.Pick(0, Criterion.DIVERSITY, 1), picks.get(2));
    }

    @Test
    void neighboursInTimeAreLeftOut() {
        List<Candidate> all = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            all.add(candidate(0, k, 1 + k, 0, k));
        }
        all.add(candidate(1, 28, 0.5, 0, 0));
        List<Selection.Pick> picks = new Selection(all, List.of(Criterion.FORCE_DEVIATION), 10, List.of()).pick(9);
        assertEquals(List.of(29, 19, 9, 30), frames(picks));
    }

    /** Farthest points of a line: the ends, then the middle, then the quarters. */
    @Test
    void diversitySpreadsOverTheSpace() {
        List<Candidate> all = new ArrayList<>();
        for (int k = 0; k <= 8; k++) {
            all.add(candidate(k, 0, 0, 0, k));
        }
        Selection selection = new Selection(all, List.of(Criterion.DIVERSITY), 1, List.of(point(0)));
        assertEquals(List.of(8, 4, 2, 6), frames(selection.pick(4)));
        assertEquals(1, selection.farthestLeft());
    }

    @Test
    void framesWithoutAnyScoreAreNotPicked() {
        List<Candidate> all = List.of(candidate(0, 0, 0, 0, 1), candidate(0, 50, 0, 0, 2));
        assertTrue(new Selection(all, List.of(Criterion.EXTRAPOLATION, Criterion.FORCE_DEVIATION), 1, List.of()).pick(2)
                .isEmpty());
    }
}
