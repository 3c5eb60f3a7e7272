package org.zstar.kernels;

import java.util.Arrays;

/**
 * Some pairs of neighbours of one atom and one pair of species, row by row: a neighbour j with its partners k, and what
 * depends on their places alone. So few that what is computed of them stays in the nearest cache.
 */
public final class PairChunk {
    /** Room for pairs. */
    public static final int LENGTH = 512;

    /** Products R_ij · R_ik, then cosines. */
    public final double[] c = new double[LENGTH];
    /** 1 / (R_ij R_ik). */
    public final double[] inverse = new double[LENGTH];
    /** z = R_jk², then the product F of all cutoff functions. */
    public final double[] f = new double[LENGTH];
    /** s = R_ij² + R_ik² + z (without z in the wide form), then the derivative of F by z. */
    public final double[] df = new double[LENGTH];
    /** Neighbour k of each pair. */
    final int[] partner = new int[LENGTH];
    /** Neighbour j of each row, and one past its last pair. */
    final int[] rowNeighbour = new int[LENGTH + 1];
    final int[] rowEnd = new int[LENGTH + 1];
    private int rows;
    /** Per η e^(−ηs), where it is no power of another. */
    final double[][] e;
    private int kept;
    private int size;

    PairChunk(PairPlan.Group group) {
        e = new double[group.eta().length][];
        for (int h = 0; h < e.length; h++) {
            e[h] = group.base()[h] < 0 ? new double[LENGTH] : null;
        }
    }

    void clear() {
        kept = 0;
        size = 0;
        rows = 0;
    }

    int room() {
        return LENGTH - kept;
    }

    /**
     * Adds the chosen pairs {@code from … to} of a row, for which there must be room.
     *
     * @param outer gets the products of the cutoff functions of R_ij and R_ik
     */
    void add(PairRows of, int row, int from, int to, LaneNeighbours n, double[] outer) {
        int j = of.first() + row, end = kept + to - from;
        take(kept, end, from - kept, of.chosen, of.start(row), of.dot, of.z, partner, c, f);
        products(kept, end, partner, n.inverse[j], n.inverse, n.f[j], n.f, inverse, outer);
        close(j, end);
    }

    private void close(int j, int end) {
        rowNeighbour[rows] = j;
        rowEnd[rows++] = end;
        kept = end;
    }

    private static void take(int from, int to, int shift, int[] chosen, int base, double[] dot, double[] z, int[] partner,
                             double[] toDot, double[] toZ) {
        for (int p = from; p < to; p++) {
            int place = chosen[p + shift];
            partner[p] = place - base;
            toDot[p] = dot[place];
            toZ[p] = z[place];
        }
    }

    private static void products(int from, int to, int[] partner, double aj, double[] a, double bj, double[] b, double[] toA,
                                 double[] toB) {
        for (int p = from; p < to; p++) {
            int k = partner[p];
            toA[p] = aj * a[k];
            toB[p] = bj * b[k];
        }
    }

    /** Fills up to a multiple of eight with pairs that count nothing, and computes the cosines. */
    void complete(LaneNeighbours n, double[] outer) {
        size = kept + 7 & ~7;
        if (size > kept) {
            Arrays.fill(partner, kept, size, n.nobody());
            Arrays.fill(c, kept, size, 0);
            Arrays.fill(f, kept, size, 1);
            Arrays.fill(inverse, kept, size, 1);
            Arrays.fill(outer, kept, size, 0);
            close(n.nobody(), size);
        }
        angles(size, inverse, f, c, df);
    }

    /** Cosines in place of products of vectors, and R_ij² + R_ik² + z = 2 (z + R_ij · R_ik). */
    private static void angles(int size, double[] inverse, double[] z, double[] dot, double[] s) {
        for (int p = 0; p < size; p++) {
            double product = dot[p];
            dot[p] = product * inverse[p];
            s[p] = 2 * (z[p] + product);
        }
    }

    /** Number of rows; pairs that count nothing are one. */
    int rows() {
        return rows;
    }

    /** Number of pairs, a multiple of 8. */
    int size() {
        return size;
    }
}
