package org.zstar.kernels;

import java.util.Arrays;

/** The arithmetic on pairs in plain Java: one operation at a time, so that the compiler can vectorise most loops. */
final class PlainPairStages implements PairStages {
    private static final int LANES = BlockLoops.LANES;

    private final double[] t = new double[PairChunk.LENGTH];
    private final double[] q = new double[PairChunk.LENGTH];
    private final double[] dq = new double[PairChunk.LENGTH];

    @Override
    public void row(int j, int from, int to, BlockLoops.Directions at, double[] square, double[] inverse, double[] f,
                    PairRow row) {
        products(from, to, at.x()[j], at.y()[j], at.z()[j], at.x(), at.y(), at.z(), row.c);
        distances(from, to, square[j], square, row.c, row.z, row.s);
        factors(from, to, inverse[j], inverse, f[j], f, row.c, row.inverse, row.f);
    }

    private static void products(int from, int to, double x, double y, double z, double[] ax, double[] ay, double[] az,
                                 double[] dot) {
        for (int m = from; m < to; m++) {
            dot[m] = (x * ax[m] + y * ay[m]) + z * az[m];
        }
    }

    private static void distances(int from, int to, double own, double[] square, double[] dot, double[] z, double[] s) {
        for (int m = from; m < to; m++) {
            double sum = own + square[m], between = sum - 2 * dot[m];
            z[m] = between;
            s[m] = sum + between;
        }
    }

    private static void factors(int from, int to, double ownInverse, double[] inverse, double own, double[] f, double[] c,
                                double[] inverses, double[] product) {
        for (int m = from; m < to; m++) {
            double over = ownInverse * inverse[m];
            inverses[m] = over;
            c[m] *= over;
            product[m] = own * f[m];
        }
    }

    @Override
    public void exponential(int size, double factor, int squarings, double[] s, double[] out) {
        Exponentials.of(size, factor, squarings, s, out);
    }

    @Override
    public void power(int size, int power, double[] in, double[] out) {
        Exponentials.power(size, power, in, t, out);
    }

    @Override
    public void cutoff(int size, PairPlan plan, double[] z, double[] slope) {
        Cutoffs.ofSquare(size, plan, z, t, slope);
    }

    @Override
    public void addSums(int size, int degree, double[] e, double[] product, double[] c, double[] sums, int at) {
        multiply(size, e, product, t);
        for (int p = 0; p < degree; p++) {
            addSum(size, t, sums, at + LANES * p);
            multiply(size, t, c, t);
        }
        addSum(size, t, sums, at + LANES * degree);
    }

    private static void multiply(int size, double[] a, double[] b, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = a[p] * b[p];
        }
    }

    private static void addSum(int size, double[] t, double[] sums, int at) {
        double s0 = sums[at], s1 = sums[at + 1], s2 = sums[at + 2], s3 = sums[at + 3], s4 = sums[at + 4],
                s5 = sums[at + 5], s6 = sums[at + 6], s7 = sums[at + 7];
        for (int p = 0; p < size; p += LANES) {
            s0 += t[p];
            s1 += t[p + 1];
            s2 += t[p + 2];
            s3 += t[p + 3];
            s4 += t[p + 4];
            s5 += t[p + 5];
            s6 += t[p + 6];
            s7 += t[p + 7];
        }
        sums[at] = s0;
        sums[at + 1] = s1;
        sums[at + 2] = s2;
        sums[at + 3] = s3;
        sums[at + 4] = s4;
        sums[at + 5] = s5;
        sums[at + 6] = s6;
        sums[at + 7] = s7;
    }

    @Override
    public void addTerms(int size, double eta, int degree, double[] weights, int at, double[] e, double[] c, double[] v0,
                         double[] v1, double[] vc) {
        Arrays.fill(q, 0, size, weights[at + degree]);
        Arrays.fill(dq, 0, size, 0);
        for (int d = degree - 1; d >= 0; d--) {
            horner(size, weights[at + d], c, q, dq);
        }
        combine(size, eta, e, q, dq, v0, v1, vc);
    }

    private static void horner(int size, double weight, double[] c, double[] q, double[] dq) {
        for (int p = 0; p < size; p++) {
            dq[p] = dq[p] * c[p] + q[p];
            q[p] = q[p] * c[p] + weight;
        }
    }

    private static void combine(int size, double eta, double[] e, double[] q, double[] dq, double[] v0, double[] v1,
                                double[] vc) {
        for (int p = 0; p < size; p++) {
            double value = e[p] * q[p];
            v0[p] += value;
            v1[p] += eta * value;
            vc[p] += e[p] * dq[p];
        }
    }

    @Override
    public void slopes(int size, boolean narrow, PairChunk chunk, double[] v0, double[] v1, double[] vc, double[] w) {
        multiply(size, chunk.outer, chunk.f, t);
        multiply(size, t, v1, v1);
        if (narrow) {
            pull(size, chunk.outer, chunk.df, v0, v1, w);
        } else {
            Arrays.fill(w, 0, size, 0);
        }
        multiply(size, t, v0, v0);
        multiply(size, t, vc, vc);
        combine(size, chunk.inverse, chunk.c, v1, vc, w);
    }

    /** B = 2 (f_j f_k df V_0 − F V_1). */
    private static void pull(int size, double[] outer, double[] df, double[] v0, double[] v1, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = 2 * ((outer[p] * df[p]) * v0[p] - v1[p]);
        }
    }

    private static void combine(int size, double[] inverse, double[] c, double[] v1, double[] vc, double[] w) {
        for (int p = 0; p < size; p++) {
            v1[p] = w[p] - 2 * v1[p];
            w[p] = inverse[p] * vc[p] - w[p];
            vc[p] *= c[p];
        }
    }
}
