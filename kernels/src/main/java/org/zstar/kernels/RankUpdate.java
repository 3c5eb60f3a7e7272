package org.zstar.kernels;

/**
 * The innermost loop of dense matrices: a product of two thin panels that is added to a tile of a matrix. Panels hold what
 * belongs to one summand side by side: {@link #HEIGHT} numbers of the left one, {@link #WIDTH} numbers of the right one. Every
 * implementation gives the same bits: sums start at 0, run over the summands in order and are added to the tile at the end.
 * For any number of threads.
 */
@FunctionalInterface
public interface RankUpdate {
    /** Rows of a tile. */
    int HEIGHT = 4;
    /** Columns of a tile. */
    int WIDTH = 16;

    /**
     * {@code tile[at + WIDTH i + k] += Σ_r left[l + HEIGHT r + i] right[r0 + WIDTH r + k]} for i &lt; HEIGHT, k &lt; WIDTH.
     *
     * @param l where the left panel starts
     * @param r0 where the right panel starts
     * @param summands length of both panels
     */
    void add(double[] left, int l, double[] right, int r0, int summands, double[] tile, int at);
}
