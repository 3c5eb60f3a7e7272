package org.zstar.kernels;

/** sin πx and cos πx for 0 ≤ x ≤ 1 by Taylor series around ½: the same bits everywhere, with an error below 1e-16. */
public final class Sines {
    /** Terms of each series; the first that is left out is below 1e-17. */
    private static final int TERMS = 11;

    private Sines() { }

    /** Coefficients of cos φ as a polynomial of φ², |φ| ≤ π/2, from the highest. */
    public static double[] cosine() {
        return series(0);
    }

    /** Coefficients of sin φ / φ as a polynomial of φ², |φ| ≤ π/2, from the highest. */
    public static double[] sineQuotient() {
        return series(1);
    }

    private static double[] series(int odd) {
        double[] c = new double[TERMS];
        double factorial = 1;
        for (int k = 0; k < TERMS; k++) {
            c[TERMS - 1 - k] = (k % 2 == 0 ? 1 : -1) / factorial;
            factorial *= (2 * k + 1 + odd) * (2 * k + 2 + odd);
        }
        return c;
    }

    static double polynomial(double[] c, double p) {
        double sum = c[0];
        for (int k = 1; k < TERMS; k++) {
            sum = sum * p + c[k];
        }
        return sum;
    }
}
