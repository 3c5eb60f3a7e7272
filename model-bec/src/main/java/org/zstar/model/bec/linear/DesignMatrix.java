package org.zstar.model.bec.linear;

import java.util.Arrays;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.MomentDerivatives;
import org.zstar.model.bec.moments.Products;

/**
 * The derivatives of all vectors of a structure with respect to all positions: row {@code 3N α + 3j + β}, column
 * {@code element × size + ν} holds ∂/∂u_jβ Σ_{i of the element} V_i,ν,α; or three rows of the sums themselves. For one
 * thread.
 */
final class DesignMatrix {
    private final MomentBasis basis;
    private final Products vectors;
    private final MomentDerivatives moments;
    private final int size;
    private final double[] a;
    private final double[] da;
    private final double[] dv;
    private double[] matrix = new double[0];
    private int rows;

    DesignMatrix(MomentBasis basis, Products vectors) {
        this.basis = basis;
        this.vectors = vectors;
        moments = new MomentDerivatives(basis);
        size = vectors.size();
        a = new double[basis.size()];
        da = new double[basis.size()];
        dv = new double[3 * size];
    }

    /** Number of columns. */
    int columns() {
        return basis.elements().size() * size;
    }

    /** Number of rows of the structure that was built last. */
    int rows() {
        return rows;
    }

    /** The elements, row by row; shared, valid until the next structure. */
    double[] matrix() {
        return matrix;
    }

    /** What the rows give for coefficients c. */
    double[] times(double[] c) {
        double[] product = new double[rows];
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < c.length; k++) {
                product[r] += matrix[r * c.length + k] * c[k];
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
            moments.load(i, a);
            vectors.values(a, dv);
            add(0, 1, basis.element(s.species()[i]) * size);
        }
    }

    /** Builds the matrix of the derivatives of a structure. */
    void build(Structure s) {
        int n = s.size();
        start(s, 9 * n);
        for (int i = 0; i < n; i++) {
            moments.load(i, a);
            int element = basis.element(s.species()[i]);
            for (int j : moments.atoms()) {
                for (int beta = 0; beta < 3; beta++) {
                    moments.change(3 * j + beta, da);
                    vectors.change(a, da, dv, !moments.isNear(j));
                    add(3 * j + beta, 3 * n, element * size);
                }
            }
        }
    }

    private void add(int coordinate, int coordinates, int column) {
        for (int alpha = 0; alpha < 3; alpha++) {
            int to = (alpha * coordinates + coordinate) * columns() + column, from = alpha * size;
            for (int k = 0; k < size; k++) {
                matrix[to + k] += dv[from + k];
            }
        }
    }
}
