package org.zstar.descriptors.vaf;

/**
 * e^x from additions, multiplications and bit patterns in a fixed order, so that it gives the same bits on every JDK, which
 * {@code Math.exp} does not, several times faster than {@code StrictMath.exp}.
 *
 * <p>Argument reduction x = n ln 2 + r, |r| ≤ ln 2 / 2, with ln 2 in two parts, then the Taylor polynomial of e^r to r^13,
 * whose remainder is below 5e-18.
 */
final class Exponential {
    private static final double LARGEST = 708;
    private static final double LOG2_E = 1.4426950408889634;
    /** The leading bits of ln 2, few enough for exact products with n, and the rest. */
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    /** Adding and subtracting 1.5 · 2^52 rounds to an integer, which the lowest bits of the sum hold. */
    private static final double ROUNDER = 6755399441055744.0;

    private Exponential() { }

    /** e^x to a relative 4e-16; arguments beyond ±708 count as ±708. */
    static double of(double x) {
        double y = Math.max(-LARGEST, Math.min(LARGEST, x));
        double t = y * LOG2_E + ROUNDER;
        double n = t - ROUNDER;
        double r = (y - n * LN2_HIGH) - n * LN2_LOW;
        double r2 = r * r, r4 = r2 * r2;
        // pairs of terms are independent of each other, which shortens the chain of dependent operations
        double low = (1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120));
        double middle = (1.0 / 720 + r * (1.0 / 5040)) + r2 * (1.0 / 40320 + r * (1.0 / 362880));
        double high = (1.0 / 3628800 + r * (1.0 / 39916800)) + r2 * (1.0 / 479001600 + r * (1.0 / 6227020800.0));
        double p = 1 + (r + r2 * (low + r4 * (middle + r4 * high)));
        return p * Double.longBitsToDouble((Double.doubleToRawLongBits(t) + 1023) << 52);
    }
}
