package org.zstar.io.text;

import java.math.BigInteger;

/**
 * A whole number times a power of ten, rounded to the nearest double. Where both fit into doubles, one operation gives it;
 * else the number is multiplied by the leading 128 bits of the power, which settles all but exact ties and about one in
 * 2^60 of the others (after Lemire, Softw. Pract. Exper. 51, 1700 (2021)).
 */
public final class Decimal {
    /** Powers of ten that are exact doubles. */
    private static final double[] TENS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
        1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    private static final int LARGEST_POWER = 64;

    private Decimal() { }

    /** The leading 128 bits of powers of five, rounded down; made when the first number needs them. */
    private static final class Fives {
        private static final long[] HIGH = new long[2 * LARGEST_POWER + 1];
        private static final long[] LOW = new long[2 * LARGEST_POWER + 1];

        static {
            for (int power = 0; power <= LARGEST_POWER; power++) {
                BigInteger five = BigInteger.valueOf(5).pow(power);
                if (power > 0) {
                    put(LARGEST_POWER - power, BigInteger.ONE.shiftLeft(five.bitLength() + 127).divide(five));
                }
                put(LARGEST_POWER + power, five.shiftLeft(128).shiftRight(five.bitLength()));
            }
        }

        private static void put(int index, BigInteger bits) {
            HIGH[index] = bits.shiftRight(64).longValue();
            LOW[index] = bits.longValue();
        }
    }

    /**
     * @param mantissa from 0 to 2^63-1
     * @return mantissa times 10^exponent rounded to nearest, or -1 where that is not settled here
     */
    public static double nearest(long mantissa, int exponent) {
        if (mantissa < 1L << 53 && exponent > -TENS.length && exponent < TENS.length) {
            return exponent < 0 ? mantissa / TENS[-exponent] : mantissa * TENS[exponent];
        }
        return mantissa == 0 ? 0 : exponent < -LARGEST_POWER || exponent > LARGEST_POWER ? -1 : wide(mantissa, exponent);
    }

    private static double wide(long mantissa, int exponent) {
        int shift = Long.numberOfLeadingZeros(mantissa);
        long m = mantissa << shift;
        long five = Fives.HIGH[LARGEST_POWER + exponent];
        long middle = m * five;
        long low = middle + high(m, Fives.LOW[LARGEST_POWER + exponent]);
        // the exact product has 127 or 128 bits and is larger than these by less than two units of the last bit
        long high = high(m, five) + (Long.compareUnsigned(low, middle) < 0 ? 1 : 0);
        int longer = (int) (high >>> 63);
        int half = 9 + longer;
        long below = (1L << half) - 1;
        long up = high >>> half & 1;
        boolean nearlyMore = (high & below) == below && (low == -1 || low == -2);
        boolean tie = up == 1 && (high & below) == 0 && low == 0;
        // 217706/2^16 stands for log2(10); rounding up may carry into the exponent, as it should
        long binary = 1085 + longer - shift + (exponent * 217706 >> 16);
        return nearlyMore || tie ? -1 : Double.longBitsToDouble((binary << 52) + (high >>> half + 1) + up);
    }

    /** The upper half of the product of two unsigned numbers, of which the first has its highest bit set. */
    private static long high(long a, long b) {
        return Math.multiplyHigh(a, b) + b + (b >> 63 & a);
    }
}
