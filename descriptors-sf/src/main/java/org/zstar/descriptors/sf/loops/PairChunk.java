package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/**
 * Some pairs of neighbours of one atom and one pair of species, row by row: a neighbour j with its partners k, and what
 * depends on their places alone: c = n_j·n_k, the cutoff function f of R_jk with its derivative by z = R_jk², and the
 * exponentials of s = R_ij² + R_ik² + z (without z in the wide form). So few that what is computed of them stays in the
 * nearest cache.
 */
public final class PairChunk {
    /** Room for pairs. */
    public static final int LENGTH = 256;
    /** Partners of a row that are looked at together. */
    static final int SEGMENT = 64;

    /** Cosines. */
    public final double[] c = new double[LENGTH];
    /** z, until the cutoff function takes its place. */
    public final double[] f = new double[LENGTH];
    /** Derivative of the cutoff function of R_jk by z. */
    public final double[] df = new double[LENGTH];
    final int[] j = new int[LENGTH];
    final int[] k = new int[LENGTH];
    /** Per η e^(−ηs), where it is no power of another. */
    final double[][] e;
    private final int[] rowOf = new int[LENGTH];
    private final int[] rowStart = new int[LENGTH + 1];
    private int rows;
    private int kept;
    private int size;

    PairChunk(PairPlan.Group group) {
        e = new double[group.eta().length][];
        for (int h = 0; h < e.length; h++) {
            e[h] = group.base()[h] < 0 ? new double[LENGTH] : null;
        }
    }

    void clear() {
        rows = 0;
        kept = 0;
        size = 0;
    }

    boolean hasRoom() {
        return kept + SEGMENT <= LENGTH;
    }

    /**
     * Adds a row: the partners among {@code from … to}, at most {@link #SEGMENT}, that are within the cutoff.
     *
     * @param rowC cosines by neighbour
     * @param rowZ z by neighbour
     */
    void addRow(int first, int from, int to, double limit, double[] rowC, double[] rowZ) {
        int end = select(from, to, limit, rowZ, k, kept);
        if (end > kept) {
            take(kept, end, first, k, rowC, rowZ, j, c, f);
            rowOf[rows] = first;
            kept = end;
            rowStart[++rows] = end;
        }
    }

    /** Without branches, which half of the pairs would mispredict: the sign bit of z − limit counts. */
    private static int select(int from, int to, double limit, double[] rowZ, int[] k, int start) {
        int end = start;
        for (int m = from; m < to; m++) {
            k[end] = m;
            end += (int) (Double.doubleToRawLongBits(rowZ[m] - limit) >>> 63);
        }
        return end;
    }

    private static void take(int from, int to, int first, int[] k, double[] rowC, double[] rowZ, int[] j, double[] c,
                             double[] z) {
        for (int p = from; p < to; p++) {
            int m = k[p];
            j[p] = first;
            c[p] = rowC[m];
            z[p] = rowZ[m];
        }
    }

    /** Fills up to a multiple of eight with pairs at distances of 1 Å that count nothing. */
    void fill(int nobody) {
        size = kept + 7 & ~7;
        Arrays.fill(j, kept, size, nobody);
        Arrays.fill(k, kept, size, nobody);
        Arrays.fill(c, kept, size, 0);
        Arrays.fill(f, kept, size, 1);
    }

    /** Number of pairs, a multiple of 8. */
    int size() {
        return size;
    }

    /** Number of rows. */
    int rows() {
        return rows;
    }

    /** First pair of a row; of the row after the last, the end of what counts. */
    int start(int row) {
        return rowStart[row];
    }

    /** Neighbour j of a row. */
    int rowOf(int row) {
        return rowOf[row];
    }
}
