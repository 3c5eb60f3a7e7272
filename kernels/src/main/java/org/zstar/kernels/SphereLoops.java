package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/**
 * Loops over moments and polynomials on the unit sphere, in the order of {@link SphereMonomials}, and over harmonics; layouts and
 * bits as in {@link BlockLoops}. Several sets of moments lie one after the other; a set is named by where it begins. An instance
 * may hold scratch memory: it serves one thread.
 */
public interface SphereLoops {
    /**
     * Moments Σ_s g x^a y^b z^c over all monomials up to a degree of 1 at least. The terms grow from g, or g z: powers of y
     * first, then of x.
     */
    void moments(int from, int to, int degree, Directions n, double[] g, double[] sums, int at);

    /**
     * Changes of the moments when the directions change by {@code dn} and g by {@code dg}: the terms change by the product
     * rule, d(x m) = x dm + dx m.
     */
    void momentChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg, double[] sums, int at);

    /**
     * Derivatives of Σ_s (g (P(n) + w Q(n)) + v g² w) for two polynomials of degree 1 at least in x, y and z: adds those with
     * respect to the distance with w held, dg (P + w (Q + 2 v g)), to {@code slope}, those with respect to the direction,
     * g ∇(P + w Q), to {@code turn}, and those with respect to w, g (Q + v g), to {@code byWeight}.
     *
     * @param c coefficients of P from {@code at} on, and behind them those of Q
     * @param v of each lane, from {@code square} on
     */
    void addGradients(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] c, int at,
                      double[] v, int square, double[] slope, Directions turn, double[] byWeight);

    /**
     * From derivatives u with respect to distances and {@code turn} with respect to unit vectors n to those with respect to the
     * vectors r n, in place of {@code turn}: turn / r + (u − n·turn / r) n.
     */
    void toVectors(int from, int to, Directions n, double[] inverse, double[] u, Directions turn);

    /** {@code out_row = Σ value · in_column} for lane vectors, set by set. */
    void apply(SparseMap map, int sets, double[] in, double[] out);

    /**
     * Adds products of two pairs of sets of harmonics, degree by degree: to {@code sums[to + 8 l + lane]}
     * Σ_m (a_m b_m + c_m d_m).
     *
     * @param left holds a and c
     * @param right holds b and d
     */
    void addDegreeSums(int degree, double[] left, int a, int c, double[] right, int b, int d, double[] sums, int to);

    /**
     * The adjoint: adds to the derivatives with respect to a, b, c and d of the same array what w_l times the sums above gives.
     *
     * @param w of each degree l, at {@code at + 8 l}
     * @param derivatives where the four lie as in {@code values}
     */
    void addDegreeGradients(int degree, double[] w, int at, double[] values, int a, int b, int c, int d, double[] derivatives);
}
