package org.zstar.io.text;

/**
 * Up to eight characters at a time in the bytes of a long (the first character in the lowest byte): counting and converting
 * without a loop. Sums and products never carry from one byte, pair or quartet into the next.
 */
final class Digits {
    private static final long[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final long HIGH_NIBBLES = 0xf0f0f0f0f0f0f0f0L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Digits() { }

    /** Whether all eight characters are decimal digits. */
    static boolean all(long eight) {
        // a digit keeps the high nibble 3 also after adding 6; anything else changes it or never had it
        long changed = (eight & 0x7f7f7f7f7f7f7f7fL) + 0x0606060606060606L;
        return ((eight & HIGH_NIBBLES ^ ZEROS) | (changed & HIGH_NIBBLES ^ ZEROS)) == 0;
    }

    /** The number that eight digits write. */
    static long value(long eight) {
        long d = eight & 0x0f0f0f0f0f0f0f0fL;
        d = d * 2561 >>> 8 & 0x00ff00ff00ff00ffL;
        d = d * 6553601 >>> 16 & 0x0000ffff0000ffffL;
        return d * 42949672960001L >>> 32;
    }

    /** Index of the first character that is not a blank, 8 if all are. */
    static int blanks(long eight) {
        long other = eight ^ 0x2020202020202020L;
        return other == 0 ? 8 : Long.numberOfTrailingZeros(other) >>> 3;
    }

    /** Index of the first line feed, 8 if there is none. */
    static int feed(long eight) {
        long x = eight ^ 0x0a0a0a0a0a0a0a0aL;
        long zero = x - LOW_BITS & ~x & HIGH_BITS;
        return zero == 0 ? 8 : Long.numberOfTrailingZeros(zero) >>> 3;
    }
}
