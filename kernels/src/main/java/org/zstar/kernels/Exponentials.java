package org.zstar.kernels;

/**
 * Exponentials over arrays in plain Java. Where the arguments are known to be small, (e^(x / 2^m))^(2^m) needs no bit
 * patterns, which the compiler does not vectorise; m squarings multiply the relative rounding error by 2^m at most.
 */
public final class Exponentials {
    /** More squarings are not worth their error; 2^6 times 1.1e-16 is 7e-15. */
    private static final int MOST_SQUARINGS = 6;
    private static final double REDUCED = 0.34;

    private Exponentials() { }

    /** Squarings for arguments up to a bound, or −1 where the general exponential is better. */
    public static int squarings(double bound) {
        int m = 0;
        for (double b = bound; b > REDUCED; b *= 0.5) {
            m++;
        }
        return m <= MOST_SQUARINGS ? m : -1;
    }

    /** out = e^(factor · x), with a number of squarings or in general if it is negative. */
    static void of(int size, double factor, int squarings, double[] x, double[] out) {
        if (squarings < 0) {
            general(size, factor, x, out);
            return;
        }
        reduced(size, factor / (1 << squarings), x, out);
        for (int k = 0; k < squarings; k++) {
            square(size, out, out);
        }
    }

    private static void general(int size, double factor, double[] x, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = Functions.exp(factor * x[p]);
        }
    }

    private static void reduced(int size, double factor, double[] x, double[] out) {
        for (int p = 0; p < size; p++) {
            double r = factor * x[p];
            out[p] = 1 + (r + r * r * Functions.reduced(r));
        }
    }

    private static void square(int size, double[] in, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = in[p] * in[p];
        }
    }
}
