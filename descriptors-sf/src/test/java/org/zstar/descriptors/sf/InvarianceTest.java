package org.zstar.descriptors.sf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;

class InvarianceTest {
    private final Descriptor descriptor = new SymmetryFunctions(
            Samples.config(CutoffType.COSINE, 0, Samples.everyType()));
    private final Structure structure = Samples.triclinic();

    private double[][] features(Structure s) {
        return Bench.features(descriptor, s, s.positions());
    }

    @Test
    void translation() {
        double[] moved = structure.positions().clone();
        for (int k = 0; k < moved.length; k += 3) {
            moved[k] += 1.7;
            moved[k + 1] -= 23.1;
            moved[k + 2] += 0.4;
        }
        compare(features(structure), features(structure.withPositions(structure.cell(), moved)));
    }

    @Test
    void rotation() {
        double[] turn = {2.0 / 3, -1.0 / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3, -1.0 / 3, -1.0 / 3, 2.0 / 3, 2.0 / 3};
        Cell cell = Cell.periodic(rotated(turn, structure.cell().vectors()));
        compare(features(structure), features(structure.withPositions(cell, rotated(turn, structure.positions()))));
    }

    private static double[] rotated(double[] m, double[] vectors) {
        double[] out = new double[vectors.length];
        for (int k = 0; k < vectors.length; k++) {
            int v = k - k % 3, row = 3 * (k % 3);
            out[k] = m[row] * vectors[v] + m[row + 1] * vectors[v + 1] + m[row + 2] * vectors[v + 2];
        }
        return out;
    }

    @Test
    void permutation() {
        int n = structure.size();
        int[] species = new int[n];
        double[] at = new double[3 * n];
        for (int i = 0; i < n; i++) {
            int to = (4 * i + 2) % n;
            species[to] = structure.species()[i];
            System.arraycopy(structure.positions(), 3 * i, at, 3 * to, 3);
        }
        double[][] permuted = features(new Structure(structure.cell(), species, at));
        double[][] back = new double[n][];
        Arrays.setAll(back, i -> permuted[(4 * i + 2) % n]);
        compare(features(structure), back);
    }

    private static void compare(double[][] expected, double[][] actual) {
        assertTrue(Arrays.stream(expected).flatMapToDouble(DoubleStream::of).filter(g -> g > 1e-3).count() > 100);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], 1e-11 * (1 + Bench.largest(expected[i])));
        }
    }
}
