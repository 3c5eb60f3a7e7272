package org.zstar.descriptors.vaf;

/** Loops over arrays of pairs, element by element, which the compiler turns into vector instructions. */
final class PairLoops {
    private PairLoops() { }

    /** One step of Horner's scheme for a polynomial q and its derivative: dq = dq x + q, q = q x + k. */
    static void horner(double[] x, double k, double[] q, double[] dq, int from, int to) {
        for (int p = from; p < to; p++) {
            double c = x[p], v = q[p];
            dq[p] = dq[p] * c + v;
            q[p] = v * c + k;
        }
    }

    /** f(c) → s f(c) with s = √(1 − c²): the derivative becomes s f′ − (c/s) f. */
    static void timesSine(double[] slopeOfSine, double[] sine, double[] q, double[] dq, int from, int to) {
        for (int p = from; p < to; p++) {
            double v = q[p];
            dq[p] = sine[p] * dq[p] + slopeOfSine[p] * v;
            q[p] = sine[p] * v;
        }
    }

    /** Adds g q, its derivative with respect to one distance, and g dq. */
    static void accumulate(double[] g, double[] q, double[] dq, double[] mean, double alpha, double kappa, double[] value,
            double[] byRadius, double[] byCosine, int from, int to) {
        for (int p = from; p < to; p++) {
            double v = g[p] * q[p];
            value[p] += v;
            byRadius[p] += (alpha - kappa * mean[p]) * v;
            byCosine[p] += g[p] * dq[p];
        }
    }

    /** target = a b. */
    static void product(double[] a, double[] b, double[] target, int from, int to) {
        for (int p = from; p < to; p++) {
            target[p] = a[p] * b[p];
        }
    }

    /** target = g (a + b (alpha − kappa mean)). */
    static void change(double[] g, double[] a, double[] b, double[] mean, double alpha, double kappa, double[] target,
            int from, int to) {
        for (int p = from; p < to; p++) {
            target[p] = g[p] * (a[p] + b[p] * (alpha - kappa * mean[p]));
        }
    }

    /** Sums Σ t x^n for n = 0 … count − 1; {@code t} is overwritten. */
    static void powerSums(double[] t, double[] x, double[] sums, int count, int from, int to) {
        for (int n = 0; n < count; n++) {
            if (n > 0) {
                product(t, x, t, from, to);
            }
            sums[n] = sum(t, from, to);
        }
    }

    private static double sum(double[] t, int from, int to) {
        double a = 0, b = 0, c = 0, d = 0;
        int p = from;
        // four sums side by side hide the latency of additions; their order is fixed
        for (; p + 3 < to; p += 4) {
            a += t[p];
            b += t[p + 1];
            c += t[p + 2];
            d += t[p + 3];
        }
        for (; p < to; p++) {
            a += t[p];
        }
        return (a + b) + (c + d);
    }
}
