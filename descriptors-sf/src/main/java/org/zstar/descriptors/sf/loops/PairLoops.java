package org.zstar.descriptors.sf.loops;

/**
 * Loops over the pairs of neighbours of a block of atoms, for one {@link PairPlan}. Holds scratch memory: serves one thread.
 */
public interface PairLoops {
    /** Takes in the neighbours of a block, which must stay as they are until the other methods have been called. */
    void load(PairBlock block);

    /** The sums of the plan, {@code sums[at + 8 k + lane]}. */
    void sums(double[] sums, int at);

    /**
     * The gradient of Σ_k w_k sum_k: with respect to the distance of each neighbour at fixed direction (s), and with respect
     * to its unit vector (t). Both are overwritten.
     */
    void gradients(double[] w, int at, double[] s, BlockLoops.Directions t);

    /** The changes of the sums when unit vectors change by dn and distances by dr. */
    void changes(BlockLoops.Directions dn, double[] dr, double[] changes, int at);
}
