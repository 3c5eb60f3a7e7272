package org.zstar.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zstar.api.parallel.Workers;

class LeastSquaresTest {
    private static final double STEP = 1e-5;

    private static LeastSquares loss(List<Sample> samples, int components, long budget, Workers workers) {
        SampleSet set = Fits.set(samples, budget);
        return new LeastSquares(Fits.layout(components, set), set, Fits.WEIGHTS, workers);
    }

    private static double[] parameters(LeastSquares loss) {
        Random random = new Random(5);
        double[] theta = new double[loss.parameters()];
        for (int k = 0; k < theta.length; k++) {
            theta[k] = random.nextGaussian();
        }
        return theta;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void gradientIsTheDerivativeOfTheLoss(int components) {
        LeastSquares loss = loss(Fits.samples(3, components, 1), components, 1 << 20, Workers.serial());
        SquaredErrors errors = new SquaredErrors();
        double[] theta = parameters(loss), gradient = new double[theta.length];
        loss.evaluate(theta, gradient, errors);
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        assertTrue(largest > 0.1);
        for (int k = 0; k < theta.length; k++) {
            double[] moved = theta.clone();
            moved[k] += STEP;
            double up = loss.evaluate(moved, null, errors);
            moved[k] = theta[k] - STEP;
            double down = loss.evaluate(moved, null, errors);
            assertEquals((up - down) / (2 * STEP), gradient[k], 1e-6 * largest);
        }
    }

    /** Where all errors vanish the loss has no other second derivatives than those of Gauss and Newton. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void productIsTheDerivativeOfTheGradientWhereErrorsVanish(int components) {
        List<Sample> perfect = new ArrayList<>();
        List<Sample> random = Fits.samples(3, components, 8);
        SampleSet set = Fits.set(random, 1 << 20);
        NetworkLayout layout = Fits.layout(components, set);
        double[] theta = parameters(new LeastSquares(layout, set, Fits.WEIGHTS, Workers.serial()));
        for (Sample s : random) {
            perfect.add(Fits.relabelled(s, layout, theta));
        }
        LeastSquares loss = new LeastSquares(layout, Fits.set(perfect, 1 << 20), Fits.WEIGHTS, Workers.serial());
        SquaredErrors errors = new SquaredErrors();
        double[] vector = new double[theta.length], up = new double[theta.length], down = new double[theta.length],
                product = new double[theta.length];
        Random numbers = new Random(3);
        for (int k = 0; k < vector.length; k++) {
            vector[k] = numbers.nextGaussian();
        }
        assertEquals(0, loss.evaluate(theta, product, errors), 1e-20);
        double curvature = loss.multiply(theta, vector, product), expected = 0, largest = 0;
        loss.evaluate(moved(theta, STEP, vector), up, errors);
        loss.evaluate(moved(theta, -STEP, vector), down, errors);
        for (double p : product) {
            largest = Math.max(largest, Math.abs(p));
        }
        assertTrue(largest > 0.1);
        for (int k = 0; k < vector.length; k++) {
            assertEquals((up[k] - down[k]) / (2 * STEP), product[k], 1e-6 * largest);
            expected += vector[k] * product[k];
        }
        assertEquals(expected, curvature, 1e-10 * expected);
    }

    private static double[] moved(double[] theta, double step, double[] direction) {
        double[] moved = theta.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += step * direction[k];
        }
        return moved;
    }

    @Test
    void lossIsTheWeightedSumOfMeanSquares() {
        List<Sample> samples = new ArrayList<>();
        for (Sample s : Fits.samples(3, 1, 2)) {
            samples.add(new Sample(s.structure(), s.values(), s.gradients(), s.strains(), s.valueScale(), s.strainScale(),
                    1));
        }
        LeastSquares loss = loss(samples, 1, 1 << 20, Workers.serial());
        SquaredErrors errors = new SquaredErrors();
        double value = loss.evaluate(parameters(loss), null, errors);
        double expected = 2 * square(errors.valueRmse()) + 0.7 * square(errors.gradientRmse())
                + 0.3 * square(errors.strainRmse());
        assertEquals(expected, value, 1e-12 * value);
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void batchesAverageToTheWhole() {
        LeastSquares loss = loss(Fits.samples(4, 1, 3), 1, 1 << 20, Workers.serial());
        SquaredErrors errors = new SquaredErrors();
        double[] theta = parameters(loss);
        int[] order = {2, 0, 3, 1};
        double whole = loss.evaluate(theta, null, errors);
        double halves = loss.evaluate(order, 0, 2, theta, null, errors) + loss.evaluate(order, 2, 4, theta, null, errors);
        assertEquals(whole, halves / 2, 1e-12 * whole);
    }

    @Test
    void threadsAndStoredListsDoNotChangeABit() {
        List<Sample> samples = Fits.samples(24, 3, 4);
        try (Workers two = Workers.of(2)) {
            LeastSquares one = loss(samples, 3, 1 << 30, Workers.serial()), other = loss(samples, 3, 100_000, two);
            double[] theta = parameters(one), a = new double[theta.length], b = new double[theta.length];
            SquaredErrors errors = new SquaredErrors();
            assertEquals(one.evaluate(theta, a, errors), other.evaluate(theta, b, errors));
            assertArrayEquals(a, b);
            assertTrue(a[0] != 0);
        }
    }

    /** Energies alone need no derivative of a feature; the others' targets must not leak in. */
    @Test
    void targetsMayBeMissing() {
        List<Sample> values = new ArrayList<>(), both = new ArrayList<>();
        for (Sample s : Fits.samples(2, 1, 6)) {
            values.add(new Sample(s.structure(), s.values(), null, null, 1, 1, 1));
            both.add(new Sample(s.structure(), null, s.gradients(), null, 1, 1, 1));
        }
        SquaredErrors errors = new SquaredErrors();
        LeastSquares loss = loss(values, 1, 1 << 20, Workers.serial());
        double[] theta = parameters(loss), gradient = new double[theta.length];
        loss.evaluate(theta, gradient, errors);
        assertTrue(errors.valueRmse() > 0 && Double.isNaN(errors.gradientRmse()));
        assertTrue(gradient[loss.parameters() - 1] != 0);
        loss(both, 1, 1 << 20, Workers.serial()).evaluate(theta, gradient, errors);
        assertTrue(errors.gradientRmse() > 0 && Double.isNaN(errors.valueRmse()));
        assertEquals(0, gradient[loss.parameters() - 1], "the last bias moves energies only");
    }
}
