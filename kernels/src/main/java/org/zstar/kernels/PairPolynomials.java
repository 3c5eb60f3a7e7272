package org.zstar.kernels;

import java.util.Arrays;

/** Powers and polynomials over arrays in plain Java, in steps that the compiler vectorises. */
final class PairPolynomials {
    private PairPolynomials() { }

    /** out = in^power for power ≥ 2, from the highest bit of the power on. */
    static void power(int size, int power, double[] in, double[] out) {
        double[] current = in;
        for (int bit = Integer.highestOneBit(power) >> 1; bit > 0; bit >>= 1) {
            if ((power & bit) == 0) {
                square(size, current, out);
            } else {
                squareTimes(size, current, in, out);
            }
            current = out;
        }
    }

    private static void square(int size, double[] a, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = a[p] * a[p];
        }
    }

    private static void squareTimes(int size, double[] a, double[] by, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = a[p] * a[p] * by[p];
        }
    }

    /** out = in x^times. */
    static void raise(int size, int times, double[] in, double[] x, double[] out) {
        multiply(size, in, x, out);
        for (int k = 1; k < times; k++) {
            multiply(size, out, x, out);
        }
    }

    static void multiply(int size, double[] a, double[] b, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = a[p] * b[p];
        }
    }

    /** v0 += e q and v1 += eta e q, where q = Σ_d a[at + d] x^d for d = 0 … degree, by Horner's rule; t is scratch. */
    static void addValues(int size, int degree, double[] a, int at, double[] x, double eta, double[] e, double[] t, double[] v0,
                          double[] v1) {
        top(size, degree, a, at, x, t);
        addValues(size, coefficient(a, at, degree, 3), coefficient(a, at, degree, 2), coefficient(a, at, degree, 1), a[at], x,
                eta, e, t, v0, v1);
    }

    /** v += e q, see {@link #addValues}. */
    static void add(int size, int degree, double[] a, int at, double[] x, double[] e, double[] t, double[] v) {
        top(size, degree, a, at, x, t);
        add(size, coefficient(a, at, degree, 3), coefficient(a, at, degree, 2), coefficient(a, at, degree, 1), a[at], x, e, t,
                v);
    }

    /** t = Σ_d a[at + d] x^(d − 4) for d ≥ 4, in steps of four powers; zeros above the degree do not change a bit. */
    private static void top(int size, int degree, double[] a, int at, double[] x, double[] t) {
        int d = Math.max(4, degree + 3 & ~3);
        Arrays.fill(t, 0, size, coefficient(a, at, degree, d));
        for (d -= 4; d >= 4; d -= 4) {
            raise(size, coefficient(a, at, degree, d + 3), coefficient(a, at, degree, d + 2), coefficient(a, at, degree, d + 1),
                    coefficient(a, at, degree, d), x, t);
        }
    }

    private static double coefficient(double[] a, int at, int degree, int d) {
        return d <= degree ? a[at + d] : 0;
    }

    private static void raise(int size, double a3, double a2, double a1, double a0, double[] x, double[] t) {
        for (int p = 0; p < size; p++) {
            t[p] = (((t[p] * x[p] + a3) * x[p] + a2) * x[p] + a1) * x[p] + a0;
        }
    }

    private static void addValues(int size, double a3, double a2, double a1, double a0, double[] x, double eta, double[] e,
                                  double[] t, double[] v0, double[] v1) {
        for (int p = 0; p < size; p++) {
            double value = e[p] * ((((t[p] * x[p] + a3) * x[p] + a2) * x[p] + a1) * x[p] + a0);
            v0[p] += value;
            v1[p] += eta * value;
        }
    }

    private static void add(int size, double a3, double a2, double a1, double a0, double[] x, double[] e, double[] t,
                            double[] v) {
        for (int p = 0; p < size; p++) {
            v[p] += e[p] * ((((t[p] * x[p] + a3) * x[p] + a2) * x[p] + a1) * x[p] + a0);
        }
    }
}
