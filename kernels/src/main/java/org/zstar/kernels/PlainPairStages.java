package org.zstar.kernels;

/** The arithmetic on pairs in plain Java: one operation at a time, so that the compiler can vectorise most loops. */
final class PlainPairStages implements PairStages {
    private final double[] t = new double[PairChunk.LENGTH];

    @Override
    public void row(int j, int from, int to, BlockLoops.Directions at, double[] square, double[] dot, double[] z,
                    int start) {
        products(from, to, at.x()[j], at.y()[j], at.z()[j], at.x(), at.y(), at.z(), dot, start);
        distances(from, to, square[j], square, dot, z, start);
    }

    private static void products(int from, int to, double x, double y, double z, double[] ax, double[] ay, double[] az,
                                 double[] dot, int start) {
        for (int k = from; k < to; k++) {
            dot[start + k] = (x * ax[k] + y * ay[k]) + z * az[k];
        }
    }

    private static void distances(int from, int to, double own, double[] square, double[] dot, double[] z, int start) {
        for (int k = from; k < to; k++) {
            z[start + k] = (own + square[k]) - 2 * dot[start + k];
        }
    }

    @Override
    public void exponential(int size, double factor, int squarings, double[] s, double[] out) {
        Exponentials.of(size, factor, squarings, s, out);
    }

    @Override
    public void power(int size, int power, double[] in, double[] out) {
        PairPolynomials.power(size, power, in, out);
    }

    @Override
    public void cutoff(int size, PairPlan plan, double[] outer, double[] z, double[] slope) {
        Cutoffs.ofSquare(size, plan, outer, z, t, slope);
    }

    @Override
    public void raise(int size, int times, double[] in, double[] c, double[] out) {
        PairPolynomials.raise(size, times, in, c, out);
    }

    @Override
    public void addSums(int size, int count, double[] e, double[] f, double[] c, double[] sums, int at) {
        PowerSums.add(size, count, e, f, c, sums, at);
    }

    @Override
    public void addTerms(int size, double eta, int degree, double[] weights, double[] rates, int at, double[] e, double[] c,
                         double[] v0, double[] v1, double[] vc) {
        PairPolynomials.addValues(size, degree, weights, at, c, eta, e, t, v0, v1);
        if (degree > 0) {
            PairPolynomials.add(size, degree - 1, rates, at, c, e, t, vc);
        }
    }

    @Override
    public void slopes(int size, boolean narrow, PairChunk chunk, double[] v0, double[] v1, double[] vc, double[] w) {
        if (narrow) {
            pull(size, chunk.f, chunk.df, v0, v1, w);
        } else {
            fall(size, chunk.f, v1, w);
        }
        PairPolynomials.multiply(size, chunk.f, v0, v0);
        turn(size, chunk.f, chunk.inverse, chunk.c, vc, w);
    }

    /** B − 2 F V_1, and B = 2 (dF/dz V_0 − F V_1). */
    private static void pull(int size, double[] f, double[] df, double[] v0, double[] v1, double[] w) {
        for (int p = 0; p < size; p++) {
            double fall = f[p] * v1[p], both = 2 * (df[p] * v0[p] - fall);
            v1[p] = both - 2 * fall;
            w[p] = both;
        }
    }

    /** The same in the wide form, where B = 0. */
    private static void fall(int size, double[] f, double[] v1, double[] w) {
        for (int p = 0; p < size; p++) {
            v1[p] = -2 * (f[p] * v1[p]);
            w[p] = 0;
        }
    }

    private static void turn(int size, double[] f, double[] inverse, double[] c, double[] vc, double[] w) {
        for (int p = 0; p < size; p++) {
            double turn = f[p] * vc[p];
            w[p] = inverse[p] * turn - w[p];
            vc[p] = turn * c[p];
        }
    }
}
