package org.zstar.model.bec.linear;

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
     * @param x rows × n numbers, column by column
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
            for (int tile = from; tile < to; tile++) {
                for (int k = 0; k < RankUpdate.WIDTH; k++) {
                    int column = tile * RankUpdate.WIDTH + k;
                    for (int block = 0; block < blocks(); block++) {
                        int size = rows(block), r0 = right(block, tile) + k;
                        int l0 = left(block, tile, k / RankUpdate.HEIGHT) + k % RankUpdate.HEIGHT;
                        for (int r = 0; r < size; r++) {
                            double number = column < n ? x[column * rows + BLOCK * block + r] : 0;
                            right[r0 + RankUpdate.WIDTH * r] = number;
                            left[l0 + RankUpdate.HEIGHT * r] = weight * number;
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
