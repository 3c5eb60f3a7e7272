package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;

/** Radial sums and their derivatives; holds scratch memory. */
final class SimdRadial {
    private double[] terms = {};

    static void gaussianSlope(int from, int to, double eta, double shift, double[] r, double[] e, double[] f,
                              double[] slope, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector d = fromArray(SPECIES, r, i).sub(shift).mul(fromArray(SPECIES, f, i));
            fromArray(SPECIES, e, i).mul(fromArray(SPECIES, slope, i).add(d.mul(-2 * eta))).intoArray(out, i);
        }
    }

    static void addSquareSlopes(int from, int to, double[] w, int at, double[] g, double[] dg, double[] u) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            DoubleVector twice = fromArray(SPECIES, w, at + lane).mul(2);
            for (int i = from + lane; i < to; i += BLOCK) {
                DoubleVector half = fromArray(SPECIES, g, i).mul(fromArray(SPECIES, dg, i));
                fromArray(SPECIES, u, i).add(twice.mul(half)).intoArray(u, i);
            }
        }
    }

    void shellSums(int from, int to, int count, double[] t, double[] q, double[] sums, int at) {
        if (count > 4 && terms.length < t.length) {
            terms = new double[t.length];
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            double[] in = t;
            int k = 0;
            for (; k + 4 <= count; k += 4) {
                fourSums(from + lane, to, in, q, k + 4 < count ? terms : null, sums, at + BLOCK * k + lane);
                in = terms;
            }
            for (; k < count; k++) {
                oneSum(from + lane, to, in, q, k + 1 < count ? terms : null, sums, at + BLOCK * k + lane);
                in = terms;
            }
        }
    }

    /** Sums of t, t q, t q², t q³; leaves t q⁴ in next unless that is null. */
    private static void fourSums(int from, int to, double[] t, double[] q, double[] next, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector ratio = fromArray(SPECIES, q, i), t0 = fromArray(SPECIES, t, i);
            DoubleVector t1 = t0.mul(ratio), t2 = t1.mul(ratio), t3 = t2.mul(ratio);
            s0 = s0.add(t0);
            s1 = s1.add(t1);
            s2 = s2.add(t2);
            s3 = s3.add(t3);
            if (next != null) {
                t3.mul(ratio).intoArray(next, i);
            }
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + BLOCK);
        s2.intoArray(sums, at + 2 * BLOCK);
        s3.intoArray(sums, at + 3 * BLOCK);
    }

    private static void oneSum(int from, int to, double[] t, double[] q, double[] next, double[] sums, int at) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector term = fromArray(SPECIES, t, i);
            sum = sum.add(term);
            if (next != null) {
                term.mul(fromArray(SPECIES, q, i)).intoArray(next, i);
            }
        }
        sum.intoArray(sums, at);
    }

    static void addShellSlopes(int from, int to, int count, double eta, double shift, double step, double[] a, int at,
                               double[] e, double[] q, double[] r, double[] f, double[] slope, double[] u) {
        double twiceStep = 2 * eta * step;
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            int top = at + BLOCK * (count - 1) + lane, bottom = at + lane;
            for (int i = from + lane; i < to; i += BLOCK) {
                DoubleVector ratio = fromArray(SPECIES, q, i), p = fromArray(SPECIES, a, top);
                DoubleVector d = DoubleVector.zero(SPECIES);
                for (int k = top - BLOCK; k >= bottom; k -= BLOCK) {
                    d = d.mul(ratio).add(p);
                    p = p.mul(ratio).add(fromArray(SPECIES, a, k));
                }
                DoubleVector value = fromArray(SPECIES, f, i), part = fromArray(SPECIES, r, i).sub(shift).mul(value);
                DoubleVector own = fromArray(SPECIES, slope, i).add(part.mul(-2 * eta)).mul(p);
                DoubleVector term = fromArray(SPECIES, e, i).mul(own.add(value.mul(d.mul(ratio)).mul(twiceStep)));
                fromArray(SPECIES, u, i).add(term).intoArray(u, i);
            }
        }
    }

    static void addDecays(int from, int to, int count, double rate, double step, double[] a, int at, double[] e, double[] q,
                          double[] f, double[] slope, double[] x, double[] values, double[] slopes) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            int top = at + BLOCK * (count - 1) + lane, bottom = at + lane;
            for (int i = from + lane; i < to; i += BLOCK) {
                DoubleVector ratio = fromArray(SPECIES, q, i), p = fromArray(SPECIES, a, top);
                DoubleVector d = DoubleVector.zero(SPECIES);
                for (int k = top - BLOCK; k >= bottom; k -= BLOCK) {
                    d = d.mul(ratio).add(p);
                    p = p.mul(ratio).add(fromArray(SPECIES, a, k));
                }
                DoubleVector value = fromArray(SPECIES, f, i), outer = fromArray(SPECIES, e, i);
                fromArray(SPECIES, values, i).add(outer.mul(value.mul(p))).intoArray(values, i);
                DoubleVector own = fromArray(SPECIES, slope, i).sub(value.mul(rate)).mul(p);
                DoubleVector other = value.mul(d.mul(ratio)).mul(step);
                DoubleVector derivative = outer.mul(own.sub(other));
                fromArray(SPECIES, slopes, i).add(fromArray(SPECIES, x, i).mul(derivative)).intoArray(slopes, i);
            }
        }
    }
}
