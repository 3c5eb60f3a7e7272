package org.zstar.kernels.simd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.PairBlock;
import org.zstar.kernels.PairLoops;
import org.zstar.kernels.PairPlan;
import org.zstar.kernels.PlainBlockLoops;

/** Loops over pairs of neighbours in vectors give the same bits as in plain Java. */
class SimdPairsTest {
    private static final int LANES = BlockLoops.LANES;
    private static final double CUTOFF = 6;
    /** So many that their pairs take several chunks. */
    private static final int[] SLOTS = {0, LANES * 31, LANES * 38, LANES * 90};

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource(CutoffType.class)
    void pairs(CutoffType type) {
        for (boolean narrow : new boolean[] {true, false}) {
            for (double inner : type.usesInnerCutoff() ? new double[] {0, 2.2} : new double[] {0}) {
                PairPlan plan = new PairPlan(narrow, type, inner, CUTOFF, List.of(
                        group(0, 0, new double[] {0.02, 0.08, 0.2}, new int[] {4, 5, 1}, new int[] {-1, 0, 0},
                                new int[] {0, 4, 10}),
                        group(0, 2, new double[] {0.5, 3}, new int[] {16, 0}, new int[] {-1, -1}, new int[] {0, 0}),
                        group(1, 1, new double[] {0}, new int[] {7}, new int[] {-1}, new int[] {0}),
                        group(2, 2, new double[] {0.011, 0.033}, new int[] {9, 2}, new int[] {-1, 0}, new int[] {0, 3})));
                for (int round = 0; round < 30; round++) {
                    compare(type + (narrow ? " narrow" : " wide") + " inner " + inner, plan, block(type, inner));
                }
            }
        }
    }

    private static PairPlan.Group group(int a, int b, double[] eta, int[] degree, int[] base, int[] power) {
        return new PairPlan.Group(a, b, eta, degree, base, power);
    }

    private PairBlock block(CutoffType type, double inner) {
        int size = SLOTS[3];
        double[] x = numbers(size), y = numbers(size), z = numbers(size), r = new double[size], inverse = new double[size];
        double[] live = new double[size], f = new double[size], slope = new double[size];
        for (int i = 0; i < size; i++) {
            double stretch = (1.2 + 4.7 * random.nextDouble()) / Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
            x[i] *= stretch;
            y[i] *= stretch;
            z[i] *= stretch;
        }
        for (int kind = 0; kind < 3; kind++) {
            for (int lane = 0; lane < LANES; lane++) {
                int slots = (SLOTS[kind + 1] - SLOTS[kind]) / LANES, used = slots - random.nextInt(Math.min(7, slots));
                for (int s = 0; s < used; s++) {
                    live[SLOTS[kind] + LANES * s + lane] = 1;
                }
            }
        }
        BlockLoops loops = new PlainBlockLoops();
        loops.directions(0, size, x, y, z, r, inverse);
        loops.cutoff(0, size, type, inner, CUTOFF, r, live, f, slope);
        return new PairBlock(SLOTS, new BlockLoops.Directions(x, y, z), r, inverse, live, f, slope);
    }

    private double[] numbers(int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    private void compare(String what, PairPlan plan, PairBlock block) {
        int sums = LANES * plan.size(), size = SLOTS[3];
        PairLoops plain = new PlainBlockLoops().pairs(plan), simd = new SimdBlockLoops().pairs(plan);
        plain.load(block);
        simd.load(block);
        SameBits features = new SameBits(random, 0, 1, sums);
        plain.sums(features.expected()[0], 0);
        simd.sums(features.actual()[0], 0);
        assertTrue(Arrays.stream(features.expected()[0]).filter(s -> s != 0).count() > sums / 2, "sums are not all zero");
        features.check("sums of " + what);
        double[] weights = numbers(sums);
        SameBits gradients = new SameBits(random, -1, 1, size, size, size, size);
        for (int side = 0; side < 2; side++) {
            double[][] g = side == 0 ? gradients.expected() : gradients.actual();
            (side == 0 ? plain : simd).addGradients(weights, 0, g[0], new BlockLoops.Directions(g[1], g[2], g[3]));
        }
        gradients.check("gradients of " + what);
        BlockLoops.Directions dn = new BlockLoops.Directions(numbers(size), numbers(size), numbers(size));
        double[] dr = numbers(size);
        SameBits changes = new SameBits(random, 0, 1, sums);
        plain.changes(dn, dr, changes.expected()[0], 0);
        simd.changes(dn, dr, changes.actual()[0], 0);
        changes.check("changes of " + what);
    }
}
