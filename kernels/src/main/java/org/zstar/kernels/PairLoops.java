package org.zstar.kernels;

/**
 * Loops over the pairs of neighbours of a block of atoms, for one {@link PairPlan}. Holds scratch memory: serves one thread.
 */
public interface PairLoops {
    /** Takes in the neighbours of a block, which must stay as they are until the other methods have been called. */
    void load(PairBlock block);

    /** The sums of the plan, {@code sums[at + 8 k + lane]}. */
    void sums(double[] sums, int at);

    /**
     * Adds the gradient of Σ_k w_k sum_k with respect to the vector of each neighbour, which is u times its unit vector
     * plus {@code gradient}.
     */
    void addGradients(double[] w, int at, double[] u, BlockLoops.Directions gradient);

    /** The changes of the sums when unit vectors change by dn and distances by dr. */
    void changes(BlockLoops.Directions dn, double[] dr, double[] changes, int at);
}
