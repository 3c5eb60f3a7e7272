package org.zstar.kernels.simd;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.MessageLoops;
import org.zstar.kernels.MessageLoops.Counts;
import org.zstar.kernels.PlainBlockLoops;

/** The loops over what neighbours send give the same bits in vectors as in plain Java, before and after they are compiled. */
class SimdMessagesTest {
    private static final int LANES = BlockLoops.LANES;
    private static final int ROUNDS = 1000;
    private static final int SLOTS = 30;
    private static final double[] E = {0.3, -1.1, 0.7};

    private final Random random = new Random(7);
    private final MessageLoops plain = new PlainBlockLoops().messages();
    private final MessageLoops simd = new SimdBlockLoops().messages();

    /** A method of the loops on some arrays. */
    private interface Loop {
        void run(MessageLoops loops, double[][] a);
    }

    private void compare(String what, SameBits numbers, Loop loop) {
        loop.run(plain, numbers.expected());
        loop.run(simd, numbers.actual());
        numbers.check(what);
    }

    @Test
    void sumsAndGradients() {
        for (int round = 0; round < ROUNDS; round++) {
            int size = LANES * SLOTS, functions = 1 + random.nextInt(4), all = functions + random.nextInt(3);
            int messages = 1 + random.nextInt(4);
            Counts counts = new Counts(all, functions, messages);
            int stride = LANES * (functions * messages + random.nextInt(3)), sums = MessageLoops.TERMS * stride + LANES;
            int from = LANES * random.nextInt(SLOTS), to = from + LANES * random.nextInt(SLOTS - from / LANES + 1);
            compare("sums", new SameBits(random, -1, 1, size, size, size, all * size, messages * size, sums), (l, a) ->
                    l.sums(from, to, counts, new Directions(a[0], a[1], a[2]), E, a[3], a[4], a[5], LANES, stride));
            compare("gradients", new SameBits(random, -1, 1, size, size, size, size, all * size, all * size, messages * size,
                    sums, size, size, size, size, messages * size), (l, a) -> l.addGradients(from, to, counts,
                    new Directions(a[0], a[1], a[2]), a[3], E, a[4], a[5], a[6], a[7], LANES, stride, a[8],
                    new Directions(a[9], a[10], a[11]), a[12]));
            compare("densities", new SameBits(random, -1, 1, all * size, LANES * (all + 1)), (l, a) ->
                    l.densities(from, to, all, a[0], a[1], LANES));
            compare("slopes", new SameBits(random, -1, 1, LANES * (all + 1), all * size, all * size, size), (l, a) ->
                    l.slopes(from, to, all, a[0], LANES, a[1], a[2], a[3]));
        }
    }
}
