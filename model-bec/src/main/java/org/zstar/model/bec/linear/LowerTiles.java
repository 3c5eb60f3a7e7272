package org.zstar.model.bec.linear;

import org.zstar.api.parallel.Workers;
import org.zstar.kernels.RankUpdate;
import org.zstar.kernels.RankUpdateFactory;

/**
 * The lower triangle of a matrix in square tiles, row of tiles by row of tiles, which {@link RankUpdate} adds to: half the memory
 * of a full matrix, and a tile lies in one place. Tiles of the diagonal have an upper part too, which means nothing, and the last
 * ones go on beyond the matrix.
 */
final class LowerTiles {
    /** Rows and columns of a tile. */
    static final int TILE = RankUpdate.WIDTH;
    /** Rows of tiles that a chunk of work covers: what is read for them stays in the cache of a core. */
    private static final int CHUNK = 4;

    private final RankUpdate loop = RankUpdateFactory.fastest();
    private final int tiles;
    private final double[] numbers;

    /** @param n rows and columns of the matrix */
    LowerTiles(int n) {
        tiles = tiles(n);
        numbers = new double[Math.multiplyExact(tiles * (tiles + 1) / 2, TILE * TILE)];
    }

    /** Number of tiles next to each other that hold n columns. */
    static int tiles(int n) {
        return (n + TILE - 1) / TILE;
    }

    /** Number of tiles next to each other. */
    int tiles() {
        return tiles;
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

    /** Overwrites element a, b, for b ≤ a. */
    void set(int a, int b, double number) {
        numbers[index(a, b)] = number;
    }

    /**
     * Adds the products of the left with the right panels to the tiles from row and column {@code first} on, which belong to the
     * first panels. The order of the sums does not depend on the number of threads.
     */
    void add(Panels panels, int first, Workers workers) {
        workers.forEachChunk(tiles - first, CHUNK, (worker, chunk, from, to) -> {
            // in the order in which the cache holds most of what is needed again
            for (int column = 0; column < to; column++) {
                for (int block = 0; block < panels.blocks(); block++) {
                    int right = panels.right(block, column), size = panels.rows(block);
                    for (int row = Math.max(from, column); row < to; row++) {
                        int tile = start(first + row, first + column);
                        for (int part = 0; part < TILE / RankUpdate.HEIGHT; part++) {
                            loop.add(panels.left(), panels.left(block, row, part), panels.right(), right, size, numbers,
                                    tile + part * RankUpdate.HEIGHT * TILE);
                        }
                    }
                }
            }
        });
    }

    /** Adds the matrix times a factor. */
    void add(LowerTiles other, double factor) {
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] += factor * other.numbers[k];
        }
    }
}
