package org.zstar.api.neighbours;

import java.util.Arrays;

/** The rows of some consecutive atoms while a list is built: sorted keys of their pairs, and which images occur. */
final class NeighbourRows {
    private long[] keys = new long[4096];
    private int pairs;
    private int rowStart;
    private long[] images = new long[32];
    private int imageCount;
    private boolean doubtful;

    void add(long key) {
        if (pairs == keys.length) {
            keys = Arrays.copyOf(keys, Math.addExact(pairs, pairs));
        }
        keys[pairs++] = key;
    }

    /** Notes that a pair is so close to the range that its reverse may have been left out, or the other way round. */
    void doubt() {
        doubtful = true;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    /** Sorts the row of an atom, which is complete; returns its length. */
    int endRow() {
        Arrays.sort(keys, rowStart, pairs);
        long last = -1;
        for (int p = rowStart; p < pairs; p++) {
            long image = PairKey.image(keys[p]);
            if (image != last) {
                note(image);
            }
            last = image;
        }
        int length = pairs - rowStart;
        rowStart = pairs;
        return length;
    }

    private void note(long image) {
        int at = Arrays.binarySearch(images, 0, imageCount, image);
        if (at < 0) {
            if (imageCount == images.length) {
                images = Arrays.copyOf(images, 2 * imageCount);
            }
            System.arraycopy(images, ~at, images, ~at + 1, imageCount - ~at);
            images[~at] = image;
            imageCount++;
        }
    }

    /** Adds the images of others to these. */
    void noteAll(NeighbourRows others) {
        for (int k = 0; k < others.imageCount; k++) {
            note(others.images[k]);
        }
    }

    /** The images that occur, ascending. */
    long[] images() {
        return Arrays.copyOf(images, imageCount);
    }

    /** Copies the keys to their place in the list. */
    void copyTo(long[] all, int from) {
        System.arraycopy(keys, 0, all, from, pairs);
    }
}
