package org.zstar.kernels;


/**
 * Loops over the neighbours of a block of {@value #LANES} central atoms. Arrays hold lane vectors: the number of neighbour
 * slot s and atom {@code lane} is at {@code 8 s + lane}; ranges {@code from … to} count numbers and are multiples of 8.
 * Every implementation makes the same additions and multiplications in the same order (no fused multiply-add), so all give
 * the same bits. An instance may hold scratch memory: it serves one thread.
 */
public interface BlockLoops {
    /** Atoms per block. */
    int LANES = 8;

    /** {@code out = e^(factor · (in − shift))}; the exponents are within ±700. */
    void exponential(int from, int to, double factor, double shift, double[] in, double[] out);

    /** {@code out = e^(−eta (in − shift)²)}; the exponents are above −700. */
    void gaussian(int from, int to, double eta, double shift, double[] in, double[] out);

    /** {@code out = in^power} by repeated squaring, power ≥ 1. */
    void power(int from, int to, int power, double[] in, double[] out);

    /** {@code out = a · b}. */
    void product(int from, int to, double[] a, double[] b, double[] out);

    /** Distances r, their inverses, and unit vectors in place of the vectors x, y, z. */
    void directions(int from, int to, double[] x, double[] y, double[] z, double[] r, double[] inverse);

    /**
     * Cutoff function f, 1 below the inner radius, and its derivative df/dr, both times {@code live}; for r up to the
     * cutoff. The cosine is (1 + cos πt) / 2 = ((1 − t²) K(t²))² with a polynomial K of degree 7, t = (r − inner) / (cutoff
     * − inner); its error is below 1e-15.
     */
    void cutoff(int from, int to, CutoffType type, double inner, double cutoff, double[] r, double[] live, double[] f,
                double[] slope);

    /** Derivative of a Gaussian times the cutoff function: {@code out = e · (slope − 2 eta (r − shift) f)}. */
    void gaussianSlope(int from, int to, double eta, double shift, double[] r, double[] e, double[] f, double[] slope,
                       double[] out);

    /** {@code sums[at + 8 k + lane] = Σ_s t q^k} for k = 0 … count − 1. */
    void shellSums(int from, int to, int count, double[] t, double[] q, double[] sums, int at);

    /**
     * Adds to {@code u} the derivative with respect to r of Σ_k a_k q^k e f, where e = e^(−eta (r − shift)²) and
     * q = e^(2 eta step (r − shift)): with P = Σ a_k q^k and D = Σ k a_k q^k it is
     * {@code e ((slope − 2 eta (r − shift) f) P + 2 eta step f D)}.
     *
     * @param a coefficients {@code a[at + 8 k + lane]}
     */
    void addShellSlopes(int from, int to, int count, double eta, double shift, double step, double[] a, int at,
                        double[] e, double[] q, double[] r, double[] f, double[] slope, double[] u);

    /**
     * Adds to {@code values} h = Σ_k a_k q^k e f, where e = e^(−rate r) and q = e^(−step r), and x dh/dr to {@code slopes}: with
     * P and D as above, dh/dr is {@code e ((slope − rate f) P − step f D)}.
     *
     * @param a coefficients {@code a[at + 8 k + lane]}
     * @param x a factor for each neighbour
     */
    void addDecays(int from, int to, int count, double rate, double step, double[] a, int at, double[] e, double[] q,
                   double[] f, double[] slope, double[] x, double[] values, double[] slopes);

    /**
     * Prepares for monomials up to a degree of the unit vectors of all neighbours, up to {@code end}; what follows works on
     * them until the next call, and they must not change until then.
     */
    void monomials(int end, int degree, Directions n);

    /**
     * Moments of two degrees, {@code sums[8 m + lane] = Σ_s g x^a y^b z^c} over the monomials m of degrees degree − 1 and
     * degree, in the order of {@link Monomials}. The terms follow from g as {@link Monomials#steps} says.
     */
    void moments(int from, int to, int degree, double[] g, double[] sums);

    /**
     * Changes of the moments when the directions change by {@code dn} and g by {@code dg}: the terms change by the product
     * rule, d(x m) = x dm + dx m.
     */
    void momentChanges(int from, int to, int degree, Directions dn, double[] g, double[] dg, double[] sums);

    /**
     * Derivative of Σ_s g P(n), where P is made of a homogeneous polynomial of degree {@code degree} and one of degree − 1:
     * adds dg P − (g/r)(n·∇P) to {@code u} and (g/r) ∇P to the three components of {@code gradient}; the derivative with
     * respect to the vector of the neighbour is u n + gradient.
     *
     * @param a coefficients of ∂P/∂x, ∂P/∂y, ∂P/∂z over the monomials of degrees degree − 2 and degree − 1, and those of the
     *          part of P of degree − 1 itself: 3 degree² lane vectors and one for each monomial of degree − 1. By Euler's
     *          theorem, degree · P = n·∇P + that part
     */
    void addMomentGradients(int from, int to, int degree, double[] inverse, double[] g, double[] dg, double[] a,
                            double[] u, Directions gradient);

    /** {@code sums[at + lane] = Σ_s a b}. */
    void dot(int from, int to, double[] a, double[] b, double[] sums, int at);

    /** Adds the derivative of w g² with respect to r, {@code u += 2 w[at + lane] g dg}. */
    void addSquareSlopes(int from, int to, double[] w, int at, double[] g, double[] dg, double[] u);

    /**
     * Changes of distances and directions when the neighbours move by {@code d}: {@code dr = n·d}, and
     * {@code (d − n dr) / r} in place of d.
     */
    void directionChanges(int from, int to, Directions n, double[] inverse, Directions d, double[] dr);

    /** {@code out_row = Σ value · in_column} for lane vectors. */
    void apply(SparseMap map, double[] in, double[] out);

    /**
     * Adds to each sum in turn, {@code sums[at + 8 d + lane] += Σ_m a_m b_m}, over a range of vectors, one range per d:
     * {@code first[d] … first[d + 1]}.
     */
    void addSegmentDots(int[] first, double[] a, double[] b, double[] sums, int at);

    /** {@code out_m += w_d a_m} for the vectors m of segment d, for all d; w from {@code at}. */
    void addSegmentProducts(int[] first, double[] w, int at, double[] a, double[] out);

    /** Loops over pairs of neighbours for a plan, with scratch memory of their own. */
    PairLoops pairs(PairPlan plan);

    /** Loops over polynomials on the unit sphere, with scratch memory of their own. */
    SphereLoops sphere();

    /** Loops over moments of several radial functions, with scratch memory of their own. */
    TensorLoops tensors();

    /** Loops over what neighbours send, with scratch memory of their own. */
    MessageLoops messages();

    /** Adds u n to the gradient. */
    void addRadial(int from, int to, double[] u, Directions n, Directions gradient);

    /**
     * Sums over slots in each lane: three of the components of the gradient, then nine of Σ_s gradient_α (r n_β), row-major.
     */
    void gradientSums(int from, int to, Directions gradient, double[] r, Directions n, double[] sums);

    /** Vectors of the neighbours, component by component. @param x x @param y y @param z z */
    record Directions(double[] x, double[] y, double[] z) {
        /** One component. @param axis 0, 1, 2 for x, y, z */
        public double[] component(int axis) {
            return axis == 0 ? x : axis == 1 ? y : z;
        }
    }
}
