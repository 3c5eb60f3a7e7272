package org.zstar.model.bec.linear;

import java.util.Arrays;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.RankUpdate;
import org.zstar.kernels.RankUpdateFactory;

/**
 * The lower triangle L of LLᵀ = H with positive diagonal (Cholesky), for large matrices: blocks of columns one after the other,
 * each of which is taken from the rest by the same products of panels as XᵀX is made of (right-looking; Golub and Van Loan,
 * Matrix Computations, section 4.2). Rows of L lie in panels of {@link RankUpdate#HEIGHT}, for which systems of many right sides
 * are solved. All bits are independent of the number of threads.
 */
final class TriangularFactor {
    /** Columns of a block. */
    private static final int BLOCK = 128;
    private static final int TILE = LowerTiles.TILE;
    private static final int HEIGHT = RankUpdate.HEIGHT;
    private static final int PARTS = TILE / HEIGHT;
    /** Rows below a block that a thread takes at a time. */
    private static final int ROWS = 64;

    private final RankUpdate loop = RankUpdateFactory.fastest();
    private final int n;
    /** Panel after panel: element i, k of one is {@code HEIGHT k + i} behind its start. */
    private final double[] panels;

    /**
     * @param h overwritten
     * @param n rows of H; those of the tiles beyond are not read
     * @throws ArithmeticException if H is not positive definite to the precision of the numbers
     */
    TriangularFactor(LowerTiles h, int n, Workers workers) {
        this.n = n;
        int size = h.tiles() * TILE;
        for (int k = n; k < size; k++) {
            for (int j = 0; j < k; j++) {
                h.set(k, j, 0);
            }
            h.set(k, k, 1);
        }
        Panels products = new Panels();
        for (int from = 0; from < size; from += BLOCK) {
            factorise(h, from, Math.min(size, from + BLOCK), products, workers);
        }
        panels = new double[start(h.tiles(), 0)];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                panels[index(a, b)] = h.get(a, b);
            }
        }
    }

    /** Where the panel of a tile row starts. */
    private static int start(int tile, int part) {
        return (tile + 1) * TILE * (tile * TILE / 2 + part * HEIGHT);
    }

    private static int index(int a, int b) {
        return start(a / TILE, a % TILE / HEIGHT) + HEIGHT * b + a % HEIGHT;
    }

    /** Columns of L from the matrix that is left, and what they leave of it. */
    private static void factorise(LowerTiles h, int from, int to, Panels products, Workers workers) {
        int size = h.tiles() * TILE, width = to - from, rest = size - to;
        double[][] l = new double[size - from][width];
        for (int a = 0; a < width; a++) {
            row(h, from, a, l);
            if (!(l[a][a] > 0)) {
                throw new ArithmeticException("a matrix that is not positive definite");
            }
        }
        double[] x = new double[Math.max(1, width * rest)];
        workers.forEachChunk(rest, ROWS, (worker, chunk, first, last) -> {
            for (int a = first; a < last; a++) {
                row(h, from, width + a, l);
                System.arraycopy(l[width + a], 0, x, a * width, width);
            }
        });
        if (rest > 0) {
            products.pack(x, width, rest, -1, workers);
            h.add(products, to / TILE, workers);
        }
    }

    /** One row of the columns of a block, for which those of the block itself are known up to there. */
    private static void row(LowerTiles h, int from, int a, double[][] l) {
        double[] row = l[a];
        int last = Math.min(a, row.length - 1);
        for (int k = 0; k <= last; k++) {
            double sum = h.get(from + a, from + k);
            double[] other = l[k];
            for (int m = 0; m < k; m++) {
                sum -= row[m] * other[m];
            }
            row[k] = k == a ? Math.sqrt(sum) : sum / other[k];
            h.set(from + a, from + k, row[k]);
        }
    }

    /** Overwrites b with H⁻¹b. */
    void solve(double[] b) {
        for (int a = 0; a < n; a++) {
            double sum = b[a];
            for (int k = 0; k < a; k++) {
                sum -= panels[index(a, k)] * b[k];
            }
            b[a] = sum / panels[index(a, a)];
        }
        solveTransposed(b);
    }

    /** Overwrites the first n numbers of z with L⁻ᵀz. */
    void solveTransposed(double[] z) {
        for (int a = n - 1; a >= 0; a--) {
            z[a] /= panels[index(a, a)];
            for (int k = 0; k < a; k++) {
                z[k] -= panels[index(a, k)] * z[a];
            }
        }
    }

    /** Numbers that right sides need: {@link LowerTiles#TILE} of them side by side. */
    int length() {
        return LowerTiles.tiles(n) * TILE * TILE;
    }

    /**
     * Overwrites several times {@link LowerTiles#TILE} right sides, number k of side j of which is {@code v[group][TILE k + j]},
     * with L⁻¹v.
     *
     * @param first a row before which all right sides are 0
     */
    void solve(double[][] v, int first) {
        double[] sums = new double[TILE * TILE];
        int begin = first / TILE;
        for (int tile = begin; tile < LowerTiles.tiles(n); tile++) {
            for (double[] sides : v) {
                Arrays.fill(sums, 0);
                for (int part = 0; part < PARTS; part++) {
                    loop.add(panels, start(tile, part) + HEIGHT * TILE * begin, sides, TILE * TILE * begin,
                            TILE * (tile - begin), sums, part * HEIGHT * TILE);
                }
                finish(tile, sides, sums);
            }
        }
    }

    /** The rows of one tile, from which all before are taken. */
    private void finish(int tile, double[] sides, double[] sums) {
        for (int i = 0; i < TILE; i++) {
            int to = TILE * (TILE * tile + i);
            for (int j = 0; j < TILE; j++) {
                sides[to + j] -= sums[TILE * i + j];
            }
            for (int k = 0; k < i; k++) {
                double factor = panels[index(TILE * tile + i, TILE * tile + k)];
                int from = TILE * (TILE * tile + k);
                for (int j = 0; j < TILE; j++) {
                    sides[to + j] -= factor * sides[from + j];
                }
            }
            double diagonal = panels[index(TILE * tile + i, TILE * tile + i)];
            for (int j = 0; j < TILE; j++) {
                sides[to + j] /= diagonal;
            }
        }
    }
}
