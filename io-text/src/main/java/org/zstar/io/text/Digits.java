package org.zstar.io.text;

/**
 * Up to eight characters at a time in the bytes of a long (the first character in the lowest byte): counting and converting
 * without a loop. Sums and products never carry from one byte, pair or quartet into the next.
 */
final class Digits {
    static final long[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final long ZEROS = 0x3030303030303030L;
    private static final long BLANKS = 0x2020202020202020L;
    /** What a minus as the last of eight characters has more than a blank. */
    private static final long MINUS = (long) ('-' ^ ' ') << 56;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Digits() { }

    /** How many digits come first. */
    static int count(long eight) {
        long other = others(eight);
        return other == 0 ? 8 : Long.numberOfTrailingZeros(other) >>> 3;
    }

    /** How many bits at the high end are digits: 0, 8, … 56 if the lowest byte is none. */
    static int bitsLast(long eight) {
        return Long.numberOfLeadingZeros(others(eight)) & 56;
    }

    /** The highest bit of every character that is no digit. */
    private static long others(long eight) {
        // a digit's difference from '0' is at most 9 and stays below 0x80 when 0x76 is added
        long d = eight ^ ZEROS;
        return ((d & ~HIGH_BITS) + 0x7676767676767676L | d) & HIGH_BITS;
    }

    /** Index of the first point, 8 if there is none. */
    static int point(long eight) {
        return first(eight ^ 0x2e2e2e2e2e2e2e2eL);
    }

    /** 0 if all bytes are blanks or zero, 1 if the last is a minus, else -1. */
    static int minus(long eight) {
        long odd = eight & ~BLANKS;
        // without a branch on the sign, because those of forces and displacements cannot be predicted
        int minus = (int) (odd >>> 58) & 1;
        return odd == MINUS * minus ? minus : -1;
    }

    /** Whether the first five characters are blanks. */
    static boolean fiveBlanks(long eight) {
        return (eight ^ BLANKS) << 24 == 0;
    }

    /** The number that the first digits write. @param count from 1 to 8 */
    static long value(long eight, int count) {
        return value(eight << 64 - 8 * count);
    }

    /** The number that eight digits write; zeros count as the digit. */
    static long value(long eight) {
        long d = eight & 0x0f0f0f0f0f0f0f0fL;
        d = d * 2561 >>> 8 & 0x00ff00ff00ff00ffL;
        d = d * 6553601 >>> 16 & 0x0000ffff0000ffffL;
        return d * 42949672960001L >>> 32;
    }

    /** Index of the first character that is not a blank, 8 if all are. */
    static int blanks(long eight) {
        long other = eight ^ BLANKS;
        return other == 0 ? 8 : Long.numberOfTrailingZeros(other) >>> 3;
    }

    /** Index of the first line feed, 8 if there is none. */
    static int feed(long eight) {
        return first(eight ^ 0x0a0a0a0a0a0a0a0aL);
    }

    /** Index of the first byte that is zero, 8 if there is none. */
    private static int first(long eight) {
        long zero = eight - LOW_BITS & ~eight & HIGH_BITS;
        return zero == 0 ? 8 : Long.numberOfTrailingZeros(zero) >>> 3;
    }
}
