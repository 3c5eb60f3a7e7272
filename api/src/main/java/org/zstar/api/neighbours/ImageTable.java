package org.zstar.api.neighbours;

import java.util.Arrays;

/** Numbers the images that occur, in the order in which they are first met; a hash table, as every pair asks. */
final class ImageTable {
    private long[] images = new long[32];
    private int count;
    /** Numbers plus one, at the place of an image's hash or behind; 0 where nothing is. */
    private int[] slots = new int[128];

    /** Number of an image, which is noted if it is new. */
    int number(long image) {
        int mask = slots.length - 1, at = hash(image) & mask;
        while (slots[at] != 0) {
            if (images[slots[at] - 1] == image) {
                return slots[at] - 1;
            }
            at = at + 1 & mask;
        }
        if (count == images.length) {
            grow();
            return number(image);
        }
        images[count] = image;
        slots[at] = ++count;
        return count - 1;
    }

    private static int hash(long image) {
        return (int) (image * 0x9E3779B97F4A7C15L >>> 40);
    }

    private void grow() {
        images = Arrays.copyOf(images, 2 * count);
        slots = new int[8 * count];
        int mask = slots.length - 1;
        for (int k = 0; k < count; k++) {
            int at = hash(images[k]) & mask;
            while (slots[at] != 0) {
                at = at + 1 & mask;
            }
            slots[at] = k + 1;
        }
    }

    /** The images by number. */
    long[] images() {
        return Arrays.copyOf(images, count);
    }
}
