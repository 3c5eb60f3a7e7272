package org.zstar.kernels;

import java.util.Arrays;

/**
 * Some pairs of neighbours of one atom and one pair of species, row by row: a neighbour j with its partners k, and what
 * depends on their places alone. So few that what is computed of them stays in the nearest cache.
 */
public final class PairChunk {
    /** Room for pairs. */
    public static final int LENGTH = 512;
    /** Partners of a row that are looked at together. */
    static final int SEGMENT = 64;

    /** Cosines. */
    public final double[] c = new double[LENGTH];
    /** 1 / (R_ij R_ik). */
    public final double[] inverse = new double[LENGTH];
    /** Product of the cutoff functions of R_ij and R_ik. */
    public final double[] outer = new double[LENGTH];
    /** z = R_jk², then the cutoff function of R_jk. */
    public final double[] f = new double[LENGTH];
    /** s = R_ij² + R_ik² + z (without z in the wide form), then the derivative of the cutoff function by z. */
    public final double[] df = new double[LENGTH];
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

    /** Adds a row: the partners among {@code from … to}, at most {@link #SEGMENT}, with z below a limit. */
    void addRow(int j, int from, int to, double limit, PairRow row) {
        int end = select(from, to, limit, row.z, k, kept);
        if (end > kept) {
            take(kept, end, row);
            rowOf[rows] = j;
            kept = end;
            rowStart[++rows] = end;
        }
    }

    /** Without branches, which half of the pairs would mispredict: the sign bit of z − limit counts. */
    private static int select(int from, int to, double limit, double[] z, int[] k, int start) {
        int end = start;
        for (int m = from; m < to; m++) {
            k[end] = m;
            end += (int) (Double.doubleToRawLongBits(z[m] - limit) >>> 63);
        }
        return end;
    }

    private void take(int from, int to, PairRow row) {
        take(from, to, k, row.c, row.inverse, row.f, c, inverse, outer);
        take(from, to, k, row.z, row.s, f, df);
    }

    private static void take(int from, int to, int[] k, double[] a, double[] b, double[] toA, double[] toB) {
        for (int p = from; p < to; p++) {
            int m = k[p];
            toA[p] = a[m];
            toB[p] = b[m];
        }
    }

    private static void take(int from, int to, int[] k, double[] a, double[] b, double[] c, double[] toA, double[] toB,
                             double[] toC) {
        for (int p = from; p < to; p++) {
            int m = k[p];
            toA[p] = a[m];
            toB[p] = b[m];
            toC[p] = c[m];
        }
    }

    /** Fills up to a multiple of eight with pairs at distances of 1 Å that count nothing. */
    void fill(int nobody) {
        size = kept + 7 & ~7;
        for (int p = kept; p < size; p++) {
            k[p] = nobody;
            c[p] = 0;
            inverse[p] = 1;
            outer[p] = 0;
            f[p] = 1;
            df[p] = 1;
        }
    }

    /** In the wide form, s has no z, and the cutoff function of R_jk is 1. */
    void widen() {
        for (int p = 0; p < size; p++) {
            df[p] -= f[p];
            f[p] = 1;
        }
    }

    /** The product of all cutoff functions. */
    void multiply(double[] product) {
        for (int p = 0; p < size; p++) {
            product[p] = outer[p] * f[p];
        }
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
