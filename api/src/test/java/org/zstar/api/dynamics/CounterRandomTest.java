package org.zstar.api.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CounterRandomTest {
    /** Known answers published with the algorithm (Random123, kat_vectors). */
    @Test
    void philoxGivesItsKnownAnswers() {
        int[] zeros = new int[4];
        CounterRandom.philox(zeros, 0, 0);
        assertArrayEquals(new int[] {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}, zeros);
        int[] ones = {-1, -1, -1, -1};
        CounterRandom.philox(ones, -1, -1);
        assertArrayEquals(new int[] {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}, ones);
        int[] pi = {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344};
        CounterRandom.philox(pi, 0xa4093822, 0x299f31d0);
        assertArrayEquals(new int[] {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}, pi);
    }

    @Test
    void normalsHaveTheMomentsOfANormalDistribution() {
        CounterRandom random = new CounterRandom(42);
        int n = 100_000;
        double[] moments = new double[5];
        double cross = 0;
        double[] v = new double[3];
        for (int k = 0; k < n; k++) {
            random.normals(k / 100, k % 100, v, 0);
            for (double x : v) {
                for (int m = 1; m <= 4; m++) {
                    moments[m] += Math.pow(x, m) / (3 * n);
                }
            }
            cross += (v[0] * v[1] + v[1] * v[2] + v[2] * v[0]) / (3 * n);
        }
        // tolerances of four standard errors for 300,000 deviates
        double s = 4 / Math.sqrt(3.0 * n);
        assertEquals(0, moments[1], s);
        assertEquals(1, moments[2], s * Math.sqrt(2));
        assertEquals(0, moments[3], s * Math.sqrt(15));
        assertEquals(3, moments[4], s * Math.sqrt(96));
        assertEquals(0, cross, s);
    }

    @Test
    void uniformsFillTheUnitInterval() {
        CounterRandom random = new CounterRandom(-5);
        int[] bins = new int[20];
        for (int k = 0; k < 20_000; k++) {
            double u = random.uniform(3, k);
            assertTrue(u >= 0 && u < 1);
            bins[(int) (20 * u)]++;
        }
        double chiSquared = 0;
        for (int count : bins) {
            chiSquared += (count - 1000.0) * (count - 1000.0) / 1000;
        }
        // 19 degrees of freedom: 43.8 is exceeded with a probability of 0.001
        assertTrue(chiSquared < 43.8, "chi squared " + chiSquared);
    }

    @Test
    void numbersDependOnSeedAndCountersAlone() {
        double[] a = new double[3], b = new double[3];
        new CounterRandom(1).normals(2, 3, a, 0);
        CounterRandom used = new CounterRandom(1);
        used.normals(9, 9, b, 0);
        used.normals(2, 3, b, 0);
        assertArrayEquals(a, b);
        assertNotEquals(new CounterRandom(2).uniform(2, 3), new CounterRandom(1).uniform(2, 3));
        assertNotEquals(new CounterRandom(1).uniform(3, 3), new CounterRandom(1).uniform(2, 3));
        assertNotEquals(new CounterRandom(1).uniform(2, 4), new CounterRandom(1).uniform(2, 3));
        assertNotEquals(new CounterRandom(1L << 32).uniform(2, 3), new CounterRandom(0).uniform(2, 3));
        assertNotEquals(new CounterRandom(1).uniform(2L << 32, 3), new CounterRandom(1).uniform(0, 3));
    }
}
