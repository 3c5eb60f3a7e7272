package org.zstar.kernels.simd;

import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;
import static org.zstar.kernels.simd.Lanes.load;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.zstar.descriptors.sf.loops.BlockLoops.Directions;
import org.zstar.descriptors.sf.loops.Monomials;

/**
 * Moments of neighbours; holds scratch memory. Degree 4, that of the usual sets, is left to {@link SimdFourthMoments}, which
 * stores nothing between.
 */
final class SimdMoments {
    private Monomials.Steps steps = Monomials.steps(0);
    private Directions n;
    private int length;
    /** Monomials one after the other, {@code length} numbers each, as many as have been asked for. */
    private double[] m = {};
    private int known;
    /** Terms of sums one after the other, and their changes. */
    private double[] terms = {};
    private double[] changes = {};
    private final SimdFourthMoments fourth = new SimdFourthMoments();

    void take(int end, int degree, Directions directions) {
        n = directions;
        length = end;
        known = 0;
        if (steps.axis().length != Monomials.offset(degree + 1)) {
            steps = Monomials.steps(degree);
        }
    }

    private static double[] component(Directions of, int axis) {
        return axis == 0 ? of.x() : axis == 1 ? of.y() : of.z();
    }

    void sums(int from, int to, int degree, double[] g, double[] sums) {
        if (degree == 4) {
            SimdFourthMoments.sums(from, to, n, g, sums);
            return;
        }
        int size = to - from, lowest = Monomials.offset(degree - 1), end = Monomials.offset(degree + 1);
        if (terms.length < end * size) {
            terms = new double[end * (size + 4 * BLOCK)];
        }
        System.arraycopy(g, from, terms, 0, size);
        for (int k = 0; k < end; k++) {
            if (k > 0) {
                product(size, component(n, steps.axis()[k]), from, terms, steps.below()[k] * size, k * size);
            }
            if (k >= lowest) {
                sum(size, terms, k * size, sums, BLOCK * (k - lowest));
            }
        }
    }

    private static void product(int size, double[] by, int from, double[] values, int in, int out) {
        for (int i = 0; i < size; i += WIDTH) {
            load(by, from + i).mul(load(values, in + i)).intoArray(values, out + i);
        }
    }

    private static void sum(int size, double[] values, int first, double[] sums, int at) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int i = first + lane; i < first + size; i += BLOCK) {
                sum = sum.add(load(values, i));
            }
            sum.intoArray(sums, at + lane);
        }
    }

    void changes(int from, int to, int degree, Directions dn, double[] g, double[] dg, double[] sums) {
        int size = to - from, lowest = Monomials.offset(degree - 1), end = Monomials.offset(degree + 1);
        if (changes.length < end * size) {
            changes = new double[end * (size + 4 * BLOCK)];
        }
        if (terms.length < changes.length) {
            terms = new double[changes.length];
        }
        System.arraycopy(g, from, terms, 0, size);
        System.arraycopy(dg, from, changes, 0, size);
        for (int k = 0; k < end; k++) {
            if (k > 0) {
                int axis = steps.axis()[k], in = steps.below()[k] * size;
                product(size, component(n, axis), from, terms, in, k * size);
                productChange(size, component(n, axis), component(dn, axis), from, terms, changes, in, k * size);
            }
            if (k >= lowest) {
                sum(size, changes, k * size, sums, BLOCK * (k - lowest));
            }
        }
    }

    private static void productChange(int size, double[] by, double[] dby, int from, double[] t, double[] dt, int in,
                                      int out) {
        for (int i = 0; i < size; i += WIDTH) {
            DoubleVector own = load(by, from + i).mul(load(dt, in + i));
            own.add(load(dby, from + i).mul(load(t, in + i))).intoArray(dt, out + i);
        }
    }

    void addGradients(int from, int to, int degree, double[] inverse, double[] g, double[] dg, double[] a, double[] u,
                      Directions gradient) {
        if (degree == 4) {
            fourth.addGradients(from, to, n, inverse, g, dg, a, u, gradient);
            return;
        }
        int lowest = Monomials.offset(degree - 2), middle = Monomials.offset(degree - 1), end = Monomials.offset(degree);
        know(end);
        int axis = BLOCK * degree * degree;
        double perDegree = 1.0 / degree, perLower = degree > 1 ? 1.0 / (degree - 1) : 0;
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            DoubleVector constant = load(a, 3 * axis + lane);
            for (int i = from + lane; i < to; i += BLOCK) {
                DoubleVector lx = polynomial(a, lane, lowest, middle, i);
                DoubleVector ly = polynomial(a, axis + lane, lowest, middle, i);
                DoubleVector lz = polynomial(a, 2 * axis + lane, lowest, middle, i);
                int top = lane + BLOCK * (middle - lowest);
                DoubleVector tx = polynomial(a, top, middle, end, i);
                DoubleVector ty = polynomial(a, axis + top, middle, end, i);
                DoubleVector tz = polynomial(a, 2 * axis + top, middle, end, i);
                DoubleVector x = load(n.x(), i), y = load(n.y(), i), z = load(n.z(), i);
                DoubleVector lower = x.mul(lx).add(y.mul(ly)).add(z.mul(lz));
                DoubleVector upper = x.mul(tx).add(y.mul(ty)).add(z.mul(tz));
                DoubleVector value = upper.mul(perDegree).add(lower.mul(perLower)).add(constant);
                DoubleVector scale = load(g, i).mul(load(inverse, i));
                DoubleVector along = load(dg, i).mul(value).sub(scale.mul(lower.add(upper)));
                load(u, i).add(along).intoArray(u, i);
                add(gradient.x(), i, scale.mul(tx.add(lx)));
                add(gradient.y(), i, scale.mul(ty.add(ly)));
                add(gradient.z(), i, scale.mul(tz.add(lz)));
            }
        }
    }

    /** Σ a_c m_c over the monomials from … to − 1 for the neighbours at i. */
    private DoubleVector polynomial(double[] a, int at, int first, int end, int i) {
        if (first == end) {
            return DoubleVector.zero(SPECIES);
        }
        DoubleVector sum = load(a, at).mul(load(m, first * length + i));
        for (int c = first + 1, k = at + BLOCK; c < end; c++, k += BLOCK) {
            sum = sum.add(load(a, k).mul(load(m, c * length + i)));
        }
        return sum;
    }

    private static void add(double[] to, int i, DoubleVector term) {
        load(to, i).add(term).intoArray(to, i);
    }

    /** Computes the first monomials, unless that has been done. */
    private void know(int monomials) {
        if (m.length < monomials * length) {
            m = new double[monomials * (length + 4 * BLOCK)];
            known = 0;
        }
        for (; known < monomials; known++) {
            if (known == 0) {
                Arrays.fill(m, 0, length, 1);
            } else {
                product(length, component(n, steps.axis()[known]), 0, m, steps.below()[known] * length, known * length);
            }
        }
    }
}
