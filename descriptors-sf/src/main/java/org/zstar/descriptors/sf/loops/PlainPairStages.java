package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/** The arithmetic on pairs in plain Java: one operation at a time, so that the compiler can vectorise most loops. */
final class PlainPairStages implements PairStages {
    private static final int LANES = BlockLoops.LANES;

    private final double[] t = new double[PairChunk.LENGTH];
    private final double[] q = new double[PairChunk.LENGTH];
    private final double[] dq = new double[PairChunk.LENGTH];

    @Override
    public void row(int j, int from, int to, BlockLoops.Directions n, double[] r, double[] c, double[] square) {
        row(from, to, n.x()[j], n.y()[j], n.z()[j], r[j], n.x(), n.y(), n.z(), r, c, square);
    }

    private static void row(int from, int to, double x, double y, double z, double rj, double[] nx, double[] ny, double[] nz,
                            double[] r, double[] c, double[] square) {
        double own = rj * rj, twice = 2 * rj;
        for (int m = from; m < to; m++) {
            double cosine = (x * nx[m] + y * ny[m]) + z * nz[m];
            c[m] = cosine;
            square[m] = (own + r[m] * r[m]) - twice * (r[m] * cosine);
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
    public void slopes(int size, boolean narrow, PairGeometry g, PairChunk chunk, double[] v0, double[] v1, double[] vc) {
        multiply(size, g.product, v1, v1);
        if (narrow) {
            byDistance(size, g.fj, g.fk, chunk.df, v0, v1, q);
            byCosine(size, g.product, g.rj, g.rk, q, vc);
            multiply(size, chunk.f, v0, t);
            outward(size, g.rj, g.rk, chunk.c, q, v1, g.fk, g.dj, t, v0);
            outward(size, g.rk, g.rj, chunk.c, q, v1, g.fj, g.dk, t, v1);
        } else {
            multiply(size, g.product, vc, vc);
            System.arraycopy(v0, 0, t, 0, size);
            outward(size, g.rj, v1, g.fk, g.dj, t, v0);
            outward(size, g.rk, v1, g.fj, g.dk, t, v1);
        }
    }

    /** Derivative with respect to z: f_j f_k df V_0 − F V_1. */
    private static void byDistance(int size, double[] fj, double[] fk, double[] df, double[] v0, double[] v1, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = (fj[p] * fk[p]) * (df[p] * v0[p]) - v1[p];
        }
    }

    private static void byCosine(int size, double[] product, double[] rj, double[] rk, double[] byZ, double[] vc) {
        for (int p = 0; p < size; p++) {
            vc[p] = product[p] * vc[p] - 2 * ((rj[p] * rk[p]) * byZ[p]);
        }
    }

    /** One neighbour's distance a, where b is the other's: df_a f_b f V_0 + 2 ((a − b c) byZ − a F V_1). */
    private static void outward(int size, double[] a, double[] b, double[] c, double[] byZ, double[] v1, double[] f,
                                double[] slope, double[] term, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = (f[p] * slope[p]) * term[p] + 2 * ((a[p] - b[p] * c[p]) * byZ[p] - a[p] * v1[p]);
        }
    }

    private static void outward(int size, double[] a, double[] v1, double[] f, double[] slope, double[] term, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = (f[p] * slope[p]) * term[p] - 2 * (a[p] * v1[p]);
        }
    }
}
