package org.zstar.model.bec.linear;

import java.util.Arrays;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.RankUpdate;

/**
 * A copy of rows x in the order in which {@link RankUpdate} reads them: blocks of so few rows that a panel fits in the cache next
 * to the processor, in each of them thin panels of columns. Columns beyond the last are 0. Memory is kept for the next rows.
 */
final class Panels {
    /** Rows of a block. */
    private static final int BLOCK = 128;
    /** Panels of columns that a thread copies at a time. */
    private static final int CHUNK = 8;

    private double[] left = {};
    private double[] right = {};
    private int tiles;
    private int rows;

    /**
     * Copies rows.
     *
     * @param x rows × n numbers, row by row
     * @param weight factor of the left panels
     */
    void pack(double[] x, int rows, int n, double weight, Workers workers) {
        tiles = LowerTiles.tiles(n);
        this.rows = rows;
        int length = Math.multiplyExact(rows, tiles * RankUpdate.WIDTH);
        if (left.length < length) {
            left = new double[length];
            right = new double[length];
        }
        workers.forEachChunk(tiles, CHUNK, (worker, chunk, from, to) -> {
            double[] row = new double[RankUpdate.WIDTH];
            for (int tile = from; tile < to; tile++) {
                int column = tile * RankUpdate.WIDTH, width = Math.min(RankUpdate.WIDTH, n - column);
                Arrays.fill(row, 0);
                for (int block = 0; block < blocks(); block++) {
                    int r0 = right(block, tile), l0 = left(block, tile, 0), size = rows(block);
                    for (int r = 0; r < size; r++) {
                        System.arraycopy(x, (BLOCK * block + r) * n + column, row, 0, width);
                        for (int k = 0; k < RankUpdate.WIDTH; k++) {
                            right[r0 + RankUpdate.WIDTH * r + k] = row[k];
                            left[l0 + (k / RankUpdate.HEIGHT * size + r) * RankUpdate.HEIGHT + k % RankUpdate.HEIGHT]
                                    = weight * row[k];
                        }
                    }
                }
            }
        });
    }

    /** Number of blocks. */
    int blocks() {
        return (rows + BLOCK - 1) / BLOCK;
    }

    /** Number of rows of a block. */
    int rows(int block) {
        return Math.min(BLOCK, rows - BLOCK * block);
    }

    /** All left panels; shared. */
    double[] left() {
        return left;
    }

    /** All right panels; shared. */
    double[] right() {
        return right;
    }

    /** Where a left panel starts. @param part number of the panel in the tile */
    int left(int block, int tile, int part) {
        return right(block, tile) + part * rows(block) * RankUpdate.HEIGHT;
    }

    /** Where a right panel starts. */
    int right(int block, int tile) {
        return (BLOCK * block * tiles + tile * rows(block)) * RankUpdate.WIDTH;
    }
}
