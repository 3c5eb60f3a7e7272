package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.Monomials;

/**
 * Derivatives of moments; holds scratch memory. The monomials of a slot lie side by side, so that the polynomials of two
 * slots at a time read them, and the coefficients that both share, in one stream. Stages are small, because the compiler
 * gives up on large methods with vectors.
 */
final class SimdMomentGradients {
    private Directions n;
    /** Monomials of a slot, up to the degree below the highest. */
    private int count;
    private double[] m = {};
    /** Gradients of the lower and of the higher part of the polynomials: six vectors per slot. */
    private double[] parts = {};
    private double[] others = {};

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
        int lower = Monomials.offset(degree - 2), low = Monomials.count(degree - 2), top = Monomials.count(degree - 1);
        int axis = BLOCK * degree * degree, size = 6 * (to - from);
        if (parts.length < size + 6 * BLOCK) {
            parts = new double[size + 24 * BLOCK];
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int i = from + lane, out = lane; i < to; i += 2 * BLOCK, out += 12 * BLOCK) {
                // the last of an odd number of slots is computed twice
                int one = place(i) + BLOCK * lower, two = i + BLOCK < to ? one + BLOCK * count : one;
                polynomials(low, one, two, m, a, lane, axis, parts, out);
                polynomials(top, one + BLOCK * low, two + BLOCK * low, m, a, lane + BLOCK * low, axis, parts,
                        out + 3 * BLOCK);
            }
            finish(from + lane, to, lane, degree, inverse, g, dg, a, u, gradient);
        }
    }

    /** Σ_c a_c m_c for two slots and the three components of coefficients; 0 for no terms. */
    private static void polynomials(int terms, int one, int two, double[] m, double[] a, int at, int axis, double[] out,
                                    int to) {
        DoubleVector x = DoubleVector.zero(SPECIES), y = x, z = x, x2 = x, y2 = x, z2 = x;
        for (int c = 0; c < BLOCK * terms; c += BLOCK) {
            DoubleVector m1 = fromArray(SPECIES, m, one + c), m2 = fromArray(SPECIES, m, two + c);
            DoubleVector ax = fromArray(SPECIES, a, at + c), ay = fromArray(SPECIES, a, at + axis + c);
            DoubleVector az = fromArray(SPECIES, a, at + 2 * axis + c);
            x = x.add(ax.mul(m1));
            y = y.add(ay.mul(m1));
            z = z.add(az.mul(m1));
            x2 = x2.add(ax.mul(m2));
            y2 = y2.add(ay.mul(m2));
            z2 = z2.add(az.mul(m2));
        }
        x.intoArray(out, to);
        y.intoArray(out, to + BLOCK);
        z.intoArray(out, to + 2 * BLOCK);
        x2.intoArray(out, to + 6 * BLOCK);
        y2.intoArray(out, to + 7 * BLOCK);
        z2.intoArray(out, to + 8 * BLOCK);
    }

    void addVector(int from, int to, int degree, int component, double[] inverse, double[] g, double[] dg, double[] w,
                   double[] a, double[] b, double[] u, Directions gradient) {
        int lower = Monomials.offset(degree - 2), low = Monomials.count(degree - 2), top = Monomials.count(degree - 1);
        int axis = BLOCK * degree * degree, size = 6 * (to - from);
        if (others.length < size + 6 * BLOCK) {
            parts = new double[size + 24 * BLOCK];
            others = new double[size + 24 * BLOCK];
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int i = from + lane, out = lane; i < to; i += 2 * BLOCK, out += 12 * BLOCK) {
                int one = place(i) + BLOCK * lower, two = i + BLOCK < to ? one + BLOCK * count : one;
                twoPolynomials(low, one, two, m, a, b, lane, axis, parts, others, out);
                twoPolynomials(top, one + BLOCK * low, two + BLOCK * low, m, a, b, lane + BLOCK * low, axis, parts, others,
                        out + 3 * BLOCK);
            }
            addValues(from + lane, to, lane, degree, b, g, gradient.component(component));
            combine(from + lane, to, lane, w, others, parts);
            finish(from + lane, to, lane, degree, inverse, g, dg, a, u, gradient);
        }
    }

    /** Like {@link #polynomials}, of two sets of coefficients at once, which read the monomials once. */
    private static void twoPolynomials(int terms, int one, int two, double[] m, double[] a, double[] b, int at, int axis,
                                       double[] out, double[] other, int to) {
        DoubleVector x = DoubleVector.zero(SPECIES), y = x, z = x, x2 = x, y2 = x, z2 = x;
        DoubleVector u = x, v = x, w = x, u2 = x, v2 = x, w2 = x;
        for (int c = 0; c < BLOCK * terms; c += BLOCK) {
            DoubleVector m1 = fromArray(SPECIES, m, one + c), m2 = fromArray(SPECIES, m, two + c);
            DoubleVector ax = fromArray(SPECIES, a, at + c), ay = fromArray(SPECIES, a, at + axis + c);
            DoubleVector az = fromArray(SPECIES, a, at + 2 * axis + c);
            x = x.add(ax.mul(m1));
            y = y.add(ay.mul(m1));
            z = z.add(az.mul(m1));
            x2 = x2.add(ax.mul(m2));
            y2 = y2.add(ay.mul(m2));
            z2 = z2.add(az.mul(m2));
            DoubleVector bx = fromArray(SPECIES, b, at + c), by = fromArray(SPECIES, b, at + axis + c);
            DoubleVector bz = fromArray(SPECIES, b, at + 2 * axis + c);
            u = u.add(bx.mul(m1));
            v = v.add(by.mul(m1));
            w = w.add(bz.mul(m1));
            u2 = u2.add(bx.mul(m2));
            v2 = v2.add(by.mul(m2));
            w2 = w2.add(bz.mul(m2));
        }
        x.intoArray(out, to);
        y.intoArray(out, to + BLOCK);
        z.intoArray(out, to + 2 * BLOCK);
        x2.intoArray(out, to + 6 * BLOCK);
        y2.intoArray(out, to + 7 * BLOCK);
        z2.intoArray(out, to + 8 * BLOCK);
        u.intoArray(other, to);
        v.intoArray(other, to + BLOCK);
        w.intoArray(other, to + 2 * BLOCK);
        u2.intoArray(other, to + 6 * BLOCK);
        v2.intoArray(other, to + 7 * BLOCK);
        w2.intoArray(other, to + 8 * BLOCK);
    }

    /** Adds w times the parts of one polynomial to those of another. */
    private static void combine(int from, int to, int first, double[] w, double[] in, double[] out) {
        for (int i = from, p = first; i < to; i += BLOCK, p += 6 * BLOCK) {
            DoubleVector factor = fromArray(SPECIES, w, i);
            for (int c = p; c < p + 6 * BLOCK; c += BLOCK) {
                fromArray(SPECIES, out, c).add(factor.mul(fromArray(SPECIES, in, c))).intoArray(out, c);
            }
        }
    }

    /** The second polynomial times factors. */
    private void addValues(int from, int to, int first, int degree, double[] a, double[] factor, double[] out) {
        double[] nx = n.x(), ny = n.y(), nz = n.z();
        DoubleVector constant = fromArray(SPECIES, a, 3 * BLOCK * degree * degree + first);
        double perDegree = 1.0 / degree, perLower = degree > 1 ? 1.0 / (degree - 1) : 0;
        for (int i = from, p = first; i < to; i += BLOCK, p += 6 * BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector lower = x.mul(fromArray(SPECIES, others, p)).add(y.mul(fromArray(SPECIES, others, p + BLOCK)))
                    .add(z.mul(fromArray(SPECIES, others, p + 2 * BLOCK)));
            DoubleVector upper = x.mul(fromArray(SPECIES, others, p + 3 * BLOCK))
                    .add(y.mul(fromArray(SPECIES, others, p + 4 * BLOCK))).add(z.mul(fromArray(SPECIES, others, p + 5 * BLOCK)));
            DoubleVector value = upper.mul(perDegree).add(lower.mul(perLower)).add(constant);
            fromArray(SPECIES, out, i).add(fromArray(SPECIES, factor, i).mul(value)).intoArray(out, i);
        }
    }

    private void finish(int from, int to, int first, int degree, double[] inverse, double[] g, double[] dg, double[] a,
                        double[] u, Directions gradient) {
        double[] nx = n.x(), ny = n.y(), nz = n.z(), gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        DoubleVector constant = fromArray(SPECIES, a, 3 * BLOCK * degree * degree + first);
        double perDegree = 1.0 / degree, perLower = degree > 1 ? 1.0 / (degree - 1) : 0;
        for (int i = from, p = first; i < to; i += BLOCK, p += 6 * BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector lx = fromArray(SPECIES, parts, p), ly = fromArray(SPECIES, parts, p + BLOCK);
            DoubleVector lz = fromArray(SPECIES, parts, p + 2 * BLOCK), tx = fromArray(SPECIES, parts, p + 3 * BLOCK);
            DoubleVector ty = fromArray(SPECIES, parts, p + 4 * BLOCK), tz = fromArray(SPECIES, parts, p + 5 * BLOCK);
            DoubleVector lower = x.mul(lx).add(y.mul(ly)).add(z.mul(lz)), upper = x.mul(tx).add(y.mul(ty)).add(z.mul(tz));
            DoubleVector value = upper.mul(perDegree).add(lower.mul(perLower)).add(constant);
            DoubleVector scale = fromArray(SPECIES, g, i).mul(fromArray(SPECIES, inverse, i));
            DoubleVector along = fromArray(SPECIES, dg, i).mul(value).sub(scale.mul(lower.add(upper)));
            fromArray(SPECIES, u, i).add(along).intoArray(u, i);
            fromArray(SPECIES, gx, i).add(scale.mul(tx.add(lx))).intoArray(gx, i);
            fromArray(SPECIES, gy, i).add(scale.mul(ty.add(ly))).intoArray(gy, i);
            fromArray(SPECIES, gz, i).add(scale.mul(tz.add(lz))).intoArray(gz, i);
        }
    }
}
