package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/**
 * Loops over the neighbours of a block that count as much as the numbers h_c that they send, along a direction e: sums of g_k h_c
 * times 1, the unit vector n and (e·n) n, and the derivatives of their combinations. Arrays hold lane vectors as in
 * {@link TensorLoops}; number c of slot s and a lane is at {@code 8 (messages s + c) + lane}. Every implementation gives the
 * same bits. An instance holds scratch memory: it serves one thread.
 */
public interface MessageLoops {
    /** Sums of a function and a number that is sent: 1, three components of n, three of (e·n) n. */
    int TERMS = 7;

    /**
     * How much there is of everything.
     *
     * @param all radial functions per neighbour in the arrays
     * @param functions how many of them, from the first, count here
     * @param messages numbers that every neighbour sends
     */
    record Counts(int all, int functions, int messages) { }

    /** {@code sums[at + 8 k + lane] = Σ_s g_k} of so many functions. */
    void densities(int from, int to, int functions, double[] g, double[] sums, int at);

    /** Sums {@code sums[at + stride m + 8 (messages k + c) + lane] = Σ_s g_k h_c (1, n, (e·n) n)_m}. @param e three numbers */
    void sums(int from, int to, Counts counts, Directions n, double[] e, double[] g, double[] h, double[] sums, int at,
              int stride);

    /**
     * Derivative of Σ_k Σ_c Σ_s g_k h_c P_kc(n) with P = b_0 + (b_1, b_2, b_3)·n + (e·n) (b_4, b_5, b_6)·n. That with respect to
     * the vector of the neighbour is u n + gradient, to which it is added; that with respect to h overwrites {@code hBar}.
     *
     * @param b coefficients in the order of the sums: {@code b[at + stride m + 8 (messages k + c) + lane]}
     */
    void addGradients(int from, int to, Counts counts, Directions n, double[] inverse, double[] e, double[] g, double[] dg,
                      double[] h, double[] b, int at, int stride, double[] u, Directions gradient, double[] hBar);

    /** {@code u = Σ_k (own_k + other_k) g'_k} with numbers of the lane, from {@code at}, and of the slots. */
    void slopes(int from, int to, int functions, double[] own, int at, double[] other, double[] dg, double[] u);
}
