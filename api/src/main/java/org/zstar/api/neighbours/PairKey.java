package org.zstar.api.neighbours;

/**
 * Packs the rank of a neighbour and its image into one sortable number: 25 bits of rank, 13 of each image component. Images
 * are moved by adding {@link #change changes}.
 */
final class PairKey {
    /** Bound of the image components in either direction; three of them add up below it (see {@link AtomBins}). */
    static final int FARTHEST = 4000;
    private static final int BITS = 13;
    private static final int OFFSET = 1 << (BITS - 1);
    private static final long MASK = (1L << BITS) - 1;

    private PairKey() { }

    static long of(int rank, int a, int b, int c) {
        return (((long) rank << BITS | a + OFFSET) << BITS | b + OFFSET) << BITS | c + OFFSET;
    }

    /** What moves an image by some cells along a direction. */
    static long change(int cells, int direction) {
        return (long) cells << (2 - direction) * BITS;
    }

    static int rank(long key) {
        return (int) (key >>> 3 * BITS);
    }

    /** Image without the rank. */
    static long image(long key) {
        return key & ((1L << 3 * BITS) - 1);
    }

    static int component(long key, int direction) {
        return (int) (key >>> (2 - direction) * BITS & MASK) - OFFSET;
    }
}
