package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/**
 * Loops over moments and polynomials on the unit sphere, in the order of {@link SphereMonomials}; layouts and bits as in
 * {@link BlockLoops}. An instance may hold scratch memory: it serves one thread.
 */
public interface SphereLoops {
    /**
     * Moments {@code sums[8 m + lane] = Σ_s g x^a y^b z^c} over all monomials m up to a degree of 1 at least. The terms grow
     * from g, or g z: powers of y first, then of x.
     */
    void moments(int from, int to, int degree, Directions n, double[] g, double[] sums);

    /**
     * Changes of the moments when the directions change by {@code dn} and g by {@code dg}: the terms change by the product
     * rule, d(x m) = x dm + dx m.
     */
    void momentChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg, double[] sums);

    /**
     * Derivatives of Σ_s g (P(n) + w Q(n)) for two polynomials of degree 1 at least in x, y and z, with w held: adds those with
     * respect to the distance, dg (P + w Q), to {@code slope}, those with respect to the direction, g ∇(P + w Q), to
     * {@code turn}, and those with respect to w, g Q, to {@code byWeight}.
     *
     * @param a coefficients of P
     * @param b coefficients of Q
     */
    void addGradients(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] a, double[] b,
                      double[] slope, Directions turn, double[] byWeight);
}
