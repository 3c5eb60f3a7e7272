package org.zstar.api.neighbours;

import java.util.Arrays;
import org.zstar.api.atoms.Cell;

/** Turns sorted pair keys into the arrays of a {@link NeighbourList}. */
final class NeighbourListAssembler {
    private final Cell cell;
    private final int[] first;
    private final long[] keys;
    private final int[] rank;
    private final int[] atomOfRank;

    NeighbourListAssembler(Cell cell, int[] first, long[] keys, int[] rank, int[] atomOfRank) {
        this.cell = cell;
        this.first = first;
        this.keys = keys;
        this.rank = rank;
        this.atomOfRank = atomOfRank;
    }

    NeighbourList assemble(double range) {
        long[] images = images();
        int[] neighbour = new int[keys.length];
        int[] reverse = new int[keys.length];
        int[] image = new int[keys.length];
        for (int i = 0; i + 1 < first.length; i++) {
            for (int p = first[i]; p < first[i + 1]; p++) {
                int j = atomOfRank[PairKey.rank(keys[p])];
                neighbour[p] = j;
                reverse[p] = Arrays.binarySearch(keys, first[j], first[j + 1], PairKey.reverse(keys[p], rank[i]));
                image[p] = Arrays.binarySearch(images, PairKey.image(keys[p]));
            }
        }
        return new NeighbourList(range, first, neighbour, reverse, image, shifts(images));
    }

    /** The distinct images in use, sorted. */
    private long[] images() {
        long[] found = new long[64];
        int count = 0;
        long last = -1;
        for (long key : keys) {
            long image = PairKey.image(key);
            if (image != last && Arrays.binarySearch(found, 0, count, image) < 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = image;
                Arrays.sort(found, 0, count);
            }
            last = image;
        }
        return Arrays.copyOf(found, count);
    }

    private double[] shifts(long[] images) {
        double[] shifts = new double[3 * images.length];
        for (int k = 0; k < images.length; k++) {
            int a = PairKey.component(images[k], 0), b = PairKey.component(images[k], 1),
                    c = PairKey.component(images[k], 2);
            for (int axis = 0; axis < 3; axis++) {
                shifts[3 * k + axis] = a * cell.vector(0, axis) + b * cell.vector(1, axis) + c * cell.vector(2, axis);
            }
        }
        return shifts;
    }
}
