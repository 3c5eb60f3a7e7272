package org.zstar.model.bec.linear;

import org.zstar.kernels.RankUpdate;

/**
 * The lower triangle of a matrix in square tiles, row of tiles by row of tiles, which {@link RankUpdate} adds to: half the memory
 * of a full matrix, and a tile lies in one place. Tiles of the diagonal have an upper part too, which means nothing, and the last
 * ones go on beyond the matrix.
 */
final class LowerTiles {
    /** Rows and columns of a tile. */
    static final int TILE = RankUpdate.WIDTH;

    private final double[] numbers;

    /** @param n rows and columns of the matrix */
    LowerTiles(int n) {
        int tiles = tiles(n);
        numbers = new double[Math.multiplyExact(tiles * (tiles + 1) / 2, TILE * TILE)];
    }

    /** Number of tiles next to each other that hold n columns. */
    static int tiles(int n) {
        return (n + TILE - 1) / TILE;
    }

    /** All tiles; shared. Element i, k of a tile is {@code TILE i + k} behind its start. */
    double[] numbers() {
        return numbers;
    }

    /** Where a tile starts, for {@code column <= row}. */
    static int start(int row, int column) {
        return (row * (row + 1) / 2 + column) * TILE * TILE;
    }

    /** Index of element a, b, for b ≤ a. */
    static int index(int a, int b) {
        return start(a / TILE, b / TILE) + a % TILE * TILE + b % TILE;
    }

    /** Element a, b, for b ≤ a. */
    double get(int a, int b) {
        return numbers[index(a, b)];
    }

    /** Adds the matrix times a factor. */
    void add(LowerTiles other, double factor) {
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] += factor * other.numbers[k];
        }
    }
}
