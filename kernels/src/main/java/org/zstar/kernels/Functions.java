package org.zstar.kernels;

/**
 * Elementary functions from additions and multiplications in a fixed order, the same bits everywhere. Coefficients:
 * interpolation at the Chebyshev nodes, computed with 50 digits.
 */
public final class Functions {
    /** 1 / ln 2. */
    public static final double LOG2_E = 1.4426950408889634;
    /** ln 2 with trailing zero bits, so that its product with the exponents in use is exact, and the rest. */
    public static final double LN2_HIGH = 6.93147180369123816490e-01;
    public static final double LN2_LOW = 1.90821492927058770002e-10;
    /** Adding and subtracting 1.5 · 2^52 rounds to an integer, which the lowest bits then hold. */
    public static final double ROUNDER = 6755399441055744.0;

    /** (e^x − 1 − x) / x² for |x| ≤ ln 2 / 2; the relative error of e^x is below 2e-17 before rounding. */
    public static final double E0 = 0.5000000000000001, E1 = 0.16666666666666669, E2 = 0.041666666666624164,
            E3 = 0.008333333333330065, E4 = 0.0013888888917196736, E5 = 0.00019841269863040559,
            E6 = 2.480152132234228e-05, E7 = 2.7557268480289716e-06, E8 = 2.7620075892548164e-07,
            E9 = 2.51003758422237e-08;

    /** K(u) = cos(π√u / 2) / (1 − u) for 0 ≤ u ≤ 1; the error of ((1 − u) K)² is below 6e-17 before rounding. */
    public static final double K0 = 1.0, K1 = -0.23370055013616783, K2 = 0.01996895776483613, K3 = -0.000894522998138162,
            K4 = 2.47372750411264e-05, K5 = -4.6476318093539006e-07, K6 = 6.318119670622831e-09,
            K7 = -6.30616956165683e-11;

    private Functions() { }

    /** e^x with a relative error below 5e-16, for |x| ≤ 700. */
    public static double exp(double x) {
        double t = x * LOG2_E + ROUNDER;
        double n = t - ROUNDER;
        double r = (x - n * LN2_HIGH) - n * LN2_LOW;
        double scale = Double.longBitsToDouble((Double.doubleToRawLongBits(t) + 1023) << 52);
        return scale * (1 + (r + r * r * reduced(r)));
    }

    /** (e^r − 1 − r) / r² for |r| ≤ ln 2 / 2. */
    static double reduced(double r) {
        double p = E9;
        p = p * r + E8;
        p = p * r + E7;
        p = p * r + E6;
        p = p * r + E5;
        p = p * r + E4;
        p = p * r + E3;
        p = p * r + E2;
        p = p * r + E1;
        p = p * r + E0;
        return p;
    }

    /** x^power for power ≥ 1, by repeated squaring from the lowest bit. */
    public static double power(double x, int power) {
        double square = x;
        int rest = power;
        while ((rest & 1) == 0) {
            square *= square;
            rest >>= 1;
        }
        double result = square;
        for (rest >>= 1; rest > 0; rest >>= 1) {
            square *= square;
            if ((rest & 1) == 1) {
                result *= square;
            }
        }
        return result;
    }

    /** K(u), see {@link #K0}. */
    public static double cosineQuotient(double u) {
        return ((((((K7 * u + K6) * u + K5) * u + K4) * u + K3) * u + K2) * u + K1) * u + K0;
    }

    /** dK/du. */
    public static double cosineQuotientSlope(double u) {
        return (((((7 * K7 * u + 6 * K6) * u + 5 * K5) * u + 4 * K4) * u + 3 * K3) * u + 2 * K2) * u + K1;
    }
}
