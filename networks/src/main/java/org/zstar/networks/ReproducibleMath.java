package org.zstar.networks;

/**
 * Elementary functions from additions, multiplications, divisions and bit patterns in a fixed order, so that they give the
 * same bits on every JDK, compiled or interpreted, scalar or in vector lanes. The library's own functions do not.
 *
 * <p>Argument reduction x = n ln 2 + r, |r| ≤ ln 2 / 2, with ln 2 in two parts (Cody and Waite), then the Taylor polynomial
 * of e^r − 1 to r^13, whose remainder is below 4e-18. No branches depend on the argument.
 */
public final class ReproducibleMath {
    /** 1 / ln 2. */
    public static final double LOG2_E = 1.4426950408889634;
    /** ln 2 with 21 trailing zero bits, so that its product with |n| below 2^21 is exact, and the rest. */
    public static final double LN2_HIGH = 6.93147180369123816490e-01;
    public static final double LN2_LOW = 1.90821492927058770002e-10;
    /** Adding and subtracting 1.5 · 2^52 rounds to an integer; its lowest bits then hold that integer. */
    public static final double ROUNDER = 6755399441055744.0;
    private static final double LARGEST_EXPONENT = 708;
    /** Here tanh is 1 to the last bit. */
    public static final double TANH_SATURATED = 20;

    private static final double C2 = 1.0 / 2, C3 = 1.0 / 6, C4 = 1.0 / 24, C5 = 1.0 / 120, C6 = 1.0 / 720, C7 = 1.0 / 5040,
            C8 = 1.0 / 40320, C9 = 1.0 / 362880, C10 = 1.0 / 3628800, C11 = 1.0 / 39916800, C12 = 1.0 / 479001600,
            C13 = 1.0 / 6227020800.0;

    private ReproducibleMath() { }

    /** e^x with a relative error below 4.5e-16; arguments beyond ±708 count as ±708. */
    public static double exp(double x) {
        double y = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, x));
        double t = y * LOG2_E + ROUNDER;
        double n = t - ROUNDER;
        double r = (y - n * LN2_HIGH) - n * LN2_LOW;
        return powerOfTwo(t) * (1 + reducedMinusOne(r));
    }

    /** tanh x with a relative error below 8e-16; odd to the bit. */
    public static double tanh(double x) {
        double a = 2 * Math.min(TANH_SATURATED, Math.abs(x));
        double t = a * LOG2_E + ROUNDER;
        double n = t - ROUNDER;
        double r = (a - n * LN2_HIGH) - n * LN2_LOW;
        double power = powerOfTwo(t);
        double minusOne = power * reducedMinusOne(r) + (power - 1);
        return Math.copySign(minusOne / (minusOne + 2), x);
    }

    /** 2^n, where the lowest bits of t hold n. */
    private static double powerOfTwo(double t) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(t) + 1023) << 52);
    }

    /** e^r − 1 for |r| ≤ ln 2 / 2. */
    private static double reducedMinusOne(double r) {
        double p = C13;
        p = p * r + C12;
        p = p * r + C11;
        p = p * r + C10;
        p = p * r + C9;
        p = p * r + C8;
        p = p * r + C7;
        p = p * r + C6;
        p = p * r + C5;
        p = p * r + C4;
        p = p * r + C3;
        p = p * r + C2;
        return r + r * r * p;
    }
}
