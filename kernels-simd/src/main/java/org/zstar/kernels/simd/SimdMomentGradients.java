package org.zstar.kernels.simd;

import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;
import static org.zstar.kernels.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.zstar.descriptors.sf.loops.BlockLoops.Directions;
import org.zstar.descriptors.sf.loops.Monomials;

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

    /** Computes the monomials of all slots up to degree − 1. */
    void take(int end, int degree, Directions directions) {
        n = directions;
        count = Monomials.offset(degree);
        if (m.length < count * end) {
            m = new double[count * (end + 4 * BLOCK)];
        }
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int i = lane; i < end; i += BLOCK) {
                one.intoArray(m, place(i));
            }
            for (int d = 1; d < degree; d++) {
                for (int i = lane; i < end; i += BLOCK) {
                    raise(d, place(i), load(n.x(), i), load(n.y(), i), load(n.z(), i), m);
                }
            }
        }
    }

    /** Where the monomials of a number's slot begin; the lane counts too. */
    private int place(int i) {
        return (i / BLOCK) * (BLOCK * count) + i % BLOCK;
    }

    /** The monomials of a degree from those of the degree below. */
    private static void raise(int d, int at, DoubleVector x, DoubleVector y, DoubleVector z, double[] m) {
        int below = at + BLOCK * Monomials.offset(d - 1), out = at + BLOCK * Monomials.offset(d);
        int end = out + BLOCK * Monomials.count(d - 1), in = below;
        for (; out < end; in += BLOCK, out += BLOCK) {
            x.mul(load(m, in)).intoArray(m, out);
        }
        in -= BLOCK * d;
        end += BLOCK * d;
        for (; out < end; in += BLOCK, out += BLOCK) {
            y.mul(load(m, in)).intoArray(m, out);
        }
        z.mul(load(m, in - BLOCK)).intoArray(m, out);
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
            finish(from + lane, to, lane, degree, inverse, g, dg, load(a, 3 * axis + lane), u, gradient);
        }
    }

    /** Σ_c a_c m_c for two slots and the three components of coefficients; 0 for no terms. */
    private static void polynomials(int terms, int one, int two, double[] m, double[] a, int at, int axis, double[] out,
                                    int to) {
        DoubleVector x = DoubleVector.zero(SPECIES), y = x, z = x, x2 = x, y2 = x, z2 = x;
        for (int c = 0; c < BLOCK * terms; c += BLOCK) {
            DoubleVector m1 = load(m, one + c), m2 = load(m, two + c);
            DoubleVector ax = load(a, at + c), ay = load(a, at + axis + c), az = load(a, at + 2 * axis + c);
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

    private void finish(int from, int to, int first, int degree, double[] inverse, double[] g, double[] dg,
                        DoubleVector constant, double[] u, Directions gradient) {
        double perDegree = 1.0 / degree, perLower = degree > 1 ? 1.0 / (degree - 1) : 0;
        for (int i = from, p = first; i < to; i += BLOCK, p += 6 * BLOCK) {
            DoubleVector x = load(n.x(), i), y = load(n.y(), i), z = load(n.z(), i);
            DoubleVector lx = load(parts, p), ly = load(parts, p + BLOCK), lz = load(parts, p + 2 * BLOCK);
            DoubleVector tx = load(parts, p + 3 * BLOCK), ty = load(parts, p + 4 * BLOCK), tz = load(parts, p + 5 * BLOCK);
            DoubleVector lower = x.mul(lx).add(y.mul(ly)).add(z.mul(lz)), upper = x.mul(tx).add(y.mul(ty)).add(z.mul(tz));
            DoubleVector value = upper.mul(perDegree).add(lower.mul(perLower)).add(constant);
            DoubleVector scale = load(g, i).mul(load(inverse, i));
            add(u, i, load(dg, i).mul(value).sub(scale.mul(lower.add(upper))));
            add(gradient.x(), i, scale.mul(tx.add(lx)));
            add(gradient.y(), i, scale.mul(ty.add(ly)));
            add(gradient.z(), i, scale.mul(tz.add(lz)));
        }
    }

    private static void add(double[] to, int i, DoubleVector term) {
        load(to, i).add(term).intoArray(to, i);
    }
}
