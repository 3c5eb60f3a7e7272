package org.zstar.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

class AtomicSumTest {
    private static final double[][] IDENTITY = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double STEP = 1e-4;

    private static AtomicSum scalar(int lanes) {
        return new AtomicSum(new PairDescriptor(4.5, 1, lanes, 0.05, 0.2, 0.7), Samples.networks(3, false, 11));
    }

    private static AtomicSum vector(int lanes) {
        return new AtomicSum(new PairDescriptor(4.5, 3, lanes, 0.05, 0.2, 0.7), Samples.networks(3, true, 12));
    }

    private static Geometry geometry(double[] x, Workers workers) {
        return Samples.geometry(Samples.TRICLINIC, x, 4.5, workers);
    }

    /** The cell is smaller than the cutoff, so atoms meet their own images. */
    @Test
    void gradientIsTheDerivativeOfTheValue() {
        double[] x = Samples.positions(Samples.TRICLINIC, 13, 3);
        for (AtomicSum sum : List.of(scalar(8), vector(8))) {
            int c = sum.components() - 1;
            double[] row = new double[sum.components()], gradient = new double[x.length];
            row[c] = 1;
            sum.evaluate(geometry(x, Workers.serial()), row);
            sum.addGradient(0, 1, gradient, 3, 0);
            double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
            assertTrue(largest > 1e-2);
            for (int k = 0; k < x.length; k++) {
                assertEquals(slope(sum, x, k, c), gradient[k], 1e-6 * largest);
            }
        }
    }

    private static double slope(AtomicSum sum, double[] x, int k, int component) {
        double[] values = new double[4];
        for (int s = 0; s < 4; s++) {
            double[] moved = x.clone();
            moved[k] += new double[] {-2, -1, 1, 2}[s] * STEP;
            sum.evaluate(geometry(moved, Workers.serial()));
            values[s] = sum.value(component);
        }
        return (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * STEP);
    }

    @Test
    void virialIsTheDerivativeWithStrain() {
        double[] x = Samples.positions(Samples.TRICLINIC, 13, 4), virial = new double[9];
        AtomicSum sum = scalar(8);
        sum.evaluate(geometry(x, Workers.serial()), new double[] {1});
        sum.addVirial(0, 1, virial);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double expected = (strained(sum, x, a, b, STEP) - strained(sum, x, a, b, -STEP)) / (2 * STEP);
                assertTrue(Math.abs(expected) > 1e-3);
                assertEquals(expected, virial[3 * a + b], 1e-6 * Math.abs(virial[0]));
            }
        }
    }

    private static double strained(AtomicSum sum, double[] x, int a, int b, double step) {
        double[] y = x.clone(), vectors = Samples.TRICLINIC.vectors();
        for (int k = 0; k < x.length; k += 3) {
            y[k + a] += step * x[k + b];
        }
        for (int d = 0; d < 9; d += 3) {
            vectors[d + a] += step * Samples.TRICLINIC.vectors()[d + b];
        }
        sum.evaluate(Samples.geometry(Cell.periodic(vectors), y, 4.5, Workers.serial()));
        return sum.value(0);
    }

    @Test
    void rowsAreWeightedSumsOfComponents() {
        double[] x = Samples.positions(Samples.TRICLINIC, 13, 5), field = {0.3, 0, -0.7}, charges = new double[9 * 13],
                force = new double[3 * 13];
        AtomicSum sum = vector(8);
        sum.evaluate(geometry(x, Workers.serial()), IDENTITY);
        for (int row = 0; row < 3; row++) {
            sum.addGradient(row, 1, charges, 9, 3 * row);
        }
        double energy = 0.3 * sum.value(0) - 0.7 * sum.value(2);
        sum.evaluate(geometry(x, Workers.serial()), field);
        sum.addGradient(0, 1, force, 3, 0);
        assertEquals(energy, 0.3 * sum.value(0) - 0.7 * sum.value(2));
        assertEquals(0, sum.value(1));
        for (int j = 0; j < 13; j++) {
            for (int b = 0; b < 3; b++) {
                double expected = 0.3 * charges[9 * j + b] - 0.7 * charges[9 * j + 6 + b];
                assertEquals(expected, force[3 * j + b], 1e-12);
            }
        }
        double[] net = new double[9];
        for (int k = 0; k < charges.length; k++) {
            net[k % 9] += charges[k];
        }
        assertArrayEquals(new double[9], net, 1e-11);
    }

    @Test
    void threadsBlockWidthAndHistoryDoNotChangeABit() {
        double[] x = Samples.positions(Samples.TRICLINIC, 150, 6);
        Cell cell = Samples.TRICLINIC.scaled(2.5);
        for (int k = 0; k < x.length; k++) {
            x[k] *= 2.5;
        }
        try (Workers two = Workers.of(2)) {
            double[] reference = all(scalar(8), Samples.geometry(cell, x, 4.5, Workers.serial()));
            assertArrayEquals(reference, all(scalar(8), Samples.geometry(cell, x, 4.5, two)));
            assertArrayEquals(reference, all(scalar(8), Samples.geometry(cell, x, 6, two)));
            AtomicSum used = scalar(1);
            all(used, geometry(Samples.positions(Samples.TRICLINIC, 4, 1), two));
            assertArrayEquals(reference, all(used, Samples.geometry(cell, x, 4.5, two)));
        }
    }

    private static double[] all(AtomicSum sum, Geometry geometry) {
        double[] results = new double[10 + 3 * geometry.size()], gradient = new double[3 * geometry.size()],
                virial = new double[9];
        sum.evaluate(geometry, new double[] {1});
        sum.addGradient(0, -1, gradient, 3, 0);
        sum.addVirial(0, 1, virial);
        results[0] = sum.value(0);
        System.arraycopy(virial, 0, results, 1, 9);
        System.arraycopy(gradient, 0, results, 10, gradient.length);
        return results;
    }

    @Test
    void atomValuesAddUp() {
        AtomicSum sum = scalar(8);
        sum.evaluate(geometry(Samples.positions(Samples.TRICLINIC, 9, 8), Workers.serial()));
        double total = 0;
        for (int i = 0; i < 9; i++) {
            assertTrue(sum.atomValue(0, i) != 0);
            total += sum.atomValue(0, i);
        }
        assertEquals(total, sum.value(0), 1e-12);
    }

    @Test
    void anUnknownSpeciesIsNamed() {
        Geometry geometry = Geometry.of(Cell.OPEN, new int[] {3, 15}, new double[] {0, 0, 0, 2, 0, 0}, 4.5,
                Workers.serial());
        String message = assertThrows(IllegalArgumentException.class, () -> scalar(8).evaluate(geometry)).getMessage();
        assertTrue(message.contains("Li, O") && message.contains("has P"), message);
    }

    @Test
    void aShortNeighbourListIsRefused() {
        Geometry geometry = Samples.geometry(Samples.TRICLINIC, new double[6], 3, Workers.serial());
        assertThrows(IllegalArgumentException.class, () -> scalar(8).evaluate(geometry));
    }
}
