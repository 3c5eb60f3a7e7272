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
    private final double[][] scratch = new double[2][0];
    /** Gradient of the lower and of the higher part of a polynomial. */
    private final double[][] low = new double[3][0];
    private final double[][] top = new double[3][0];
    private final double[][] otherLow = new double[3][0];
    private final double[][] otherTop = new double[3][0];

    void load(int end, int degree, BlockLoops.Directions directions) {
        n = directions;
        length = end;
        slots = length / LANES;
        if (steps.axis().length != Monomials.offset(degree + 1)) {
            steps = Monomials.steps(degree);
        }
        int monomials = Monomials.offset(degree);
        if (m.length < monomials * length || scratch[0].length < length) {
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
        for (double[][] arrays : new double[][][] {lanes, scratch, low, top, otherLow, otherTop}) {
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
        polynomials(from, to, d, a, low, top);
        finish(from, to, d, inverse, g, dg, a, u, gradient);
    }

    void addVectorGradients(int from, int to, int d, int component, double[] inverse, double[] g, double[] dg, double[] w,
                            double[] a, double[] b, double[] u, BlockLoops.Directions gradient) {
        int some = (to - from) / LANES;
        polynomials(from, to, d, b, otherLow, otherTop);
        polynomials(from, to, d, a, low, top);
        double[] out = gradient.component(component);
        for (int lane = 0; lane < LANES; lane++) {
            int in = lane * slots + from / LANES;
            addValues(some, in, lane * some, from + lane, 1.0 / d, 1.0 / (d - 1), b[3 * LANES * d * d + lane], g, out);
            for (int axis = 0; axis < 3; axis++) {
                addMultiples(some, lane * some, from + lane, w, otherLow[axis], low[axis]);
                addMultiples(some, lane * some, from + lane, w, otherTop[axis], top[axis]);
            }
        }
        finish(from, to, d, inverse, g, dg, a, u, gradient);
    }

    private void polynomials(int from, int to, int d, double[] a, double[][] lower, double[][] upper) {
        int lowest = Monomials.offset(d - 2), middle = Monomials.offset(d - 1), end = Monomials.offset(d);
        int some = (to - from) / LANES, axis = LANES * d * d;
        for (int k = 0; k < 3; k++) {
            Arrays.fill(lower[k], 0, LANES * some, 0);
            Arrays.fill(upper[k], 0, LANES * some, 0);
        }
        for (int lane = 0; lane < LANES; lane++) {
            int in = lane * slots + from / LANES;
            addPolynomials(some, in, lane * some, lowest, middle, a, lane, axis, lower);
            addPolynomials(some, in, lane * some, middle, end, a, lane + LANES * (middle - lowest), axis, upper);
        }
    }

    private void finish(int from, int to, int d, double[] inverse, double[] g, double[] dg, double[] a, double[] u,
                        BlockLoops.Directions gradient) {
        int some = (to - from) / LANES, axis = LANES * d * d;
        double perDegree = 1.0 / d, perLower = d > 1 ? 1.0 / (d - 1) : 0;
        for (int lane = 0; lane < LANES; lane++) {
            spread(some, lane * slots + from / LANES, lane * some, perDegree, perLower, a[3 * axis + lane]);
        }
        store(from, some, inverse, g, dg, u, gradient);
    }

    /** The other polynomial times factors. */
    private void addValues(int some, int in, int other, int first, double perDegree, double perLower, double constant,
                           double[] factor, double[] out) {
        double[] x = lanes[0], y = lanes[1], z = lanes[2];
        double[] lx = otherLow[0], ly = otherLow[1], lz = otherLow[2], tx = otherTop[0], ty = otherTop[1], tz = otherTop[2];
        for (int s = 0, i = first; s < some; s++, i += LANES) {
            int p = in + s, k = other + s;
            double lower = x[p] * lx[k] + y[p] * ly[k] + z[p] * lz[k];
            double upper = x[p] * tx[k] + y[p] * ty[k] + z[p] * tz[k];
            out[i] += factor[i] * (upper * perDegree + lower * perLower + constant);
        }
    }

    private static void addMultiples(int some, int at, int first, double[] w, double[] in, double[] out) {
        for (int k = at, i = first; k < at + some; k++, i += LANES) {
            out[k] += w[i] * in[k];
        }
    }

    /** Adds Σ_c a_c m_c for the three components of a lane's coefficients. */
    private void addPolynomials(int some, int in, int out, int first, int end, double[] a, int at, int axis,
                                double[][] sum) {
        int k = at, c = first;
        for (; c + 1 < end; c += 2, k += 2 * LANES) {
            addTwo(some, a[k], a[k + LANES], m, c * length + in, length, out, sum[0]);
            addTwo(some, a[k + axis], a[k + axis + LANES], m, c * length + in, length, out, sum[1]);
            addTwo(some, a[k + 2 * axis], a[k + 2 * axis + LANES], m, c * length + in, length, out, sum[2]);
        }
        if (c < end) {
            addOne(some, a[k], m, c * length + in, out, sum[0]);
            addOne(some, a[k + axis], m, c * length + in, out, sum[1]);
            addOne(some, a[k + 2 * axis], m, c * length + in, out, sum[2]);
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

    /** The polynomial and its derivative along the direction into scratch, its gradient into top. */
    private void spread(int some, int in, int out, double perDegree, double perLower, double constant) {
        double[] x = lanes[0], y = lanes[1], z = lanes[2];
        double[] lx = low[0], ly = low[1], lz = low[2], tx = top[0], ty = top[1], tz = top[2];
        double[] value = scratch[0], along = scratch[1];
        for (int s = 0; s < some; s++) {
            int p = in + s, k = out + s;
            double lower = x[p] * lx[k] + y[p] * ly[k] + z[p] * lz[k];
            double upper = x[p] * tx[k] + y[p] * ty[k] + z[p] * tz[k];
            value[k] = upper * perDegree + lower * perLower + constant;
            along[k] = lower + upper;
            tx[k] += lx[k];
            ty[k] += ly[k];
            tz[k] += lz[k];
        }
    }

    private void store(int from, int some, double[] inverse, double[] g, double[] dg, double[] u,
                       BlockLoops.Directions gradient) {
        double[] gx = gradient.x(), gy = gradient.y(), gz = gradient.z(), tx = top[0], ty = top[1], tz = top[2];
        double[] value = scratch[0], along = scratch[1];
        for (int lane = 0; lane < LANES; lane++) {
            for (int s = 0, k = lane * some, i = from + lane; s < some; s++, k++, i += LANES) {
                double scale = g[i] * inverse[i];
                u[i] += dg[i] * value[k] - scale * along[k];
                gx[i] += scale * tx[k];
                gy[i] += scale * ty[k];
                gz[i] += scale * tz[k];
            }
        }
    }
}
