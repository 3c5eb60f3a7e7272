package org.zstar.model.bec.linear;

import org.zstar.api.parallel.Workers;

/**
 * Sums XᵀX, Xᵀy and yᵀy over blocks of rows that come one after the other and need not be kept: all that a least-squares
 * problem of n coefficients takes from its data.
 */
final class NormalEquations {
    private final int n;
    private final LowerTiles matrix;
    private final double[] right;
    private double squares;
    private double rows;
    private long count;

    NormalEquations(int n) {
        this.n = n;
        matrix = new LowerTiles(n);
        right = new double[n];
    }

    /**
     * Adds a block of rows.
     *
     * @param x rows × n numbers, column by column
     * @param y one number per row
     * @param block number of rows
     * @param weight how often the rows count
     */
    void add(double[] x, double[] y, int block, double weight, Workers workers) {
        add(x, y, block, weight, new Panels(), workers);
    }

    /** The same with memory that may be used again. */
    void add(double[] x, double[] y, int block, double weight, Panels panels, Workers workers) {
        panels.pack(x, block, n, weight, workers);
        matrix.add(panels, 0, workers);
        for (int a = 0; a < n; a++) {
            double sum = 0;
            for (int r = 0; r < block; r++) {
                sum += x[a * block + r] * y[r];
            }
            right[a] += weight * sum;
        }
        for (int r = 0; r < block; r++) {
            squares += weight * y[r] * y[r];
        }
        rows += weight * block;
        count += block;
    }

    /** Adds or takes away another sum, for a factor of 1 or −1. */
    void add(NormalEquations other, int factor) {
        matrix.add(other.matrix, factor);
        for (int k = 0; k < n; k++) {
            right[k] += factor * other.right[k];
        }
        squares += factor * other.squares;
        rows += factor * other.rows;
        count += factor * other.count;
    }

    /** Number of coefficients. */
    int size() {
        return n;
    }

    /** Number of rows that went in, each as often as it counts. */
    double rows() {
        return rows;
    }

    /** Number of rows that went in, each once. */
    long count() {
        return count;
    }

    /** Element a, b of XᵀX. */
    double matrix(int a, int b) {
        return matrix.get(Math.max(a, b), Math.min(a, b));
    }

    /** Element a of Xᵀy. */
    double right(int a) {
        return right[a];
    }

    /** |Xc − y|² = cᵀXᵀXc − 2cᵀXᵀy + yᵀy. */
    double squaredError(double[] c) {
        double sum = squares;
        for (int a = 0; a < n; a++) {
            double row = 0.5 * matrix.get(a, a) * c[a];
            for (int b = 0; b < a; b++) {
                row += matrix.get(a, b) * c[b];
            }
            sum += 2 * c[a] * (row - right[a]);
        }
        return Math.max(0, sum);
    }
}
