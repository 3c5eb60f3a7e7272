package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.Monomials;

/** Moments of neighbours and their changes; holds scratch memory. */
final class SimdMoments {
    private Monomials.Steps steps = Monomials.steps(0);
    private Directions n;
    /** Terms of sums one after the other, and their changes. */
    private double[] terms = {};
    private double[] changes = {};

    void take(int degree, Directions directions) {
        n = directions;
        if (steps.axis().length != Monomials.offset(degree + 1)) {
            steps = Monomials.steps(degree);
        }
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
                product(size, n.component(steps.axis()[k]), from, terms, steps.below()[k] * size, k * size);
            }
            if (k >= lowest) {
                sum(size, terms, k * size, sums, BLOCK * (k - lowest));
            }
        }
    }

    private static void product(int size, double[] by, int from, double[] values, int in, int out) {
        for (int i = 0; i < size; i += WIDTH) {
            fromArray(SPECIES, by, from + i).mul(fromArray(SPECIES, values, in + i)).intoArray(values, out + i);
        }
    }

    private static void sum(int size, double[] values, int first, double[] sums, int at) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int i = first + lane; i < first + size; i += BLOCK) {
                sum = sum.add(fromArray(SPECIES, values, i));
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
                product(size, n.component(axis), from, terms, in, k * size);
                productChange(size, n.component(axis), dn.component(axis), from, terms, changes, in, k * size);
            }
            if (k >= lowest) {
                sum(size, changes, k * size, sums, BLOCK * (k - lowest));
            }
        }
    }

    private static void productChange(int size, double[] by, double[] dby, int from, double[] t, double[] dt, int in,
                                      int out) {
        for (int i = 0; i < size; i += WIDTH) {
            DoubleVector own = fromArray(SPECIES, by, from + i).mul(fromArray(SPECIES, dt, in + i));
            own.add(fromArray(SPECIES, dby, from + i).mul(fromArray(SPECIES, t, in + i))).intoArray(dt, out + i);
        }
    }
}
