package org.zstar.kernels.simd;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.PlainBlockLoops;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.SphereLoops;
import org.zstar.kernels.SphereMaps;
import org.zstar.kernels.SphereMonomials;

/** The loops over polynomials on the unit sphere in vectors give the same bits as those in plain Java. */
class SimdSphereTest {
    private static final int LANES = BlockLoops.LANES;
    /** Enough for the compiler to take notice. */
    private static final int ROUNDS = 400;
    private static final int SLOTS = 40;

    private final Random random = new Random(6);
    private final SphereLoops plain = new PlainBlockLoops().sphere();
    private final SphereLoops simd = new SimdBlockLoops().sphere();

    /** A method of the loops on some arrays. */
    private interface Loop {
        void run(SphereLoops loops, double[][] a);
    }

    private void compare(String what, SameBits numbers, Loop loop) {
        loop.run(plain, numbers.expected());
        loop.run(simd, numbers.actual());
        numbers.check(what);
    }

    private static Directions directions(double[][] a, int first) {
        return new Directions(a[first], a[first + 1], a[first + 2]);
    }

    private SameBits numbers(int arrays, int size, int last) {
        int[] sizes = new int[arrays + 1];
        Arrays.fill(sizes, size);
        sizes[arrays] = last;
        return new SameBits(random, -1, 1, sizes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void polynomials(int degree) {
        for (int round = 0; round < ROUNDS; round++) {
            int set = LANES * SphereMonomials.count(degree), many = 4 * set, at = set * random.nextInt(3);
            int size = LANES * (1 + random.nextInt(SLOTS));
            int from = LANES * random.nextInt(size / LANES), to = from + LANES * random.nextInt((size - from) / LANES + 1);
            String what = " of degree " + degree + " from " + from + " to " + to;
            compare("moments" + what, numbers(4, size, many), (l, a) ->
                    l.moments(from, to, degree, directions(a, 0), a[3], a[4], at));
            compare("changes" + what, numbers(8, size, many), (l, a) ->
                    l.momentChanges(from, to, degree, directions(a, 0), directions(a, 3), a[6], a[7], a[8], at));
            compare("gradients" + what, numbers(11, size, many), (l, a) ->
                    l.addGradients(from, to, degree, directions(a, 0), a[3], a[4], a[5], a[11], at, a[11], 0, a[6],
                            directions(a, 7), a[10]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void harmonics(int degree) {
        SphereMaps maps = new SphereMaps(degree);
        for (int round = 0; round < ROUNDS; round++) {
            int sets = 1 + random.nextInt(5), size = LANES * SphereMonomials.count(degree), many = sets * size;
            int sums = LANES * (degree + 2);
            int a = size * random.nextInt(sets), b = size * random.nextInt(sets), c = size * random.nextInt(sets),
                    d = size * random.nextInt(sets);
            for (SparseMap map : new SparseMap[] {maps.harmonics(), maps.coefficients()}) {
                compare("apply", numbers(1, many, many), (l, v) -> l.apply(map, sets, v[0], v[1]));
            }
            compare("addDegreeSums", numbers(2, many, sums), (l, v) ->
                    l.addDegreeSums(degree, v[0], a, c, v[1], b, d, v[2], LANES));
            compare("addDegreeGradients", numbers(2, many, sums), (l, v) ->
                    l.addDegreeGradients(degree, v[2], LANES, v[0], a, b, c, d, v[1]));
        }
    }

    @Test
    void vectors() {
        for (int round = 0; round < ROUNDS; round++) {
            int size = LANES * (1 + random.nextInt(SLOTS)), from = LANES * random.nextInt(size / LANES);
            compare("toVectors", numbers(7, size, size), (l, a) ->
                    l.toVectors(from, size, directions(a, 0), a[3], a[4], directions(a, 5)));
        }
    }
}
