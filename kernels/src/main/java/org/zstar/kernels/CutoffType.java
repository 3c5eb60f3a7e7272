package org.zstar.kernels;

/**
 * Shapes f(x) that fall from 1 at x = 0 to 0 at x = 1, with the numbers they have as {@code cutoff_type} in n2p2. Except for
 * the two tanh forms, x = (r − αr_c) / (r_c − αr_c), and f = 1 inside the inner cutoff αr_c; these two take x = r / r_c.
 * Formulas: Singraber, Behler, Dellago, J. Chem. Theory Comput. 15, 1827 (2019), and Behler, Int. J. Quantum Chem. 115,
 * 1032 (2015).
 */
public enum CutoffType {
    /** 0: no smoothing, f = 1. */
    HARD,
    /** 1: (1 + cos πx) / 2. */
    COSINE,
    /** 2: tanh³(1 − x), which is 0.44 at x = 0. */
    TANH_UNSCALED,
    /** 3: tanh³(1 − x) / tanh³(1). */
    TANH,
    /** 4: exp(1 − 1/(1 − x²)). */
    EXPONENTIAL,
    /** 5: 1 + x²(2x − 3). */
    POLYNOMIAL_1,
    /** 6: 1 + x³(x(15 − 6x) − 10). */
    POLYNOMIAL_2,
    /** 7: 1 + x⁴(x(x(20x − 70) + 84) − 35). */
    POLYNOMIAL_3,
    /** 8: 1 + x⁵(x(x((315 − 70x)x − 540) + 420) − 126). */
    POLYNOMIAL_4;

    private static final double TANH_SCALE = 1 / cube(StrictMath.tanh(1));

    /** f(x) for 0 ≤ x &lt; 1. */
    public double value(double x) {
        return switch (this) {
            case HARD -> 1;
            case COSINE -> 0.5 * (1 + StrictMath.cos(Math.PI * x));
            case TANH_UNSCALED -> cube(StrictMath.tanh(1 - x));
            case TANH -> TANH_SCALE * cube(StrictMath.tanh(1 - x));
            case EXPONENTIAL -> StrictMath.exp(1 - 1 / (1 - x * x));
            case POLYNOMIAL_1 -> 1 + x * x * (2 * x - 3);
            case POLYNOMIAL_2 -> 1 + x * x * x * (x * (15 - 6 * x) - 10);
            case POLYNOMIAL_3 -> 1 + x * x * x * x * (x * (x * (20 * x - 70) + 84) - 35);
            case POLYNOMIAL_4 -> 1 + x * x * x * x * x * (x * (x * ((315 - 70 * x) * x - 540) + 420) - 126);
        };
    }

    /** df/dx for 0 ≤ x &lt; 1. */
    public double slope(double x) {
        return switch (this) {
            case HARD -> 0;
            case COSINE -> -0.5 * Math.PI * StrictMath.sin(Math.PI * x);
            case TANH_UNSCALED -> tanhSlope(x);
            case TANH -> TANH_SCALE * tanhSlope(x);
            case EXPONENTIAL -> exponentialSlope(x);
            case POLYNOMIAL_1 -> 6 * x * (x - 1);
            case POLYNOMIAL_2 -> -30 * x * x * (1 - x) * (1 - x);
            case POLYNOMIAL_3 -> -140 * cube(x) * cube(1 - x);
            case POLYNOMIAL_4 -> -630 * x * cube(x) * (1 - x) * cube(1 - x);
        };
    }

    /** Whether an inner cutoff shifts the start of the decay; the tanh forms ignore it. */
    public boolean usesInnerCutoff() {
        return this != TANH && this != TANH_UNSCALED;
    }

    private static double tanhSlope(double x) {
        double t = StrictMath.tanh(1 - x);
        return 3 * t * t * (t * t - 1);
    }

    private double exponentialSlope(double x) {
        double f = value(x), d = 1 - x * x;
        return f == 0 ? 0 : -2 * x * f / (d * d);
    }

    private static double cube(double t) {
        return t * t * t;
    }
}
