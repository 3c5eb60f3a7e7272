package org.zstar.model.bec.linear;

import org.zstar.api.parallel.Workers;

/**
 * Sums XᵀX, Xᵀy and yᵀy over blocks of rows that come one after the other and need not be kept: all that a least-squares
 * problem of n coefficients takes from its data.
 */
final class NormalEquations {
    /** Rows of XᵀX that a chunk of work covers. */
    private static final int TILE = 16;

    private final int n;
    /** Lower triangle, row by row in full rows. */
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

    /** Four rows of X and two of the sum at a time, so that fewer elements are loaded and stored. */
    private void addTile(double[] x, double[] y, int block, double weight, int from, int to) {
        int r = 0;
        for (; r + 3 < block; r += 4) {
            int p = r * n;
            for (int a = from; a < to; a += 2) {
                addFour(x, p, weight, a, a + 1 < to ? a + 1 : a);
            }
            for (int a = from; a < to; a++) {
                right[a] += weight * (x[p + a] * y[r] + x[p + n + a] * y[r + 1] + x[p + 2 * n + a] * y[r + 2]
                        + x[p + 3 * n + a] * y[r + 3]);
            }
        }
        for (; r < block; r++) {
            for (int a = from; a < to; a++) {
                double xa = weight * x[r * n + a];
                for (int b = 0; b <= a; b++) {
                    matrix[a * n + b] += xa * x[r * n + b];
                }
                right[a] += xa * y[r];
            }
        }
    }

    /** Adds four rows from index p to rows a and a′ = a + 1, or to a alone where they are the same. */
    private void addFour(double[] x, int p, double w, int a, int second) {
        int q = p + n, s = q + n, t = s + n, row = a * n, other = second * n;
        double x0 = w * x[p + a], x1 = w * x[q + a], x2 = w * x[s + a], x3 = w * x[t + a];
        double y0 = w * x[p + second], y1 = w * x[q + second], y2 = w * x[s + second], y3 = w * x[t + second];
        if (second > a) {
            for (int b = 0; b <= a; b++) {
                matrix[other + b] += y0 * x[p + b] + y1 * x[q + b] + y2 * x[s + b] + y3 * x[t + b];
                matrix[row + b] += x0 * x[p + b] + x1 * x[q + b] + x2 * x[s + b] + x3 * x[t + b];
            }
            matrix[other + second] += y0 * x[p + second] + y1 * x[q + second] + y2 * x[s + second] + y3 * x[t + second];
        } else {
            for (int b = 0; b <= a; b++) {
                matrix[row + b] += x0 * x[p + b] + x1 * x[q + b] + x2 * x[s + b] + x3 * x[t + b];
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
