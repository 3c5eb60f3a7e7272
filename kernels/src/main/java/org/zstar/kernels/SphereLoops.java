package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/**
 * Loops over moments and polynomials on the unit sphere, in the order of {@link SphereMonomials}, and over harmonics; layouts and
 * bits as in {@link BlockLoops}. Several sets of moments lie side by side: number m of a set at {@code stride · m + at} and its
 * seven lanes behind it. An instance may hold scratch memory: it serves one thread.
 */
public interface SphereLoops {
    /**
     * Moments Σ_s g x^a y^b z^c over all monomials up to a degree of 1 at least. The terms grow from g, or g z: powers of y first,
     * then of x.
     */
    void moments(int from, int to, int degree, Directions n, double[] g, double[] sums, int at, int stride);

    /**
     * Changes of the moments when the directions change by {@code dn} and g by {@code dg}: the terms change by the product
     * rule, d(x m) = x dm + dx m.
     */
    void momentChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg, double[] sums, int at,
                       int stride);

    /**
     * Derivatives of Σ_s g (P(n) + w Q(n)) for two polynomials of degree 1 at least in x, y and z, with w held: adds those with
     * respect to the distance, dg (P + w Q), to {@code slope}, those with respect to the direction, g ∇(P + w Q), to
     * {@code turn}, and those with respect to w, g Q, to {@code byWeight}.
     *
     * @param c coefficients of P from {@code at} on, and of Q side by side with them
     */
    void addGradients(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] c, int at,
                      int stride, double[] slope, Directions turn, double[] byWeight);

    /**
     * From derivatives u with respect to distances and {@code turn} with respect to unit vectors n to those with respect to the
     * vectors r n, in place of {@code turn}: turn / r + (u − n·turn / r) n.
     */
    void toVectors(int from, int to, Directions n, double[] inverse, double[] u, Directions turn);

    /** {@code out_row = Σ value · in_column} for vectors of {@code length} numbers, a multiple of 8. */
    void apply(SparseMap map, int length, double[] in, double[] out);

    /**
     * Adds the products of two sets of harmonics, degree by degree: {@code sums[to + 8 l + lane] += Σ_m a_m b_m}.
     *
     * @param a where the first set begins in {@code left}
     * @param b where the second begins in {@code right}
     */
    void addDegreeSums(int degree, double[] left, double[] right, int a, int b, int stride, double[] sums, int to);

    /**
     * Adds w_l times the values of two sets side by side to two others, crosswise: the first to the second, the second to the
     * first.
     *
     * @param w of each degree l, at {@code at + 8 l}
     * @param from where the two are in {@code values}
     * @param to where the two others are in {@code out}
     */
    void addCrosswise(int degree, double[] w, int at, double[] values, int from, int stride, double[] out, int to);
}
