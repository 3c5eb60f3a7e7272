package org.zstar.kernels;

import java.util.List;

/**
 * What to sum over pairs (j, k) of neighbours: per pair of species and per η the sums
 * S_p = Σ e^(−η s) F cos^p θ for p = 0 … degree, where s = R_ij² + R_ik² + R_jk² and F is the product of the three cutoff
 * functions (narrow), or the same without R_jk (wide).
 *
 * @param narrow whether R_jk enters
 * @param type cutoff function of R_jk
 * @param inner radius in Å below which it is 1
 * @param cutoff in Å
 * @param groups one per pair of species
 */
public record PairPlan(boolean narrow, CutoffType type, double inner, double cutoff, List<Group> groups) {
    public PairPlan {
        groups = List.copyOf(groups);
    }

    /** Whether the cutoff function of R_jk is evaluated without a square root. */
    public boolean isOfSquare() {
        return type == CutoffType.COSINE && inner == 0;
    }

    /** Number of sums. */
    public int size() {
        int size = 0;
        for (int g = 0; g < groups.size(); g++) {
            size += groups.get(g).size();
        }
        return size;
    }

    /**
     * The sums of a pair of species; those of the first η come first, each by rising p.
     *
     * @param a index of one neighbour species
     * @param b index of the other, at least a
     * @param eta η in 1/Å², ascending
     * @param degree highest p per η
     * @param base per η, −1 for an exponential of its own, else the index of the η of which it is a power
     * @param power that power
     */
    public record Group(int a, int b, double[] eta, int[] degree, int[] base, int[] power) {
        /** Number of sums. */
        public int size() {
            int size = 0;
            for (int d : degree) {
                size += d + 1;
            }
            return size;
        }
    }
}
