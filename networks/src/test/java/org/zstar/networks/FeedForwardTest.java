package org.zstar.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedForwardTest {
    private static final int LANES = 8;
    private static final double STEP = 1e-5;

    private final Random random = new Random(7);

    private double[] numbers(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, k -> 0.6 * random.nextGaussian());
        return x;
    }

    private static double[] moved(double[] x, double step, double[] direction) {
        double[] y = x.clone();
        for (int k = 0; k < x.length; k++) {
            y[k] += step * direction[k];
        }
        return y;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int k = 0; k < a.length; k++) {
            s += a[k] * b[k];
        }
        return s;
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void inputGradientAndTangentAreDerivatives(Activation activation) {
        NetworkShape shape = NetworkShape.of(4, List.of(5, 3), 2, activation, true);
        FeedForward net = new FeedForward(shape, LANES, new PlainLayerKernels());
        double[] theta = numbers(shape.parameters()), x = numbers(4 * LANES), dx = numbers(4 * LANES),
                seed = numbers(2 * LANES);
        double up = dot(seed, net.forward(theta, 0, moved(x, STEP, dx)));
        double down = dot(seed, net.forward(theta, 0, moved(x, -STEP, dx)));
        double expected = (up - down) / (2 * STEP);
        net.forward(theta, 0, x);
        double tangent = dot(seed, net.tangent(theta, 0, dx));
        double[] gradient = new double[4 * LANES];
        net.backward(theta, 0, seed, gradient);
        assertTrue(Math.abs(expected) > 1e-3);
        assertEquals(1, tangent / expected, 1e-6);
        assertEquals(1, dot(gradient, dx) / tangent, 1e-11);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void parameterGradientOfValuesAndTangentsIsTheirDerivative(Activation activation) {
        NetworkShape shape = NetworkShape.of(4, List.of(5, 3), 2, activation, true);
        FeedForward net = new FeedForward(shape, LANES, new PlainLayerKernels());
        int at = 3;
        double[] theta = numbers(at + shape.parameters()), x = numbers(4 * LANES), dx = numbers(4 * LANES),
                seed = numbers(2 * LANES), tangentSeed = numbers(2 * LANES), change = numbers(theta.length);
        double up = both(net, moved(theta, STEP, change), at, x, dx, seed, tangentSeed);
        double down = both(net, moved(theta, -STEP, change), at, x, dx, seed, tangentSeed);
        double expected = (up - down) / (2 * STEP);
        both(net, theta, at, x, dx, seed, tangentSeed);
        double[] gradient = new double[theta.length];
        net.addParameterGradient(theta, at, x, dx, seed, tangentSeed, gradient);
        assertTrue(Math.abs(expected) > 1e-3);
        assertEquals(1, dot(gradient, change) / expected, 1e-6);
        assertArrayEquals(new double[at], Arrays.copyOf(gradient, at));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void parameterTangentIsTheDerivativeOfOutputsAndInputGradient(Activation activation) {
        NetworkShape shape = NetworkShape.of(4, List.of(5, 3), 2, activation, true);
        FeedForward net = new FeedForward(shape, LANES, new PlainLayerKernels());
        int at = 2;
        double[] theta = numbers(at + shape.parameters()), change = numbers(theta.length), x = numbers(4 * LANES),
                seed = numbers(2 * LANES), pick = numbers(2 * LANES), dx = numbers(4 * LANES),
                gradient = new double[4 * LANES];
        double expected = 0;
        for (int side = -1; side <= 1; side += 2) {
            double[] moved = moved(theta, side * STEP, change);
            expected += side * dot(pick, net.forward(moved, at, x)) / (2 * STEP);
            net.backward(moved, at, seed, gradient);
            expected += side * dot(dx, gradient) / (2 * STEP);
        }
        net.forward(theta, at, x);
        double found = dot(pick, net.parameterTangent(theta, change, at, x, seed, gradient)) + dot(dx, gradient);
        assertTrue(Math.abs(expected) > 1e-3);
        assertEquals(1, found / expected, 1e-6);
    }

    private static double both(FeedForward net, double[] theta, int at, double[] x, double[] dx, double[] seed,
            double[] tangentSeed) {
        double value = dot(seed, net.forward(theta, at, x));
        return value + dot(tangentSeed, net.tangent(theta, at, dx));
    }

    @Test
    void tanhWithoutBiasesIsOddToTheBit() {
        NetworkShape shape = NetworkShape.of(6, List.of(4, 4), 1, Activation.TANH, false);
        FeedForward net = new FeedForward(shape, LANES, new PlainLayerKernels());
        double[] theta = numbers(shape.parameters()), x = numbers(6 * LANES), minus = moved(x, -2, x);
        double[] y = net.forward(theta, 0, x).clone(), opposite = net.forward(theta, 0, minus);
        for (int lane = 0; lane < LANES; lane++) {
            assertEquals(-y[lane], opposite[lane]);
            assertTrue(y[lane] != 0);
        }
    }

    @Test
    void blocksOfAnyWidthGiveTheSameBits() {
        NetworkShape shape = NetworkShape.of(6, List.of(4), 1, Activation.LOGISTIC, true);
        double[] theta = numbers(shape.parameters()), x = numbers(6 * LANES), one = new double[6], gradient = new double[6],
                all = new double[6 * LANES], seed = numbers(LANES);
        FeedForward wide = new FeedForward(shape, LANES, new PlainLayerKernels());
        FeedForward narrow = new FeedForward(shape, 1, new PlainLayerKernels());
        double[] y = wide.forward(theta, 0, x);
        wide.backward(theta, 0, seed, all);
        for (int lane = 0; lane < LANES; lane++) {
            for (int f = 0; f < 6; f++) {
                one[f] = x[f * LANES + lane];
            }
            assertEquals(y[lane], narrow.forward(theta, 0, one)[0]);
            narrow.backward(theta, 0, new double[] {seed[lane]}, gradient);
            for (int f = 0; f < 6; f++) {
                assertEquals(all[f * LANES + lane], gradient[f]);
            }
        }
    }
}
