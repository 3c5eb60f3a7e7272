package org.zstar.model.bec.linear;

import java.util.Arrays;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.LoopsFactory;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.MomentDerivatives;
import org.zstar.model.bec.moments.ProductChanges;
import org.zstar.model.bec.moments.Products;

/**
 * The derivatives of all vectors of a structure with respect to all positions: row {@code 3N α + 3j + β}, column
 * {@code element × size + ν} holds ∂/∂u_jβ Σ_{i of the element} V_i,ν,α; or three rows of the sums themselves. For one
 * thread.
 */
final class DesignMatrix {
    /** Atoms whose derivatives are summed before the matrix, which fits in no cache, is touched. */
    private static final int ATOMS = 8;

    private final MomentBasis basis;
    private final Products vectors;
    private final MomentDerivatives moments;
    private final ProductChanges changes;
    private final int size;
    private final double[] one;
    private final double[] a;
    private double[] da = {};
    private final double[] v;
    private double[] matrix = new double[0];
    private int rows;

    DesignMatrix(MomentBasis basis, Products vectors) {
        this.basis = basis;
        this.vectors = vectors;
        moments = new MomentDerivatives(basis);
        changes = vectors.changes(LoopsFactory.best().create().tensors());
        size = vectors.size();
        one = new double[basis.size()];
        a = new double[ATOMS * basis.size()];
        v = new double[3 * size];
    }

    /** Number of columns. */
    int columns() {
        return basis.elements().size() * size;
    }

    /** Number of rows of the structure that was built last. */
    int rows() {
        return rows;
    }

    /** The elements, column by column; shared, valid until the next structure. */
    double[] matrix() {
        return matrix;
    }

    /** What the rows give for coefficients c. */
    double[] times(double[] c) {
        double[] product = new double[rows];
        for (int k = 0; k < c.length; k++) {
            for (int r = 0; r < rows; r++) {
                product[r] += matrix[k * rows + r] * c[k];
            }
        }
        return product;
    }

    private void start(Structure s, int count) {
        rows = count;
        int length = Math.multiplyExact(rows, columns());
        if (matrix.length < length) {
            matrix = new double[length];
        } else {
            Arrays.fill(matrix, 0, length, 0);
        }
        moments.start(Geometry.of(s.cell(), s.species(), s.positions(), basis.range(), Workers.serial()));
    }

    /** Builds the three rows α of the sums Σ_{i of the element} V_i,ν,α of a structure. */
    void buildSums(Structure s) {
        start(s, 3);
        for (int i = 0; i < s.size(); i++) {
            moments.load(i, one);
            vectors.values(one, v);
            int column = basis.element(s.species()[i]) * size;
            for (int k = 0; k < size; k++) {
                for (int alpha = 0; alpha < 3; alpha++) {
                    matrix[(column + k) * rows + alpha] += v[alpha * size + k];
                }
            }
        }
    }

    /** Builds the matrix of the derivatives of a structure. */
    void build(Structure s) {
        start(s, 9 * s.size());
        for (int element = 0; element < basis.elements().size(); element++) {
            int count = 0;
            for (int i = 0; i < s.size(); i++) {
                if (basis.element(s.species()[i]) == element) {
                    load(i, count++, s.size());
                }
                if (count == ATOMS || i == s.size() - 1) {
                    add(element, count, s.size());
                    count = 0;
                }
            }
        }
    }

    /** Coordinates of a structure, and what remains to a multiple of 8. */
    private static int directions(int atoms) {
        return (3 * atoms + 7) / 8 * 8;
    }

    private void load(int atom, int at, int atoms) {
        int directions = directions(atoms), length = one.length * directions;
        if (da.length < ATOMS * length) {
            da = new double[Math.multiplyExact(ATOMS, length)];
        }
        Arrays.fill(da, at * length, (at + 1) * length, 0);
        moments.load(atom, one);
        System.arraycopy(one, 0, a, at * one.length, one.length);
        for (int j : moments.atoms()) {
            for (int k = 3 * j; k < 3 * j + 3; k++) {
                moments.change(k, one);
                for (int m = 0; m < one.length; m++) {
                    da[at * length + m * directions + k] = one[m];
                }
            }
        }
    }

    private void add(int element, int count, int atoms) {
        int coordinates = 3 * atoms;
        changes.forEach(count, a, directions(atoms), da, (product, alpha, row) -> {
            int to = (element * size + product) * rows + alpha * coordinates;
            for (int k = 0; k < coordinates; k++) {
                matrix[to + k] += row[k];
            }
        });
    }
}
