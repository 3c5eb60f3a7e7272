package org.zstar.kernels;

/** Sums over the slots of each of the eight lanes; the eight sums stay in registers. */
final class Columns {
    private Columns() { }

    /** {@code sums[at + lane] = Σ a}. */
    static void sum(int from, int to, double[] a, double[] sums, int at) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        for (int i = from; i < to; i += 8) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
            s4 += a[i + 4];
            s5 += a[i + 5];
            s6 += a[i + 6];
            s7 += a[i + 7];
        }
        store(s0, s1, s2, s3, s4, s5, s6, s7, sums, at);
    }

    /** {@code sums[at + lane] += Σ a b}. */
    static void addDot(int from, int to, double[] a, double[] b, double[] sums, int at) {
        double s0 = sums[at], s1 = sums[at + 1], s2 = sums[at + 2], s3 = sums[at + 3], s4 = sums[at + 4], s5 = sums[at + 5],
                s6 = sums[at + 6], s7 = sums[at + 7];
        for (int i = from; i < to; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        store(s0, s1, s2, s3, s4, s5, s6, s7, sums, at);
    }

    /** {@code out[at + lane] = Σ value · in[start + 8 column + lane]}. */
    static void row(int from, int to, int[] column, double[] value, double[] in, int start, double[] out, int at) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        for (int e = from; e < to; e++) {
            double v = value[e];
            int k = start + 8 * column[e];
            s0 += v * in[k];
            s1 += v * in[k + 1];
            s2 += v * in[k + 2];
            s3 += v * in[k + 3];
            s4 += v * in[k + 4];
            s5 += v * in[k + 5];
            s6 += v * in[k + 6];
            s7 += v * in[k + 7];
        }
        store(s0, s1, s2, s3, s4, s5, s6, s7, out, at);
    }

    /** {@code out += w · a}, w the same for all slots. */
    static void addProduct(int from, int to, double[] w, int at, double[] a, double[] out) {
        double w0 = w[at], w1 = w[at + 1], w2 = w[at + 2], w3 = w[at + 3], w4 = w[at + 4], w5 = w[at + 5], w6 = w[at + 6],
                w7 = w[at + 7];
        for (int i = from; i < to; i += 8) {
            out[i] += w0 * a[i];
            out[i + 1] += w1 * a[i + 1];
            out[i + 2] += w2 * a[i + 2];
            out[i + 3] += w3 * a[i + 3];
            out[i + 4] += w4 * a[i + 4];
            out[i + 5] += w5 * a[i + 5];
            out[i + 6] += w6 * a[i + 6];
            out[i + 7] += w7 * a[i + 7];
        }
    }

    /** {@code out += a · b}. */
    static void addProducts(int from, int to, double[] a, double[] b, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] += a[i] * b[i];
        }
    }

    /** Writes eight numbers. */
    static void store(double s0, double s1, double s2, double s3, double s4, double s5, double s6, double s7,
                      double[] out, int at) {
        out[at] = s0;
        out[at + 1] = s1;
        out[at + 2] = s2;
        out[at + 3] = s3;
        out[at + 4] = s4;
        out[at + 5] = s5;
        out[at + 6] = s6;
        out[at + 7] = s7;
    }
}
