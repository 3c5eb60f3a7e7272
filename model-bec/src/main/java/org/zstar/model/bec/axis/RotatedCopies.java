package org.zstar.model.bec.axis;

import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;

/**
 * Copies of structures, turned with their cells and labels by arbitrary rotations. A model that treats the axes in turn
 * knows the 24 rotations of a cube; copies teach it the others.
 */
final class RotatedCopies {
    private RotatedCopies() { }

    /** The structures, then {@code copies} rotated copies of each. */
    static List<Structure> of(List<Structure> structures, int copies, long seed) {
        List<Structure> all = new ArrayList<>(structures);
        CounterRandom random = new CounterRandom(seed);
        for (int copy = 0; copy < copies; copy++) {
            for (int k = 0; k < structures.size(); k++) {
                all.add(turned(structures.get(k), rotation(random, copy, k)));
            }
        }
        return all;
    }

    /** A rotation drawn evenly: the nine numbers, row-major, of a random unit quaternion. */
    private static double[] rotation(CounterRandom random, long copy, int index) {
        double[] q = new double[6];
        random.normals(copy, 2 * index, q, 0);
        random.normals(copy, 2 * index + 1, q, 3);
        double norm = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double w = q[0] / norm, x = q[1] / norm, y = q[2] / norm, z = q[3] / norm;
        return new double[] {
            1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y),
            2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x),
            2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)};
    }

    /** A structure under the orthogonal map r → R r, with polarisation R M and Born charges R Z Rᵀ. */
    static Structure turned(Structure s, double[] r) {
        Labels old = s.labels();
        Labels labels = Labels.NONE.withCharge(old.charge());
        if (old.polarisation() != null) {
            labels = labels.withPolarisation(vectors(old.polarisation(), r));
        }
        if (old.bornCharges() != null) {
            labels = labels.withBornCharges(tensors(old.bornCharges(), r));
        }
        Cell cell = new Cell(vectors(s.cell().vectors(), r), s.cell().periodicity());
        return s.withPositions(cell, vectors(s.positions(), r)).withLabels(labels);
    }

    private static double[] vectors(double[] v, double[] r) {
        double[] turned = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            int row = 3 * (k % 3), at = k - k % 3;
            turned[k] = r[row] * v[at] + r[row + 1] * v[at + 1] + r[row + 2] * v[at + 2];
        }
        return turned;
    }

    /** R T Rᵀ: turning the rows of R T, which are vectors, is multiplication by Rᵀ from the right. */
    private static double[] tensors(double[] t, double[] r) {
        double[] left = new double[t.length];
        for (int k = 0; k < t.length; k++) {
            int at = k - k % 9, row = k % 9 / 3, column = k % 3;
            left[k] = r[3 * row] * t[at + column] + r[3 * row + 1] * t[at + 3 + column]
                    + r[3 * row + 2] * t[at + 6 + column];
        }
        return vectors(left, r);
    }
}
