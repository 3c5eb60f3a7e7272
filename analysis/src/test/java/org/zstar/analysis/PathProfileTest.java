package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PathProfileTest {
    @Test
    void barriersAreSeenFromBothEnds() {
        double[][] images = {{0, 0, 0, 1, 1, 1}, {3, 0, 0, 1, 1, 5}, {3, 0, 2, 1, 1, 5}};
        PathProfile profile = PathProfile.of(images, new double[] {-7, -6.2, -6.9});
        assertArrayEquals(new double[] {0, 5, 7}, profile.lengths(), 1e-12);
        assertEquals(1, profile.highest());
        assertEquals(0.8, profile.barrierForward(), 1e-12);
        assertEquals(0.7, profile.barrierBackward(), 1e-12);
        assertArrayEquals(new double[] {0, 0.8, 0.1}, profile.relative(), 1e-12);
    }

    @Test
    void aPathDownhillHasNoBarrierForward() {
        PathProfile profile = new PathProfile(new double[] {0, 1, 2}, new double[] {0, -1, -3});
        assertEquals(0, profile.barrierForward());
        assertEquals(3, profile.barrierBackward());
        assertThrows(IllegalArgumentException.class, () -> new PathProfile(new double[2], new double[3]));
    }
}
