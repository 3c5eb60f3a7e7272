package org.zstar.model.bec.linear;

import org.zstar.api.parallel.Workers;
import org.zstar.kernels.RankUpdate;
import org.zstar.kernels.RankUpdateFactory;

/**
 * Sums XᵀX, Xᵀy and yᵀy over blocks of rows that come one after the other and need not be kept: all that a least-squares
 * problem of n coefficients takes from its data.
 */
final class NormalEquations {
    /** Rows of tiles of XᵀX that a chunk of work covers: what is read for them stays in the cache of a core. */
    private static final int CHUNK = 4;

    private final RankUpdate loop = RankUpdateFactory.fastest();
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
     * @param x rows × n numbers, row by row
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
        workers.forEachChunk(LowerTiles.tiles(n), CHUNK, (worker, chunk, from, to) -> {
            addTiles(panels, from, to);
            for (int r = 0; r < block; r++) {
                for (int a = from * LowerTiles.TILE; a < Math.min(n, to * LowerTiles.TILE); a++) {
                    right[a] += weight * x[r * n + a] * y[r];
                }
            }
        });
        for (int r = 0; r < block; r++) {
            squares += weight * y[r] * y[r];
        }
        rows += weight * block;
        count += block;
    }

    /** Rows {@code from} to {@code to} of tiles, in the order in which the cache holds most of what is needed again. */
    private void addTiles(Panels panels, int from, int to) {
        for (int column = 0; column < to; column++) {
            for (int block = 0; block < panels.blocks(); block++) {
                int right = panels.right(block, column), size = panels.rows(block);
                for (int row = Math.max(from, column); row < to; row++) {
                    int tile = LowerTiles.start(row, column);
                    for (int part = 0; part < LowerTiles.TILE / RankUpdate.HEIGHT; part++) {
                        loop.add(panels.left(), panels.left(block, row, part), panels.right(), right, size, matrix.numbers(),
                                tile + part * RankUpdate.HEIGHT * LowerTiles.TILE);
                    }
                }
            }
        }
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
