package org.zstar.kernels;

import java.util.Arrays;

/** Polynomials whose coefficients differ by lane, at the ratios q of a shell chain; holds scratch memory. */
final class PlainShells {
    private static final int LANES = BlockLoops.LANES;

    private int slots;
    private double[] q = {};
    private double[] p = {};
    private double[] d = {};

    /** P = Σ_k a_k q^k and D = Σ_k k a_k q^k for all neighbours of a range. */
    void polynomials(int from, int to, int count, double[] a, int at, double[] ratios) {
        slots = (to - from) / LANES;
        if (q.length < to - from) {
            q = new double[to - from + 4 * LANES];
            p = new double[q.length];
            d = new double[q.length];
        }
        LaneMajor.sort(from, slots, ratios, q);
        for (int lane = 0; lane < LANES; lane++) {
            int start = lane * slots;
            Arrays.fill(p, start, start + slots, a[at + LANES * (count - 1) + lane]);
            Arrays.fill(d, start, start + slots, 0);
            for (int k = count - 2; k >= 0; k--) {
                step(start, start + slots, a[at + LANES * k + lane], q, p, d);
            }
            scale(start, start + slots, q, d);
        }
    }

    private static void step(int from, int to, double a, double[] q, double[] p, double[] d) {
        for (int i = from; i < to; i++) {
            d[i] = d[i] * q[i] + p[i];
            p[i] = p[i] * q[i] + a;
        }
    }

    private static void scale(int from, int to, double[] q, double[] d) {
        for (int i = from; i < to; i++) {
            d[i] *= q[i];
        }
    }

    /** P, lane by lane from {@link #start}; shared. */
    double[] values() {
        return p;
    }

    /** D, lane by lane from {@link #start}; shared. */
    double[] slopes() {
        return d;
    }

    /** First neighbour of a lane. */
    int start(int lane) {
        return lane * slots;
    }
}
