package org.zstar.kernels.simd;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.Monomials;
import org.zstar.kernels.PlainBlockLoops;
import org.zstar.kernels.SparseMap;

/**
 * The loops in vectors give the same bits as those in plain Java, whatever the range, and both before and after they are
 * compiled. Ranges begin and end inside the arrays, whose other numbers must stay as they are.
 */
class SimdBlockLoopsTest {
    private static final int LANES = BlockLoops.LANES;
    /** Enough for the compiler to take notice. */
    private static final int ROUNDS = 1500;
    private static final int SLOTS = 40;

    private final Random random = new Random(5);
    private final BlockLoops plain = new PlainBlockLoops();
    private final BlockLoops simd = new SimdBlockLoops();
    private int from;
    private int to;

    /** A method of the loops on some arrays. */
    private interface Loop {
        void run(BlockLoops loops, double[][] a);
    }

    private void compare(String what, double low, double high, int arrays, Loop loop) {
        int[] sizes = new int[arrays];
        Arrays.fill(sizes, LANES * SLOTS);
        for (int round = 0; round < ROUNDS; round++) {
            from = LANES * random.nextInt(SLOTS);
            to = from + LANES * random.nextInt(SLOTS - from / LANES + 1);
            compare(what, new SameBits(random, low, high, sizes), loop);
        }
    }

    private void compare(String what, SameBits numbers, Loop loop) {
        loop.run(plain, numbers.expected());
        loop.run(simd, numbers.actual());
        numbers.check(what + " from " + from + " to " + to);
    }

    private static Directions directions(double[][] a, int first) {
        return new Directions(a[first], a[first + 1], a[first + 2]);
    }

    private int number(int bound) {
        return random.nextInt(bound);
    }

    @Test
    void exponentials() {
        compare("exponential", -350, 350, 2, (l, a) -> l.exponential(from, to, 1.7, 0.3, a[0], a[1]));
        compare("gaussian", 0, 6.5, 2, (l, a) -> l.gaussian(from, to, 4.1, 1.9, a[0], a[1]));
        compare("power", 0, 1.1, 2, (l, a) -> l.power(from, to, 1 + from / LANES % 33, a[0], a[1]));
    }

    @Test
    void elementWise() {
        compare("product", -1, 1, 3, (l, a) -> l.product(from, to, a[0], a[1], a[2]));
        compare("product in place", -1, 1, 2, (l, a) -> l.product(from, to, a[0], a[1], a[0]));
        compare("directions", -5, 5, 5, (l, a) -> l.directions(from, to, a[0], a[1], a[2], a[3], a[4]));
        compare("gaussianSlope", 0, 3, 5, (l, a) -> l.gaussianSlope(from, to, 0.7, 1.1, a[0], a[1], a[2], a[3], a[4]));
        compare("directionChanges", -1, 1, 8, (l, a) -> l.directionChanges(from, to, directions(a, 0), a[3],
                directions(a, 4), a[7]));
        compare("addSquareSlopes", -1, 1, 4, (l, a) -> l.addSquareSlopes(from, to, a[0], LANES, a[1], a[2], a[3]));
    }

    @Test
    void gradients() {
        compare("addRadial", -1, 1, 7, (l, a) -> l.addRadial(from, to, a[0], directions(a, 1), directions(a, 4)));
        compare("gradientSums", -1, 1, 8, (l, a) -> l.gradientSums(from, to, directions(a, 0), a[3], directions(a, 4), a[7]));
    }

    @ParameterizedTest
    @EnumSource(CutoffType.class)
    void cutoffs(CutoffType type) {
        for (double inner : new double[] {0, 2.2}) {
            compare(type + " inner " + inner, 0, 6, 4, (l, a) -> l.cutoff(from, to, type, inner, 6, a[0], a[1], a[2], a[3]));
        }
    }

    @Test
    void shells() {
        compare("shellSums", 0, 1.3, 3, (l, a) -> l.shellSums(from, to, 1 + from / LANES % 13, a[0], a[1], a[2], LANES));
        compare("addShellSlopes", 0, 1.3, 7, (l, a) -> l.addShellSlopes(from, to, 1 + from / LANES % 13, 4, 1, 0.4, a[0],
                LANES, a[1], a[2], a[3], a[4], a[5], a[6]));
        compare("addDecays", 0, 1.3, 8, (l, a) -> l.addDecays(from, to, 1 + from / LANES % 13, 0.3, 0.4, a[0], LANES, a[1],
                a[2], a[3], a[4], a[7], a[5], a[6]));
        compare("dot", -1, 1, 3, (l, a) -> l.dot(from, to, a[0], a[1], a[2], LANES));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void moments(int degree) {
        int high = degree + number(2);
        int sums = LANES * (Monomials.offset(degree + 1) - Monomials.offset(degree - 1)) + LANES;
        for (int round = 0; round < ROUNDS / (degree + 2); round++) {
            int end = LANES * (1 + number(SLOTS)), size = end + LANES * number(3);
            from = LANES * number(end / LANES);
            to = from + LANES * number((end - from) / LANES + 1);
            compare("moments of degree " + degree, new SameBits(random, -1, 1, size, size, size, size, sums),
                    (l, a) -> {
                        l.monomials(end, high, directions(a, 0));
                        l.moments(from, to, degree, a[3], a[4]);
                    });
            compare("changes of degree " + degree, new SameBits(random, -1, 1, size, size, size, size, size, size, size,
                    size, sums), (l, a) -> {
                l.monomials(end, high, directions(a, 0));
                l.momentChanges(from, to, degree, directions(a, 3), a[6], a[7], a[8]);
            });
            int coefficients = LANES * (3 * degree * degree + Monomials.count(degree - 1));
            compare("gradients of degree " + degree, new SameBits(random, -1, 1, size, size, size, size, size, size,
                    coefficients, size, size, size, size), (l, a) -> {
                l.monomials(end, high, directions(a, 0));
                l.addMomentGradients(from, to, degree, a[3], a[4], a[5], a[6], a[7], directions(a, 8));
            });
        }
    }

    @Test
    void maps() {
        for (int round = 0; round < ROUNDS / 3; round++) {
            int rows = 1 + number(20), columns = 1 + number(20);
            SparseMap.Builder builder = new SparseMap.Builder(rows, columns);
            for (int entry = number(5 * rows); entry > 0; entry--) {
                builder.add(number(rows), number(columns), random.nextDouble() - 0.5);
            }
            for (int row = number(rows), column = number(columns), to = row + number(9); row < Math.min(to, rows); row++) {
                builder.add(row, column, random.nextDouble());
            }
            for (int row = number(rows), to = row + number(12), column = number(columns); row < Math.min(to, rows); row++) {
                for (int k = column; k < Math.min(columns, column + 6); k++) {
                    builder.add(row, k, random.nextDouble());
                }
            }
            SparseMap map = builder.build();
            compare("apply", new SameBits(random, -1, 1, LANES * columns, LANES * rows), (l, a) ->
                    l.apply(map, a[0], a[1]));
            int[] first = new int[1 + number(6)];
            for (int d = 1; d < first.length; d++) {
                first[d] = first[d - 1] + number(16);
            }
            int size = LANES * first[first.length - 1], segments = LANES * first.length;
            compare("addSegmentDots", new SameBits(random, -1, 1, size, size, segments), (l, a) ->
                    l.addSegmentDots(first, a[0], a[1], a[2], LANES));
            compare("addSegmentProducts", new SameBits(random, -1, 1, segments, size, size), (l, a) ->
                    l.addSegmentProducts(first, a[0], LANES, a[1], a[2]));
        }
    }
}
