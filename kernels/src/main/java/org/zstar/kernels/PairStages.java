package org.zstar.kernels;

/**
 * Arithmetic on the pairs of a {@link PairChunk}, array to array. A term is F V_0 with F = f(R_ij) f(R_ik) f(R_jk),
 * V_0 = Σ_η e^(−ηs) Q_η(c) and polynomials Q_η. Sizes are multiples of 8; sums over pairs have eight lanes, pair p in lane
 * p mod 8. Every implementation makes the same additions and multiplications in the same order, so all give the same bits.
 * An instance may hold scratch memory: it serves one thread.
 */
public interface PairStages {
    /**
     * For neighbour j and each k from {@code from} to {@code to}, and perhaps up to seven more, for which there must be room:
     * R_ij · R_ik and R_jk², at {@code start + k}.
     *
     * @param at vectors of the neighbours
     * @param square squared distances
     */
    void row(int j, int from, int to, BlockLoops.Directions at, double[] square, double[] dot, double[] z, int start);

    /**
     * {@code out = e^(factor · s)}.
     *
     * @param squarings see {@link Exponentials#squarings}; negative for the general exponential
     */
    void exponential(int size, double factor, int squarings, double[] s, double[] out);

    /** {@code out = in^power} for power ≥ 2: a square for each bit after the highest, times {@code in} where it is 1. */
    void power(int size, int power, double[] in, double[] out);

    /** The cutoff function of z = R_jk² times {@code outer}, in place of z, and its derivative with respect to z. */
    void cutoff(int size, PairPlan plan, double[] outer, double[] z, double[] slope);

    /** {@code out = in c^times} by one multiplication after the other; out may be in. */
    void raise(int size, int times, double[] in, double[] c, double[] out);

    /** Adds Σ e F c^p for p below a count of 1, 2 or 5 to {@code sums[at + 8 p + lane]}. */
    void addSums(int size, int count, double[] e, double[] f, double[] c, double[] sums, int at);

    /**
     * Adds e Q, η e Q and e dQ/dc, where Q = Σ_p weights[at + p] c^p and dQ/dc = Σ_p rates[at + p] c^p, by Horner's rule.
     *
     * @param v0 added to
     * @param v1 added to
     * @param vc added to
     */
    void addTerms(int size, double eta, int degree, double[] weights, double[] rates, int at, double[] e, double[] c,
                  double[] v0, double[] v1, double[] vc);

    /**
     * Makes of the sums over η what the gradient is built of: F V_0, of which neighbour j gets f′/f(R_ij) n_j; B − 2 F V_1,
     * of which it gets R_j; F V_c c, of which it gets −R_j/R_j²; and w = F V_c/(R_ij R_ik) − B, of which it gets R_k; alike
     * for k. B = 2 dF/dz V_0 − 2 F V_1 for narrow functions, else 0.
     *
     * @param v0 becomes F V_0
     * @param v1 becomes B − 2 F V_1
     * @param vc becomes F V_c c
     * @param w overwritten
     */
    void slopes(int size, boolean narrow, PairChunk chunk, double[] v0, double[] v1, double[] vc, double[] w);
}
