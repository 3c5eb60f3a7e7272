package org.zstar.kernels;

import java.util.Arrays;

/**
 * Moments of neighbours in plain Java; holds scratch memory. Sums run over products that grow from the radial factor, each
 * from one of the degree below by one multiplication. The gradient takes the monomials themselves, of all neighbours and
 * sorted by lane ({@link LaneMajor}).
 */
final class PlainMoments {
    private static final int LANES = BlockLoops.LANES;

    private Monomials.Steps steps = Monomials.steps(0);
    private BlockLoops.Directions n;
    /** Slots of the block, and numbers in it. */
    private int slots;
    private int length;
    /** Directions lane by lane. */
    private final double[][] lanes = new double[3][0];
    /** Monomials one after the other; each takes {@code length} numbers. */
    private double[] m = {};
    /** Terms of sums one after the other, and their changes; each takes as many numbers as the range has. */
    private double[] terms = {};
    private double[] changes = {};
    /** Gradient of a polynomial and its part of the lower degree, lane by lane. */
    private final double[][] parts = new double[4][0];
    /** Values of a polynomial, and its derivative along the directions. */
    private double[] value = {};
    private double[] along = {};

    void load(int end, int degree, BlockLoops.Directions directions) {
        n = directions;
        length = end;
        slots = length / LANES;
        if (steps.axis().length != Monomials.offset(degree + 1)) {
            steps = Monomials.steps(degree);
        }
        int monomials = Monomials.offset(degree);
        if (m.length < monomials * length || value.length < length) {
            reserve(monomials, length + 4 * LANES);
        }
        for (int axis = 0; axis < 3; axis++) {
            LaneMajor.sort(0, slots, n.component(axis), lanes[axis]);
        }
        Arrays.fill(m, 0, length, 1);
        for (int k = 1; k < monomials; k++) {
            product(length, lanes[steps.axis()[k]], 0, m, steps.below()[k] * length, k * length);
        }
    }

    private void reserve(int monomials, int size) {
        m = new double[monomials * size];
        value = new double[size];
        along = new double[size];
        for (double[][] arrays : new double[][][] {lanes, parts}) {
            for (int k = 0; k < arrays.length; k++) {
                arrays[k] = new double[size];
            }
        }
    }

    private static void product(int size, double[] by, int from, double[] values, int in, int out) {
        for (int i = 0; i < size; i++) {
            values[out + i] = by[from + i] * values[in + i];
        }
    }

    void sums(int from, int to, int degree, double[] g, double[] sums) {
        int size = to - from, lowest = Monomials.offset(degree - 1), end = Monomials.offset(degree + 1);
        if (terms.length < end * size) {
            terms = new double[end * (size + 4 * LANES)];
        }
        System.arraycopy(g, from, terms, 0, size);
        for (int k = 0; k < end; k++) {
            if (k > 0) {
                product(size, n.component(steps.axis()[k]), from, terms, steps.below()[k] * size, k * size);
            }
            if (k >= lowest) {
                Columns.sum(k * size, (k + 1) * size, terms, sums, LANES * (k - lowest));
            }
        }
    }

    void changes(int from, int to, int degree, BlockLoops.Directions dn, double[] g, double[] dg, double[] sums) {
        sums(from, to, degree, g, sums);
        int size = to - from, lowest = Monomials.offset(degree - 1), end = Monomials.offset(degree + 1);
        if (changes.length < terms.length) {
            changes = new double[terms.length];
        }
        System.arraycopy(dg, from, changes, 0, size);
        for (int k = 0; k < end; k++) {
            if (k > 0) {
                int axis = steps.axis()[k];
                productChange(size, n.component(axis), dn.component(axis), from, terms, changes,
                        steps.below()[k] * size, k * size);
            }
            if (k >= lowest) {
                Columns.sum(k * size, (k + 1) * size, changes, sums, LANES * (k - lowest));
            }
        }
    }

    private static void productChange(int size, double[] by, double[] dby, int from, double[] t, double[] dt, int in,
                                      int out) {
        for (int i = 0; i < size; i++) {
            dt[out + i] = by[from + i] * dt[in + i] + dby[from + i] * t[in + i];
        }
    }

    void addGradients(int from, int to, int d, double[] inverse, double[] g, double[] dg, double[] a, double[] u,
                      BlockLoops.Directions gradient) {
        polynomials(from, to, d, a, parts);
        finish(from, to, 1.0 / d, inverse, g, dg, u, gradient);
    }

    /** Gradient of a polynomial, and its part of the lower degree. */
    private void polynomials(int from, int to, int d, double[] a, double[][] out) {
        int lowest = Monomials.offset(d - 2), middle = Monomials.offset(d - 1), end = Monomials.offset(d);
        int some = (to - from) / LANES, axis = LANES * d * d;
        for (double[] part : out) {
            Arrays.fill(part, 0, LANES * some, 0);
        }
        for (int lane = 0; lane < LANES; lane++) {
            int in = lane * slots + from / LANES;
            for (int k = 0; k < 3; k++) {
                addPolynomial(some, in, lane * some, lowest, end, a, lane + k * axis, out[k]);
            }
            addPolynomial(some, in, lane * some, middle, end, a, lane + 3 * axis, out[3]);
        }
    }

    /** Adds Σ_c a_c m_c with a lane's coefficients. */
    private void addPolynomial(int some, int in, int out, int first, int end, double[] a, int at, double[] sum) {
        int k = at, c = first;
        for (; c + 1 < end; c += 2, k += 2 * LANES) {
            addTwo(some, a[k], a[k + LANES], m, c * length + in, length, out, sum);
        }
        if (c < end) {
            addOne(some, a[k], m, c * length + in, out, sum);
        }
    }

    private static void addTwo(int some, double a0, double a1, double[] m, int in, int stride, int out, double[] sum) {
        int next = in + stride;
        for (int s = 0; s < some; s++) {
            sum[out + s] = (sum[out + s] + a0 * m[in + s]) + a1 * m[next + s];
        }
    }

    private static void addOne(int some, double a0, double[] m, int in, int out, double[] sum) {
        for (int s = 0; s < some; s++) {
            sum[out + s] += a0 * m[in + s];
        }
    }

    /** Derivatives of a lane's polynomial along the directions, and its values. */
    private void along(int some, int in, int out, double perDegree, double[][] of) {
        double[] x = lanes[0], y = lanes[1], z = lanes[2], px = of[0], py = of[1], pz = of[2], low = of[3];
        for (int s = 0; s < some; s++) {
            int p = in + s, k = out + s;
            along[k] = x[p] * px[k] + y[p] * py[k] + z[p] * pz[k];
            value[k] = (along[k] + low[k]) * perDegree;
        }
    }

    private void finish(int from, int to, double perDegree, double[] inverse, double[] g, double[] dg, double[] u,
                        BlockLoops.Directions gradient) {
        double[] gx = gradient.x(), gy = gradient.y(), gz = gradient.z(), px = parts[0], py = parts[1], pz = parts[2];
        int some = (to - from) / LANES;
        for (int lane = 0; lane < LANES; lane++) {
            along(some, lane * slots + from / LANES, lane * some, perDegree, parts);
            for (int s = 0, k = lane * some, i = from + lane; s < some; s++, k++, i += LANES) {
                double scale = g[i] * inverse[i];
                u[i] += dg[i] * value[k] - scale * along[k];
                gx[i] += scale * px[k];
                gy[i] += scale * py[k];
                gz[i] += scale * pz[k];
            }
        }
    }
}
