package org.zstar.api.neighbours;

import java.util.Arrays;

/** Finds the rows of the atoms of one bin after another, for one thread; images are numbered by a table of its own. */
final class RowFinder {
    private final AtomBins bins;
    private final Candidates candidates;
    private final ImageTable table = new ImageTable();
    private int[] neighbour = new int[4096];
    private int[] image = new int[4096];

    RowFinder(AtomBins bins, Candidates candidates) {
        this.bins = bins;
        this.candidates = candidates;
    }

    /** The images that occur, by their numbers. */
    long[] images() {
        return table.images();
    }

    /**
     * Finds all rows of a bin.
     *
     * @param length written at the index of each atom plus one: how long its row is
     */
    Rows find(int bin, int[] length) {
        if (bins.start(bin) < bins.start(bin + 1)) {
            candidates.collect(bin);
        }
        int end = 0;
        for (int k = bins.start(bin); k < bins.start(bin + 1); k++) {
            int i = bins.atoms()[k], kept = candidates.find(i);
            reserve(Math.addExact(end, kept));
            candidates.write(i, kept, neighbour, image, end, table);
            length[i + 1] = kept;
            end += kept;
        }
        return new Rows(this, Arrays.copyOf(neighbour, end), Arrays.copyOf(image, end));
    }

    private void reserve(int size) {
        if (size > neighbour.length) {
            neighbour = Arrays.copyOf(neighbour, Math.max(size, Math.multiplyExact(2, neighbour.length)));
            image = Arrays.copyOf(image, neighbour.length);
        }
    }

    /**
     * The rows of a bin, one behind the other.
     *
     * @param finder who found them
     * @param neighbour atoms
     * @param image numbers of the finder's images
     */
    record Rows(RowFinder finder, int[] neighbour, int[] image) { }
}
