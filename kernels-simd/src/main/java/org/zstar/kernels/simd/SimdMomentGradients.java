package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.Monomials;

/**
 * Derivatives of moments; holds scratch memory. The monomials of a slot lie side by side, so that the polynomials of four
 * slots at a time read them, and the coefficients that they share, in one stream. Stages are small, because the compiler
 * gives up on large methods with vectors.
 */
final class SimdMomentGradients {
    private static final int PART = 4 * BLOCK;

    private Directions n;
    /** Monomials of a slot, up to the degree below the highest. */
    private int count;
    private double[] m = {};
    /** Gradient of a polynomial, and its part of the lower degree: {@value #PART} numbers per slot. */
    private double[] parts = {};

    /** Computes the monomials of all slots up to degree − 1. */
    void take(int end, int degree, Directions directions) {
        n = directions;
        count = Monomials.offset(degree);
        if (m.length < count * end) {
            m = new double[count * (end + 4 * BLOCK)];
        }
        if (degree > 2) {
            SimdMonomials.second(end, BLOCK * count, n.x(), n.y(), n.z(), m);
        } else {
            SimdMonomials.first(end, BLOCK * count, degree > 1, n.x(), n.y(), n.z(), m);
        }
        if (degree > 3) {
            SimdMonomials.third(end, BLOCK * count, n.x(), n.y(), n.z(), m);
        }
        for (int d = 4; d < degree; d++) {
            SimdMonomials.higher(end, BLOCK * count, d, n.x(), n.y(), n.z(), m);
        }
    }

    /** Where the monomials of a number's slot begin; the lane counts too. */
    private int place(int i) {
        return (i / BLOCK) * (BLOCK * count) + i % BLOCK;
    }

    void add(int from, int to, int degree, double[] inverse, double[] g, double[] dg, double[] a, double[] u,
             Directions gradient) {
        reserve(to - from);
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int i = from + lane, out = lane; i < to; i += 4 * BLOCK, out += 4 * PART) {
                polynomials(i, to + lane, degree, a, lane, out);
            }
            finish(from + lane, to, lane, 1.0 / degree, inverse, g, dg, u, gradient);
        }
    }

    private void reserve(int length) {
        int size = PART / BLOCK * (length + 4 * BLOCK);
        if (parts.length < size) {
            parts = new double[2 * size];
        }
    }

    /** Parts of four slots; where there are fewer, the last is computed more than once. */
    private void polynomials(int i, int end, int degree, double[] a, int lane, int at) {
        int axis = BLOCK * degree * degree, middle = BLOCK * Monomials.count(degree - 2);
        int top = BLOCK * Monomials.count(degree - 1), last = end - BLOCK;
        int p0 = place(i) + BLOCK * Monomials.offset(degree - 2), p1 = p0 + step(i, 1, last), p2 = p0 + step(i, 2, last);
        int p3 = p0 + step(i, 3, last);
        gradients(middle + top, p0, p1, p2, p3, m, a, lane, axis, parts, at);
        lower(top, p0 + middle, p1 + middle, p2 + middle, p3 + middle, m, a, 3 * axis + lane, parts, at + 3 * BLOCK);
    }

    private int step(int i, int slots, int last) {
        return Math.min(slots, (last - i) / BLOCK) * (BLOCK * count);
    }

    /** Σ_c a_c m_c for four slots and the three components of coefficients. */
    private static void gradients(int terms, int p0, int p1, int p2, int p3, double[] m, double[] a, int at, int axis,
                                  double[] out, int to) {
        DoubleVector x0 = DoubleVector.zero(SPECIES), y0 = x0, z0 = x0, x1 = x0, y1 = x0, z1 = x0;
        DoubleVector x2 = x0, y2 = x0, z2 = x0, x3 = x0, y3 = x0, z3 = x0;
        for (int c = 0; c < terms; c += BLOCK) {
            DoubleVector ax = fromArray(SPECIES, a, at + c), ay = fromArray(SPECIES, a, at + axis + c);
            DoubleVector az = fromArray(SPECIES, a, at + 2 * axis + c);
            DoubleVector m0 = fromArray(SPECIES, m, p0 + c), m1 = fromArray(SPECIES, m, p1 + c);
            x0 = x0.add(ax.mul(m0));
            y0 = y0.add(ay.mul(m0));
            z0 = z0.add(az.mul(m0));
            x1 = x1.add(ax.mul(m1));
            y1 = y1.add(ay.mul(m1));
            z1 = z1.add(az.mul(m1));
            DoubleVector m2 = fromArray(SPECIES, m, p2 + c), m3 = fromArray(SPECIES, m, p3 + c);
            x2 = x2.add(ax.mul(m2));
            y2 = y2.add(ay.mul(m2));
            z2 = z2.add(az.mul(m2));
            x3 = x3.add(ax.mul(m3));
            y3 = y3.add(ay.mul(m3));
            z3 = z3.add(az.mul(m3));
        }
        x0.intoArray(out, to);
        y0.intoArray(out, to + BLOCK);
        z0.intoArray(out, to + 2 * BLOCK);
        x1.intoArray(out, to + PART);
        y1.intoArray(out, to + PART + BLOCK);
        z1.intoArray(out, to + PART + 2 * BLOCK);
        x2.intoArray(out, to + 2 * PART);
        y2.intoArray(out, to + 2 * PART + BLOCK);
        z2.intoArray(out, to + 2 * PART + 2 * BLOCK);
        x3.intoArray(out, to + 3 * PART);
        y3.intoArray(out, to + 3 * PART + BLOCK);
        z3.intoArray(out, to + 3 * PART + 2 * BLOCK);
    }

    /** Σ_c a_c m_c for four slots. */
    private static void lower(int terms, int p0, int p1, int p2, int p3, double[] m, double[] a, int at, double[] out, int to) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0;
        for (int c = 0; c < terms; c += BLOCK) {
            DoubleVector factor = fromArray(SPECIES, a, at + c);
            s0 = s0.add(factor.mul(fromArray(SPECIES, m, p0 + c)));
            s1 = s1.add(factor.mul(fromArray(SPECIES, m, p1 + c)));
            s2 = s2.add(factor.mul(fromArray(SPECIES, m, p2 + c)));
            s3 = s3.add(factor.mul(fromArray(SPECIES, m, p3 + c)));
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + PART);
        s2.intoArray(out, to + 2 * PART);
        s3.intoArray(out, to + 3 * PART);
    }

    private void finish(int from, int to, int first, double perDegree, double[] inverse, double[] g, double[] dg, double[] u,
                        Directions gradient) {
        double[] nx = n.x(), ny = n.y(), nz = n.z(), gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int i = from, p = first; i < to; i += BLOCK, p += PART) {
            DoubleVector x = fromArray(SPECIES, parts, p), y = fromArray(SPECIES, parts, p + BLOCK);
            DoubleVector z = fromArray(SPECIES, parts, p + 2 * BLOCK), low = fromArray(SPECIES, parts, p + 3 * BLOCK);
            DoubleVector along = fromArray(SPECIES, nx, i).mul(x).add(fromArray(SPECIES, ny, i).mul(y))
                    .add(fromArray(SPECIES, nz, i).mul(z));
            DoubleVector value = along.add(low).mul(perDegree);
            DoubleVector scale = fromArray(SPECIES, g, i).mul(fromArray(SPECIES, inverse, i));
            DoubleVector turn = fromArray(SPECIES, dg, i).mul(value).sub(scale.mul(along));
            fromArray(SPECIES, u, i).add(turn).intoArray(u, i);
            fromArray(SPECIES, gx, i).add(scale.mul(x)).intoArray(gx, i);
            fromArray(SPECIES, gy, i).add(scale.mul(y)).intoArray(gy, i);
            fromArray(SPECIES, gz, i).add(scale.mul(z)).intoArray(gz, i);
        }
    }
}
