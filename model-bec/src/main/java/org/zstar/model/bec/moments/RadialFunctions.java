package org.zstar.model.bec.moments;

import java.util.Arrays;

/**
 * g_n(R) = √(2/R_c) sin(nπR/R_c)/R · f_c, n = 1, 2, …, with f_c = 1 − 10x³ + 15x⁴ − 6x⁵, x = R/R_c, which has a continuous
 * second derivative. Sine and cosine of the first are polynomials with the same bits everywhere; the others follow by
 * recurrence.
 */
final class RadialFunctions {
    private final int count;
    private final double cutoff;
    private final double scale;

    RadialFunctions(int count, double cutoff) {
        this.count = count;
        this.cutoff = cutoff;
        scale = Math.sqrt(2 / cutoff);
    }

    /** Values and derivatives at r &gt; 0, zero from R_c on, written from index {@code at}. */
    void evaluate(double r, double[] g, double[] slope, int at) {
        if (r >= cutoff) {
            Arrays.fill(g, at, at + count, 0);
            Arrays.fill(slope, at, at + count, 0);
            return;
        }
        double x = r / cutoff, k = Math.PI / cutoff, inverse = 1 / r;
        // sin πx = cos φ and cos πx = −sin φ with φ = π(x − ½), |φ| ≤ π/2
        double phi = Math.PI * (x - 0.5), p2 = phi * phi;
        double s = cosine(p2), c = -phi * sineOver(p2);
        double fc = 1 - x * x * x * (10 + x * (6 * x - 15)), dfc = -30 * x * x * (1 - x) * (1 - x) / cutoff;
        double sn = s, cn = c;
        for (int n = 1; n <= count; n++) {
            double value = scale * sn * inverse, derivative = (scale * n * k * cn - value) * inverse;
            g[at + n - 1] = value * fc;
            slope[at + n - 1] = derivative * fc + value * dfc;
            double next = sn * c + cn * s;
            cn = cn * c - sn * s;
            sn = next;
        }
    }

    /** cos φ for |φ| ≤ π/2 from φ²; the first term left out is below 1e-17. */
    private static double cosine(double p) {
        double c = 1.0 / 2432902008176640000.0;
        c = c * p - 1.0 / 6402373705728000.0;
        c = c * p + 1.0 / 20922789888000.0;
        c = c * p - 1.0 / 87178291200.0;
        c = c * p + 1.0 / 479001600.0;
        c = c * p - 1.0 / 3628800.0;
        c = c * p + 1.0 / 40320.0;
        c = c * p - 1.0 / 720.0;
        c = c * p + 1.0 / 24.0;
        c = c * p - 0.5;
        return c * p + 1;
    }

    /** sin φ / φ. */
    private static double sineOver(double p) {
        double s = 1.0 / 51090942171709440000.0;
        s = s * p - 1.0 / 121645100408832000.0;
        s = s * p + 1.0 / 355687428096000.0;
        s = s * p - 1.0 / 1307674368000.0;
        s = s * p + 1.0 / 6227020800.0;
        s = s * p - 1.0 / 39916800.0;
        s = s * p + 1.0 / 362880.0;
        s = s * p - 1.0 / 5040.0;
        s = s * p + 1.0 / 120.0;
        s = s * p - 1.0 / 6.0;
        return s * p + 1;
    }
}
