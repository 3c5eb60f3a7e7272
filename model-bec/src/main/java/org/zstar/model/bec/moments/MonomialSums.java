package org.zstar.model.bec.moments;

import org.zstar.kernels.Monomials;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.TensorLoops;

/**
 * Matrices between the sums of monomials of a unit vector of two degrees, in the order of {@link TensorLoops}, and symmetric
 * tensors without trace, rank by rank in the order of {@link Tensors}.
 */
final class MonomialSums {
    /** A pair of equal indices is replaced by a trace over this number. */
    private static final double[] TRACE = {1, 1, 3, 5};

    private MonomialSums() { }

    /** From the sums to the tensors up to a rank: xx − 1/3, xxx − 3x/5, xxy − y/5, …. */
    static SparseMap toTensors(int degree, int maxRank) {
        int rows = 0;
        for (int rank = 0; rank <= maxRank; rank++) {
            rows += Tensors.components(rank);
        }
        SparseMap.Builder map = new SparseMap.Builder(rows, TensorLoops.moments(degree));
        for (int rank = 0, row = 0; rank <= maxRank; rank++) {
            for (int m = 0; m < Tensors.components(rank); m++, row++) {
                int[] n = Tensors.powers(rank, m);
                add(map, row, degree, n[0], n[1], n[2], 1);
                for (int axis = 0; axis < 3; axis++) {
                    int pairs = n[axis] * (n[axis] - 1) / 2;
                    if (pairs > 0) {
                        n[axis] -= 2;
                        add(map, row, degree, n[0], n[1], n[2], -pairs / TRACE[rank]);
                        n[axis] += 2;
                    }
                }
            }
        }
        return map.build();
    }

    /** Adds {@code factor} times the sum of x^a y^b z^c, which is of the degree or below. */
    private static void add(SparseMap.Builder map, int row, int degree, int a, int b, int c, double factor) {
        if (a + b + c >= degree - 1) {
            map.add(row, Monomials.index(a, b, c) - Monomials.offset(degree - 1), factor);
        } else {
            // x² + y² + z² = 1
            add(map, row, degree, a + 2, b, c, factor);
            add(map, row, degree, a, b + 2, c, factor);
            add(map, row, degree, a, b, c + 2, factor);
        }
    }

    /** Divides each sum by how often its component stands in the symmetric tensor that it belongs to. */
    static SparseMap overMultiplicities(int degree) {
        int size = TensorLoops.moments(degree), lowest = Monomials.offset(degree - 1);
        SparseMap.Builder map = new SparseMap.Builder(size, size);
        for (int d = degree - 1; d <= degree; d++) {
            Monomials.forEach(d, (m, a, b, c) -> map.add(m - lowest, m - lowest, 1 / Monomials.multinomial(a, b, c)));
        }
        return map.build();
    }
}
