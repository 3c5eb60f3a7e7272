package org.zstar.model.bec.linear;

import org.zstar.api.parallel.Workers;

/**
 * Sums XᵀX, Xᵀy and yᵀy over blocks of rows that come one after the other and need not be kept: all that a least-squares
 * problem of n coefficients takes from its data.
 */
final class NormalEquations {
    /** Rows of XᵀX that a chunk of work covers, and columns that it goes through at a time: both together fit in a cache. */
    private static final int TILE = 32;
    private static final int COLUMNS = 128;

    private final int n;
    /** Lower triangle, row by row in full rows; what lies above the diagonal means nothing. */
    private final double[] matrix;
    private final double[] right;
    private double squares;
    private double rows;
    private long count;

    NormalEquations(int n) {
        this.n = n;
        matrix = new double[Math.multiplyExact(n, n)];
        right = new double[n];
    }

    /**
     * Adds a block of rows.
     *
     * @param x rows × n numbers, row by row
     * @param y one number per row
     * @param block number of rows
     * @param weight how often the rows count
     */
    void add(double[] x, double[] y, int block, double weight, Workers workers) {
        workers.forEachChunk(n, TILE, (worker, chunk, from, to) -> addTile(x, y, block, weight, from, to));
        for (int r = 0; r < block; r++) {
            squares += weight * y[r] * y[r];
        }
        rows += weight * block;
        count += block;
    }

    /** Rows {@code from} to {@code to} of the sums. What is added at a time is copied for {@link RowSums}. */
    private void addTile(double[] x, double[] y, int block, double weight, int from, int to) {
        double[][] sums = new double[to - from][COLUMNS], rows = new double[RowSums.GROUP][COLUMNS];
        double[] factors = new double[RowSums.GROUP];
        for (int start = 0; start < to; start += COLUMNS) {
            int width = Math.min(COLUMNS, to - start);
            for (int a = from; a < to; a++) {
                System.arraycopy(matrix, a * n + start, sums[a - from], 0, width);
            }
            for (int r = 0; r < block; r += RowSums.GROUP) {
                int group = Math.min(RowSums.GROUP, block - r);
                for (int k = 0; k < group; k++) {
                    System.arraycopy(x, (r + k) * n + start, rows[k], 0, width);
                }
                for (int a = from; a < to; a++) {
                    for (int k = 0; k < RowSums.GROUP; k++) {
                        factors[k] = k < group ? weight * x[(r + k) * n + a] : 0;
                    }
                    RowSums.add(sums[a - from], width, factors, rows[0], rows[1], rows[2], rows[3]);
                }
            }
            for (int a = from; a < to; a++) {
                System.arraycopy(sums[a - from], 0, matrix, a * n + start, width);
            }
        }
        for (int r = 0; r < block; r++) {
            for (int a = from; a < to; a++) {
                right[a] += weight * x[r * n + a] * y[r];
            }
        }
    }

    /** Adds or takes away another sum, for a factor of 1 or −1. */
    void add(NormalEquations other, int factor) {
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] += factor * other.matrix[k];
        }
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
        return a >= b ? matrix[a * n + b] : matrix[b * n + a];
    }

    /** Element a of Xᵀy. */
    double right(int a) {
        return right[a];
    }

    /** |Xc − y|² = cᵀXᵀXc − 2cᵀXᵀy + yᵀy. */
    double squaredError(double[] c) {
        double sum = squares;
        for (int a = 0; a < n; a++) {
            double row = 0.5 * matrix[a * n + a] * c[a];
            for (int b = 0; b < a; b++) {
                row += matrix[a * n + b] * c[b];
            }
            sum += 2 * c[a] * (row - right[a]);
        }
        return Math.max(0, sum);
    }
}
