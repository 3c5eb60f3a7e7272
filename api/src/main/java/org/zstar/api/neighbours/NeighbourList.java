package org.zstar.api.neighbours;

import org.zstar.api.atoms.Cell;
import org.zstar.api.parallel.Workers;

/**
 * All ordered pairs (i, j) within a range, in compressed rows: the pairs of atom i are
 * {@code first(i) … first(i + 1) - 1}, sorted by species of j, then j, then image, so that sums over the pairs of an atom do
 * not depend on when the list was built. Pair p joins i to the image of j at
 * {@code x_j + shiftX(p)}; periodic images of i itself are pairs too. Every pair has its reverse (j, i) in the list.
 */
public final class NeighbourList {
    private final double range;
    private final int[] first;
    private final int[] neighbour;
    private final int[] atomOfRank;
    private final int[] image;
    private final double[] shifts;
    /** Made when it is first asked for. */
    private volatile int[] reverse;

    /**
     * @param range distance in Å within which the list was complete when it was built
     * @param first N + 1 row starts
     * @param neighbour per pair, index of atom j
     * @param atomOfRank atoms by species, then index: the order of the neighbours in a row
     * @param image per pair, index into {@code shifts} divided by three
     * @param shifts Cartesian translations in Å, three numbers per image in use
     */
    NeighbourList(double range, int[] first, int[] neighbour, int[] atomOfRank, int[] image, double[] shifts) {
        this.range = range;
        this.first = first;
        this.neighbour = neighbour;
        this.atomOfRank = atomOfRank;
        this.image = image;
        this.shifts = shifts;
    }

    /**
     * Builds the list of all pairs within a range, in O(N).
     *
     * @param cell simulation cell
     * @param species N atomic numbers
     * @param positions 3N coordinates in Å, wrapped or not
     * @param range distance in Å
     */
    public static NeighbourList build(Cell cell, int[] species, double[] positions, double range) {
        return build(cell, species, positions, range, Workers.serial());
    }

    /** Builds the list with several threads; the result does not depend on their number. */
    public static NeighbourList build(Cell cell, int[] species, double[] positions, double range, Workers workers) {
        return new NeighbourListBuilder(cell, species, positions, range, workers).build(workers);
    }

    /**
     * The pairs of this list within a shorter distance, in the same order.
     *
     * @param positions 3N coordinates in Å with which the list was built
     * @param shorter distance in Å, at most {@link #range}
     */
    public NeighbourList within(double shorter, double[] positions, Workers workers) {
        if (!(shorter > 0 && shorter <= range)) {
            throw new IllegalArgumentException("expected a distance in Å up to " + range + ", found " + shorter);
        }
        ShorterRows rows = new ShorterRows(this, positions, shorter);
        int[] start = rows.count(workers), neighbours = new int[start[atoms()]], images = new int[neighbours.length];
        rows.copy(workers, start, neighbours, images);
        return new NeighbourList(shorter, start, neighbours, atomOfRank, images, shifts);
    }

    /** Distance in Å within which the list was complete when it was built. */
    public double range() {
        return range;
    }

    /** Number of atoms. */
    public int atoms() {
        return first.length - 1;
    }

    /** Number of ordered pairs. */
    public int pairs() {
        return neighbour.length;
    }

    /** Row starts (N + 1), shared: not to be modified. */
    public int[] first() {
        return first;
    }

    /** Atom j of each pair, shared: not to be modified. */
    public int[] neighbour() {
        return neighbour;
    }

    /** Index of the reverse pair of each pair, shared: not to be modified. */
    public int[] reverse() {
        if (reverse == null) {
            reverse = findReverse();
        }
        return reverse;
    }

    /**
     * Rows of i taken in the order in which i stands in other rows meet the pairs of every row j one after the other. Where j
     * has several images, those of the reverse pairs come in the opposite order.
     */
    private int[] findReverse() {
        int[] found = new int[neighbour.length];
        int[] next = first.clone();
        for (int i : atomOfRank) {
            for (int p = first[i], end; p < first[i + 1]; p = end) {
                int j = neighbour[p];
                for (end = p; end < first[i + 1] && neighbour[end] == j; end++) { }
                for (int k = p; k < end; k++) {
                    found[k] = next[j] + (end - 1 - k);
                }
                next[j] += end - p;
            }
        }
        return found;
    }

    /** Image number of each pair; its translation is {@code shifts()[3 * image] …}. Shared: not to be modified. */
    public int[] image() {
        return image;
    }

    /** Cartesian translations in Å of the images in use, x y z each. Shared: not to be modified. */
    public double[] shifts() {
        return shifts;
    }
}
