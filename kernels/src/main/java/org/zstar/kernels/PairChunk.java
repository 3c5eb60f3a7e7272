package org.zstar.kernels;

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
    /** Numbers of the pairs, see {@link PairRows#shift}. */
    final int[] pair = new int[LENGTH];
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
    }

    int room() {
        return LENGTH - kept;
    }

    /** Adds the chosen pairs {@code from … to} of some rows, for which there must be room. */
    void add(PairRows of, int from, int to) {
        int end = kept + to - from;
        take(kept, end, from - kept, of.chosen, of.first() << of.shift(), of.dot, of.z, pair, c, f);
        kept = end;
    }

    private static void take(int from, int to, int shift, int[] chosen, int base, double[] dot, double[] z, int[] pair,
                             double[] toDot, double[] toZ) {
        for (int p = from; p < to; p++) {
            int place = chosen[p + shift];
            pair[p] = base + place;
            toDot[p] = dot[place];
            toZ[p] = z[place];
        }
    }

    /**
     * Fills up to a multiple of eight with pairs that count nothing, and computes what the neighbours give to each pair.
     *
     * @param outer gets the product of the cutoff functions of R_ij and R_ik
     */
    void complete(LaneNeighbours n, int shift, double[] outer) {
        size = kept + 7 & ~7;
        for (int p = kept; p < size; p++) {
            pair[p] = n.nobody();
            c[p] = 0;
            f[p] = 1;
        }
        products(size, pair, shift, n.inverse, n.f, inverse, outer);
        angles(size, inverse, f, c, df);
    }

    private static void products(int size, int[] pair, int shift, double[] a, double[] b, double[] toA, double[] toB) {
        int mask = (1 << shift) - 1;
        for (int p = 0; p < size; p++) {
            int j = pair[p] >>> shift, k = pair[p] & mask;
            toA[p] = a[j] * a[k];
            toB[p] = b[j] * b[k];
        }
    }

    /** Cosines in place of products of vectors, and R_ij² + R_ik² + z = 2 (z + R_ij · R_ik). */
    private static void angles(int size, double[] inverse, double[] z, double[] dot, double[] s) {
        for (int p = 0; p < size; p++) {
            double product = dot[p];
            dot[p] = product * inverse[p];
            s[p] = 2 * (z[p] + product);
        }
    }

    /** Number of pairs, a multiple of 8. */
    int size() {
        return size;
    }
}
