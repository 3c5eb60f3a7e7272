package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/**
 * Moments of neighbours in plain Java; holds scratch memory. Neighbours are sorted by lane ({@link LaneMajor}). The
 * monomials of all neighbours are computed first, each from one of the degree below by one multiplication.
 */
final class PlainMoments {
    private static final int LANES = BlockLoops.LANES;

    private int degree;
    /** Slots of the block, and numbers in it. */
    private int slots;
    private int length;
    private double[] x = {}, y = {}, z = {};
    /** Monomials one after the other, and their changes; each takes {@code length} numbers. */
    private double[] m = {};
    private double[] dm = {};
    /** Radial factors, or changes of the directions, lane by lane. */
    private final double[][] scratch = new double[3][0];
    /** Gradient of the lower and of the higher part of a polynomial. */
    private final double[][] low = new double[3][0];
    private final double[][] top = new double[3][0];

    void load(int end, int highest, BlockLoops.Directions n) {
        degree = highest;
        length = end;
        slots = length / LANES;
        reserve(Monomials.offset(degree + 1));
        LaneMajor.sort(0, slots, n.x(), x);
        LaneMajor.sort(0, slots, n.y(), y);
        LaneMajor.sort(0, slots, n.z(), z);
        Arrays.fill(m, 0, length, 1);
        for (int d = 1, below = 0, out = 1; d <= degree; d++) {
            int count = Monomials.count(d - 1);
            multiply(count, x, below, out);
            multiply(d, y, out - d, out + count);
            multiply(1, z, out - 1, out + count + d);
            below = out;
            out += count + d + 1;
        }
    }

    private void reserve(int monomials) {
        if (m.length < monomials * length || x.length < length) {
            int more = length + 4 * LANES;
            x = new double[more];
            y = new double[more];
            z = new double[more];
            m = new double[monomials * more];
            dm = new double[0];
            for (int axis = 0; axis < 3; axis++) {
                scratch[axis] = new double[more];
                low[axis] = new double[more];
                top[axis] = new double[more];
            }
        }
    }

    /** Some monomials times one component of the directions. */
    private void multiply(int count, double[] by, int in, int out) {
        for (int k = 0; k < count; k++) {
            product(length, by, m, (in + k) * length, (out + k) * length);
        }
    }

    private static void product(int length, double[] by, double[] values, int in, int out) {
        for (int i = 0; i < length; i++) {
            values[out + i] = by[i] * values[in + i];
        }
    }

    void sums(int from, int to, int d, double[] g, double[] sums) {
        int lowest = Monomials.offset(d - 1), count = Monomials.offset(d + 1) - lowest;
        Arrays.fill(sums, 0, LANES * count, 0);
        addDots(from, to, g, m, lowest, count, sums);
    }

    /** {@code sums[8 k + lane] += Σ a b_k}, where a is a block array and b_k the monomials or their changes. */
    private void addDots(int from, int to, double[] a, double[] b, int first, int count, double[] sums) {
        int some = (to - from) / LANES;
        LaneMajor.sort(from, some, a, scratch[0]);
        for (int lane = 0; lane < LANES; lane++) {
            int at = first * length + lane * slots + from / LANES, k = 0;
            for (; k + 3 < count; k += 4) {
                addFourDots(some, scratch[0], lane * some, b, at + k * length, length, sums, LANES * k + lane);
            }
            for (; k < count; k++) {
                addDot(some, scratch[0], lane * some, b, at + k * length, sums, LANES * k + lane);
            }
        }
    }

    private static void addFourDots(int slots, double[] a, int from, double[] b, int at, int stride, double[] sums, int to) {
        double s0 = sums[to], s1 = sums[to + LANES], s2 = sums[to + 2 * LANES], s3 = sums[to + 3 * LANES];
        int at1 = at + stride, at2 = at1 + stride, at3 = at2 + stride;
        for (int s = 0; s < slots; s++) {
            double factor = a[from + s];
            s0 += factor * b[at + s];
            s1 += factor * b[at1 + s];
            s2 += factor * b[at2 + s];
            s3 += factor * b[at3 + s];
        }
        sums[to] = s0;
        sums[to + LANES] = s1;
        sums[to + 2 * LANES] = s2;
        sums[to + 3 * LANES] = s3;
    }

    private static void addDot(int slots, double[] a, int from, double[] b, int at, double[] sums, int to) {
        double sum = sums[to];
        for (int s = 0; s < slots; s++) {
            sum += a[from + s] * b[at + s];
        }
        sums[to] = sum;
    }

    /** Changes of all monomials, by the product rule. */
    void loadChanges(BlockLoops.Directions dn) {
        if (dm.length < m.length) {
            dm = new double[m.length];
        }
        double[] dx = scratch[0], dy = scratch[1], dz = scratch[2];
        LaneMajor.sort(0, slots, dn.x(), dx);
        LaneMajor.sort(0, slots, dn.y(), dy);
        LaneMajor.sort(0, slots, dn.z(), dz);
        Arrays.fill(dm, 0, length, 0);
        for (int d = 1, below = 0, out = 1; d <= degree; d++) {
            int count = Monomials.count(d - 1);
            change(count, x, dx, below, out);
            change(d, y, dy, out - d, out + count);
            change(1, z, dz, out - 1, out + count + d);
            below = out;
            out += count + d + 1;
        }
    }

    void changes(int from, int to, int d, double[] g, double[] dg, double[] sums) {
        int lowest = Monomials.offset(d - 1), count = Monomials.offset(d + 1) - lowest;
        Arrays.fill(sums, 0, LANES * count, 0);
        addDots(from, to, dg, m, lowest, count, sums);
        addDots(from, to, g, dm, lowest, count, sums);
    }

    private void change(int count, double[] by, double[] dby, int in, int out) {
        for (int k = 0; k < count; k++) {
            productChange(length, by, dby, m, dm, (in + k) * length, (out + k) * length);
        }
    }

    private static void productChange(int length, double[] by, double[] dby, double[] m, double[] dm, int in, int out) {
        for (int i = 0; i < length; i++) {
            dm[out + i] = by[i] * dm[in + i] + dby[i] * m[in + i];
        }
    }

    void addGradients(int from, int to, int d, double[] inverse, double[] g, double[] dg, double[] a, double[] u,
                      BlockLoops.Directions gradient) {
        int lowest = Monomials.offset(d - 2), middle = Monomials.offset(d - 1), end = Monomials.offset(d);
        int some = (to - from) / LANES, axis = LANES * d * d;
        for (int k = 0; k < 3; k++) {
            Arrays.fill(low[k], 0, LANES * some, 0);
            Arrays.fill(top[k], 0, LANES * some, 0);
        }
        for (int lane = 0; lane < LANES; lane++) {
            int in = lane * slots + from / LANES;
            addPolynomials(some, in, lane * some, lowest, middle, a, lane, axis, low);
            addPolynomials(some, in, lane * some, middle, end, a, lane + LANES * (middle - lowest), axis, top);
        }
        double perDegree = 1.0 / d, perLower = d > 1 ? 1.0 / (d - 1) : 0;
        for (int lane = 0; lane < LANES; lane++) {
            spread(some, lane * slots + from / LANES, lane * some, perDegree, perLower, a[3 * axis + lane]);
        }
        store(from, some, inverse, g, dg, u, gradient);
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
