package org.zstar.kernels.simd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.PlainBlockLoops;
import org.zstar.kernels.ProductMap;
import org.zstar.kernels.TensorLoops;

/** The loops over tensors in vectors give the same bits as those in plain Java, before and after they are compiled. */
class SimdTensorsTest {
    private static final int LANES = BlockLoops.LANES;
    private static final int ROUNDS = 1000;
    private static final int SLOTS = 40;

    private final Random random = new Random(6);
    private final TensorLoops plain = new PlainBlockLoops().tensors();
    private final TensorLoops simd = new SimdBlockLoops().tensors();

    /** A method of the loops on some arrays. */
    private interface Loop {
        void run(TensorLoops loops, double[][] a);
    }

    private void compare(String what, SameBits numbers, Loop loop) {
        loop.run(plain, numbers.expected());
        loop.run(simd, numbers.actual());
        numbers.check(what);
    }

    @Test
    void sines() {
        for (int round = 0; round < ROUNDS; round++) {
            int end = LANES * random.nextInt(SLOTS), size = LANES * SLOTS, count = 1 + random.nextInt(9);
            compare("sines", new SameBits(random, 0.3, 5, size, size, size, size, count * size, count * size),
                    (l, a) -> l.sines(end, count, 5, a[0], a[1], a[2], a[3], a[4], a[5]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void momentsAndGradients(int degree) {
        for (int round = 0; round < ROUNDS; round++) {
            int size = LANES * SLOTS, count = 1 + random.nextInt(7);
            int stride = LANES * (count + random.nextInt(3)), sums = stride * TensorLoops.moments(degree) + LANES;
            int from = LANES * random.nextInt(SLOTS), to = from + LANES * random.nextInt(SLOTS - from / LANES + 1);
            compare("moments", new SameBits(random, -1, 1, size, size, size, count * size, sums), (l, a) ->
                    l.moments(from, to, count, degree, new Directions(a[0], a[1], a[2]), a[3], a[4], LANES, stride));
            compare("gradients", new SameBits(random, -1, 1, size, size, size, size, count * size, count * size, sums, size,
                    size, size, size), (l, a) -> l.addGradients(from, to, count, degree, new Directions(a[0], a[1], a[2]),
                    a[3], a[4], a[5], a[6], LANES, stride, a[7], new Directions(a[8], a[9], a[10])));
        }
    }

    @Test
    void products() {
        for (int round = 0; round < ROUNDS; round++) {
            int variables = 2 + random.nextInt(30);
            ProductMap.Builder builder = new ProductMap.Builder();
            for (int row = random.nextInt(variables); row > 0; row--) {
                List<ProductMap.Entry> entries = new ArrayList<>();
                for (int e = random.nextInt(12); e > 0; e--) {
                    entries.add(new ProductMap.Entry(random.nextInt(variables), random.nextInt(variables),
                            random.nextDouble()));
                }
                builder.add(random.nextInt(variables), entries);
            }
            ProductMap map = builder.build();
            compare("products", new SameBits(random, -1, 1, LANES * variables, LANES * variables), (l, a) ->
                    l.products(map, a[0], a[1], a[0]));
        }
    }

    @Test
    void sums() {
        for (int round = 0; round < ROUNDS; round++) {
            int count = random.nextInt(SLOTS);
            compare("addDot", new SameBits(random, -1, 1, LANES * SLOTS, LANES * SLOTS, LANES), (l, a) ->
                    l.addDot(count / 3, count, a[0], a[1], a[2]));
            compare("addFour", new SameBits(random, -1, 1, LANES * (SLOTS + 4), LANES * (SLOTS + 1)), (l, a) ->
                    l.addFour(LANES * count, new double[] {0.3, -0.7, 1.1, 0.9}, new int[] {0, 8, 8, 16}, LANES, a[0], a[1],
                            LANES));
        }
    }
}
