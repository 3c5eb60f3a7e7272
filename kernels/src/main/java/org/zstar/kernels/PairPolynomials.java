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

    /** out = Σ_{d ≤ degree} a[at + d] x^d by Horner's rule. */
    static void polynomial(int size, int degree, double[] a, int at, double[] x, double[] out) {
        Arrays.fill(out, 0, size, a[at + degree]);
        int d = at + degree;
        for (; d - at >= 4; d -= 4) {
            raiseFour(size, a[d - 1], a[d - 2], a[d - 3], a[d - 4], x, out);
        }
        if (d - at >= 2) {
            raiseTwo(size, a[d - 1], a[d - 2], x, out);
            d -= 2;
        }
        if (d > at) {
            raiseOne(size, a[at], x, out);
        }
    }

    private static void raiseFour(int size, double a3, double a2, double a1, double a0, double[] x, double[] q) {
        for (int p = 0; p < size; p++) {
            q[p] = (((q[p] * x[p] + a3) * x[p] + a2) * x[p] + a1) * x[p] + a0;
        }
    }

    private static void raiseTwo(int size, double a1, double a0, double[] x, double[] q) {
        for (int p = 0; p < size; p++) {
            q[p] = (q[p] * x[p] + a1) * x[p] + a0;
        }
    }

    private static void raiseOne(int size, double a0, double[] x, double[] q) {
        for (int p = 0; p < size; p++) {
            q[p] = q[p] * x[p] + a0;
        }
    }
}
