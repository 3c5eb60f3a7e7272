package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/**
 * Loops over the moments of the neighbours of a block for several radial functions at a time, and over products of numbers of
 * the block. Arrays hold lane vectors as in {@link BlockLoops}; values of {@code count} radial functions lie neighbour by
 * neighbour, that of function k, slot s and a lane at {@code 8 (count s + k) + lane}. Every implementation gives the same bits.
 * An instance holds scratch memory: it serves one thread.
 *
 * <p>Moments of degree 2 or 3 are sums over the monomials of a unit vector of that degree and the one below, in the order of
 * {@link Monomials}; because x² + y² + z² = 1 they hold those of all lower degrees.
 */
public interface TensorLoops {
    /** Number of moments of a radial function: 9 for degree 2, 16 for degree 3. */
    static int moments(int degree) {
        return Monomials.offset(degree + 1) - Monomials.offset(degree - 1);
    }

    /**
     * The functions g_n = √(2/R_c) sin(nπr/R_c)/r · f, n = 1 … count, and their derivatives, of the first {@code end} numbers.
     *
     * @param cutoff R_c; no distance is above it
     * @param f cutoff function
     * @param slope df/dr
     */
    void sines(int end, int count, double cutoff, double[] r, double[] inverse, double[] f, double[] slope, double[] g,
               double[] dg);

    /** Moments {@code sums[at + stride m + 8 k + lane] = Σ_s g_k x^a y^b z^c} of all functions k. */
    void moments(int from, int to, int count, int degree, Directions n, double[] g, double[] sums, int at, int stride);

    /**
     * Derivative of Σ_k Σ_s g_k P_k(n) for polynomials P_k = V_k,ab… n_a n_b … + U_k,a… n_a …, with symmetric tensors V of the
     * degree and U of the one below: adds Σ g'_k P_k − (g_k/r) n·∇P_k to {@code u} and Σ (g_k/r) ∇P_k to the components of
     * {@code gradient}; the derivative with respect to the vector of the neighbour is u n + gradient.
     *
     * @param c components of U and V, in the order of the moments: {@code c[at + stride m + 8 k + lane]}
     */
    void addGradients(int from, int to, int count, int degree, Directions n, double[] inverse, double[] g, double[] dg,
                      double[] c, int at, int stride, double[] u, Directions gradient);

    /** {@code out_target += Σ value · a_left b_right}, row after row: a row may read what those before it have written. */
    void products(ProductMap map, double[] a, double[] b, double[] out);

    /** {@code out[to + i] += Σ_k factor_k in[from_k + shift + i]}, k = 0 … 3, for {@code size} numbers, a multiple of 8. */
    void addFour(int size, double[] factor, int[] from, int shift, double[] in, double[] out, int to);

    /** {@code sums[lane] += Σ_k a_k b_k} over lane vectors, in four partial sums for (k − from) modulo 4. */
    void addDot(int from, int to, double[] a, double[] b, double[] sums);
}
