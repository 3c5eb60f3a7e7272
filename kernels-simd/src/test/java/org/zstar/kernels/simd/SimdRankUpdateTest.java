package org.zstar.kernels.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zstar.kernels.PlainRankUpdate;
import org.zstar.kernels.RankUpdate;

/** Products of panels have the same bits in vectors as in plain Java, before and after they are compiled. */
class SimdRankUpdateTest {
    private static final int ROUNDS = 2000;
    private static final int SUMMANDS = 150;
    private static final int TILE = RankUpdate.HEIGHT * RankUpdate.WIDTH;

    private final Random random = new Random(5);
    private final RankUpdate plain = new PlainRankUpdate();
    private final RankUpdate simd = new SimdRankUpdate();

    @Test
    void sameBits() {
        for (int round = 0; round < ROUNDS; round++) {
            int summands = random.nextInt(SUMMANDS), l = random.nextInt(9), r0 = random.nextInt(9), at = random.nextInt(9);
            SameBits numbers = new SameBits(random, -1, 1, l + RankUpdate.HEIGHT * summands, r0 + RankUpdate.WIDTH * summands,
                    at + TILE + 3);
            double[][] expected = numbers.expected(), actual = numbers.actual();
            plain.add(expected[0], l, expected[1], r0, summands, expected[2], at);
            simd.add(actual[0], l, actual[1], r0, summands, actual[2], at);
            numbers.check("product of panels");
        }
    }

    @Test
    void sumsAreThoseOfTheDefinition() {
        double[] left = random.doubles(RankUpdate.HEIGHT * SUMMANDS, -1, 1).toArray();
        double[] right = random.doubles(RankUpdate.WIDTH * SUMMANDS, -1, 1).toArray(), tile = new double[TILE];
        simd.add(left, 0, right, 0, SUMMANDS, tile, 0);
        for (int i = 0; i < RankUpdate.HEIGHT; i++) {
            for (int k = 0; k < RankUpdate.WIDTH; k++) {
                double sum = 0;
                for (int r = 0; r < SUMMANDS; r++) {
                    sum += left[RankUpdate.HEIGHT * r + i] * right[RankUpdate.WIDTH * r + k];
                }
                assertEquals(sum, tile[RankUpdate.WIDTH * i + k], 0);
            }
        }
    }
}
