package org.zstar.descriptors.sf.loops;

/**
 * Arithmetic on the pairs of a {@link PairChunk}, array to array. A term is F V_0 with F = f(r_j) f(r_k) f(R_jk),
 * V_0 = Σ_η e^(−ηs) Q_η(c) and polynomials Q_η. Sizes are multiples of 8; sums over pairs have eight lanes, pair p in lane
 * p mod 8. Every implementation makes the same additions and multiplications in the same order, so all give the same bits.
 * An instance may hold scratch memory: it serves one thread.
 */
public interface PairStages {
    /**
     * Cosines and squared distances between neighbour j and those from {@code from} to {@code to}, and perhaps some around
     * them.
     *
     * @param n unit vectors, with room for eight more
     * @param r distances, likewise
     * @param c cosines, likewise
     * @param square squared distances, likewise
     */
    void row(int j, int from, int to, BlockLoops.Directions n, double[] r, double[] c, double[] square);

    /**
     * {@code out = e^(factor · s)}.
     *
     * @param squarings see {@link Exponentials#squarings}; negative for the general exponential
     */
    void exponential(int size, double factor, int squarings, double[] s, double[] out);

    /** {@code out = in^power} in the order of {@link Functions#power}. */
    void power(int size, int power, double[] in, double[] out);

    /** Value, in place of z = R_jk², and derivative with respect to z of the cutoff function of R_jk. */
    void cutoff(int size, PairPlan plan, double[] z, double[] slope);

    /** Adds Σ e F c^p for p = 0 … degree to {@code sums[at + 8 p + lane]}. */
    void addSums(int size, int degree, double[] e, double[] product, double[] c, double[] sums, int at);

    /**
     * Adds e Q, η e Q and e dQ/dc, where Q = Σ_p weights[at + p] c^p.
     *
     * @param v0 added to
     * @param v1 added to
     * @param vc added to
     */
    void addTerms(int size, double eta, int degree, double[] weights, int at, double[] e, double[] c, double[] v0,
                  double[] v1, double[] vc);

    /**
     * Derivatives of the terms with respect to r_j, r_k and c, in place of v0, v1 and vc.
     *
     * @param narrow whether R_jk enters
     */
    void slopes(int size, boolean narrow, PairGeometry geometry, PairChunk chunk, double[] v0, double[] v1, double[] vc);
}
