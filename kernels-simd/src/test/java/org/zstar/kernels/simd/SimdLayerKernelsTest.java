package org.zstar.kernels.simd;

import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zstar.networks.Activation;
import org.zstar.networks.LayerKernels;
import org.zstar.networks.PlainLayerKernels;

/** Dense layers in vectors give the same bits as in plain Java. */
class SimdLayerKernelsTest {
    private static final int ROUNDS = 1000;

    private final Random random = new Random(6);
    private final LayerKernels plain = new PlainLayerKernels();
    private final LayerKernels simd = new SimdLayerKernels();

    private void compare(String what, SameBits numbers, BiConsumer<LayerKernels, double[][]> loop) {
        loop.accept(plain, numbers.expected());
        loop.accept(simd, numbers.actual());
        numbers.check(what);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void layers(int lanes) {
        for (int round = 0; round < ROUNDS; round++) {
            int inputs = 1 + random.nextInt(40), units = 1 + random.nextInt(20), weights = random.nextInt(3);
            int biases = round % 2 == 0 ? -1 : weights + inputs * units, theta = weights + (inputs + 1) * units;
            int in = lanes * inputs, out = lanes * units;
            String size = " of " + units + " units with " + inputs + " inputs in " + lanes + " lanes";
            compare("forward" + size, new SameBits(random, -1, 1, theta, in, out), (l, a) ->
                    l.forward(a[0], weights, biases, inputs, units, lanes, a[1], a[2]));
            compare("backward" + size, new SameBits(random, -1, 1, theta, out, in), (l, a) ->
                    l.backward(a[0], weights, inputs, units, lanes, a[1], a[2]));
            compare("addProduct" + size, new SameBits(random, -1, 1, out, in, theta), (l, a) ->
                    l.addProduct(weights, inputs, units, lanes, a[0], a[1], a[2]));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void activations(Activation activation) {
        for (int round = 0; round < ROUNDS; round++) {
            int count = 1 + random.nextInt(200);
            double range = round % 3 == 0 ? 60 : 2;
            SameBits numbers = new SameBits(random, -range, range, count, count, count);
            if (round == 0) {
                for (double[][] a : new double[][][] {numbers.expected(), numbers.actual()}) {
                    a[0][0] = -0.0;
                }
            }
            compare(activation + " of " + count, numbers, (l, a) -> l.activate(activation, count, a[0], a[1], a[2]));
        }
    }
}
