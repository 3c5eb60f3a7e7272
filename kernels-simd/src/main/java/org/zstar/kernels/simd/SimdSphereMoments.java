package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.SphereMonomials;

/**
 * Moments over the monomials on the unit sphere, and their changes; holds scratch memory. Those of degree 4, the usual one, have
 * all terms in registers: 15 sums without z, then 10 with it.
 */
final class SimdSphereMoments {
    /** Terms of sums one after the other, and their changes. */
    private double[] terms = {};
    private double[] changes = {};
    private double[] timesZ = {};
    private double[] changeTimesZ = {};

    private void reserve(int degree, int length, int end) {
        int size = SphereMonomials.plane(degree) * (length + 4 * BLOCK);
        if (terms.length < size) {
            terms = new double[size];
            changes = new double[size];
        }
        if (timesZ.length < end) {
            timesZ = new double[end + 4 * BLOCK];
            changeTimesZ = new double[end + 4 * BLOCK];
        }
    }

    void sums(int from, int to, int degree, Directions n, double[] g, double[] sums, int at) {
        if (degree == 4) {
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                quartic(from + lane, to, n.x(), n.y(), g, sums, at + lane);
                cubicTimesZ(from + lane, to, n.x(), n.y(), n.z(), g, sums, at + BLOCK * SphereMonomials.plane(4) + lane);
            }
            return;
        }
        reserve(degree, to - from, to);
        planeSums(from, to, degree, n, g, sums, at);
        product(from, to, n.z(), g, timesZ);
        planeSums(from, to, degree - 1, n, timesZ, sums, at + BLOCK * SphereMonomials.plane(degree));
    }

    private static void quartic(int from, int to, double[] nx, double[] ny, double[] g, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0, s8 = s0,
                s9 = s0, s10 = s0, s11 = s0, s12 = s0, s13 = s0, s14 = s0;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), one = fromArray(SPECIES, g, i);
            DoubleVector ty = y.mul(one), tyy = y.mul(ty), tyyy = y.mul(tyy);
            s14 = s14.add(one);
            s13 = s13.add(ty);
            s12 = s12.add(tyy);
            s11 = s11.add(tyyy);
            s10 = s10.add(y.mul(tyyy));
            DoubleVector tx = x.mul(one), txy = x.mul(ty), txyy = x.mul(tyy);
            s9 = s9.add(tx);
            s8 = s8.add(txy);
            s7 = s7.add(txyy);
            s6 = s6.add(x.mul(tyyy));
            DoubleVector txx = x.mul(tx), txxy = x.mul(txy), txxx = x.mul(txx);
            s5 = s5.add(txx);
            s4 = s4.add(txxy);
            s3 = s3.add(x.mul(txyy));
            s2 = s2.add(txxx);
            s1 = s1.add(x.mul(txxy));
            s0 = s0.add(x.mul(txxx));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + BLOCK);
        s2.intoArray(sums, at + 2 * BLOCK);
        s3.intoArray(sums, at + 3 * BLOCK);
        s4.intoArray(sums, at + 4 * BLOCK);
        s5.intoArray(sums, at + 5 * BLOCK);
        s6.intoArray(sums, at + 6 * BLOCK);
        s7.intoArray(sums, at + 7 * BLOCK);
        s8.intoArray(sums, at + 8 * BLOCK);
        s9.intoArray(sums, at + 9 * BLOCK);
        s10.intoArray(sums, at + 10 * BLOCK);
        s11.intoArray(sums, at + 11 * BLOCK);
        s12.intoArray(sums, at + 12 * BLOCK);
        s13.intoArray(sums, at + 13 * BLOCK);
        s14.intoArray(sums, at + 14 * BLOCK);
    }

    private static void cubicTimesZ(int from, int to, double[] nx, double[] ny, double[] nz, double[] g, double[] sums,
                                    int at) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0, s8 = s0,
                s9 = s0;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i);
            DoubleVector one = fromArray(SPECIES, nz, i).mul(fromArray(SPECIES, g, i));
            DoubleVector ty = y.mul(one), tyy = y.mul(ty);
            s9 = s9.add(one);
            s8 = s8.add(ty);
            s7 = s7.add(tyy);
            s6 = s6.add(y.mul(tyy));
            DoubleVector tx = x.mul(one), txy = x.mul(ty), txx = x.mul(tx);
            s5 = s5.add(tx);
            s4 = s4.add(txy);
            s3 = s3.add(x.mul(tyy));
            s2 = s2.add(txx);
            s1 = s1.add(x.mul(txy));
            s0 = s0.add(x.mul(txx));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + BLOCK);
        s2.intoArray(sums, at + 2 * BLOCK);
        s3.intoArray(sums, at + 3 * BLOCK);
        s4.intoArray(sums, at + 4 * BLOCK);
        s5.intoArray(sums, at + 5 * BLOCK);
        s6.intoArray(sums, at + 6 * BLOCK);
        s7.intoArray(sums, at + 7 * BLOCK);
        s8.intoArray(sums, at + 8 * BLOCK);
        s9.intoArray(sums, at + 9 * BLOCK);
    }

    private void planeSums(int from, int to, int degree, Directions n, double[] g, double[] sums, int at) {
        int size = to - from;
        for (int a = 0; a <= degree; a++) {
            for (int b = 0; a + b <= degree; b++) {
                int m = SphereMonomials.index(degree, a, b, 0);
                if (a + b == 0) {
                    System.arraycopy(g, from, terms, m * size, size);
                } else {
                    multiply(size, a > 0 ? n.x() : n.y(), from, terms, below(degree, a, b) * size, m * size);
                }
                sum(size, terms, m * size, sums, at + BLOCK * m);
            }
        }
    }

    /** The monomial with one x less, or one y less where there is no x. */
    private static int below(int degree, int a, int b) {
        return a > 0 ? SphereMonomials.index(degree, a - 1, b, 0) : SphereMonomials.index(degree, 0, b - 1, 0);
    }

    private static void product(int from, int to, double[] a, double[] b, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            fromArray(SPECIES, a, i).mul(fromArray(SPECIES, b, i)).intoArray(out, i);
        }
    }

    private static void multiply(int size, double[] by, int from, double[] values, int in, int out) {
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

    void changes(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg, double[] sums, int at) {
        reserve(degree, to - from, to);
        planeChanges(from, to, degree, n, dn, g, dg, sums, at);
        product(from, to, n.z(), g, timesZ);
        change(to - from, n.z(), dn.z(), from, g, dg, from, changeTimesZ, from);
        planeChanges(from, to, degree - 1, n, dn, timesZ, changeTimesZ, sums, at + BLOCK * SphereMonomials.plane(degree));
    }

    private void planeChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg, double[] sums,
                              int at) {
        int size = to - from;
        for (int a = 0; a <= degree; a++) {
            for (int b = 0; a + b <= degree; b++) {
                int m = SphereMonomials.index(degree, a, b, 0);
                if (a + b == 0) {
                    System.arraycopy(g, from, terms, m * size, size);
                    System.arraycopy(dg, from, changes, m * size, size);
                } else {
                    int in = below(degree, a, b) * size;
                    multiply(size, a > 0 ? n.x() : n.y(), from, terms, in, m * size);
                    change(size, a > 0 ? n.x() : n.y(), a > 0 ? dn.x() : dn.y(), from, terms, changes, in, changes, m * size);
                }
                sum(size, changes, m * size, sums, at + BLOCK * m);
            }
        }
    }

    /** {@code out = by dt + dby t}. */
    private static void change(int size, double[] by, double[] dby, int from, double[] t, double[] dt, int in, double[] out,
                               int to) {
        for (int i = 0; i < size; i += WIDTH) {
            DoubleVector own = fromArray(SPECIES, by, from + i).mul(fromArray(SPECIES, dt, in + i));
            own.add(fromArray(SPECIES, dby, from + i).mul(fromArray(SPECIES, t, in + i))).intoArray(out, to + i);
        }
    }
}
