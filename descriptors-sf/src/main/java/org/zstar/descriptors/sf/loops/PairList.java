package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/**
 * Pairs of neighbours of one atom and one pair of species, row by row: a neighbour j with its partners k, and what depends
 * on their places alone: c = n_j·n_k, the cutoff function f of R_jk with its derivative by z = R_jk², and the exponentials
 * of s = R_ij² + R_ik² + z (without z in the wide form).
 */
final class PairList {
    private final PairPlan plan;
    private final PairPlan.Group group;
    private final double limit;
    private int rows;
    private int size;
    private int[] rowOf = {};
    private int[] rowStart = {0};
    int[] j = {};
    int[] k = {};
    double[] c = {};
    /** z, until {@link #evaluate} puts f there. */
    double[] f = {};
    double[] df = {};
    /** Per η e^(−ηs), where it is no power of another. */
    private final double[][] e;

    PairList(PairPlan plan, PairPlan.Group group) {
        this.plan = plan;
        this.group = group;
        limit = plan.narrow() ? plan.cutoff() * plan.cutoff() : Double.POSITIVE_INFINITY;
        e = new double[group.eta().length][0];
    }

    PairPlan plan() {
        return plan;
    }

    PairPlan.Group group() {
        return group;
    }

    void clear() {
        rows = 0;
        size = 0;
    }

    /**
     * Adds a row: the partners among {@code from … to} that are within the cutoff.
     *
     * @param rowC cosines by neighbour
     * @param rowZ z by neighbour
     */
    void addRow(int first, int from, int to, double[] rowC, double[] rowZ) {
        reserve(to - from);
        int kept = select(from, to, limit, rowZ, k, size);
        take(size, kept, first, k, rowC, rowZ, j, c, f);
        rowOf[rows] = first;
        size = kept;
        rowStart[++rows] = kept;
    }

    private void reserve(int more) {
        if (k.length < size + more) {
            int length = 2 * (size + more);
            j = Arrays.copyOf(j, length);
            k = Arrays.copyOf(k, length);
            c = Arrays.copyOf(c, length);
            f = Arrays.copyOf(f, length);
            df = new double[plan.narrow() ? length : 0];
            for (int h = 0; h < e.length; h++) {
                e[h] = new double[group.base()[h] < 0 ? length : 0];
            }
        }
        if (rowOf.length < rows + 1) {
            rowOf = Arrays.copyOf(rowOf, 2 * rows + 16);
            rowStart = Arrays.copyOf(rowStart, 2 * rows + 17);
        }
    }

    /** Without branches, which half of the pairs would mispredict: the sign bit of z − limit counts. */
    private static int select(int from, int to, double limit, double[] rowZ, int[] k, int size) {
        int kept = size;
        for (int m = from; m < to; m++) {
            k[kept] = m;
            kept += (int) (Double.doubleToRawLongBits(rowZ[m] - limit) >>> 63);
        }
        return kept;
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

    /** Cutoff functions and exponentials of all pairs. */
    void evaluate(LaneNeighbours n, PairWork work) {
        double[] s = work.squares(this, n, f);
        for (int h = 0; h < e.length; h++) {
            if (group.base()[h] < 0) {
                Exponentials.of(size, -group.eta()[h], 3 * plan.cutoff() * plan.cutoff(), s, e[h]);
            }
        }
        if (plan.narrow()) {
            System.arraycopy(f, 0, s, 0, size);
            Cutoffs.ofSquare(size, plan, s, work.scratch(), f, df);
        }
    }

    /** Number of pairs. */
    int size() {
        return size;
    }

    /** Number of rows. */
    int rows() {
        return rows;
    }

    /** First pair of a row; of the row after the last, the number of pairs. */
    int start(int row) {
        return rowStart[row];
    }

    /** Neighbour j of a row. */
    int rowOf(int row) {
        return rowOf[row];
    }

    /** e^(−ηs) of an η that is no power of another, shared. */
    double[] exponential(int h) {
        return e[h];
    }
}
