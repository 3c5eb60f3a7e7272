package org.zstar.api.neighbours;

import org.zstar.api.atoms.Cell;

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
    private final int[] reverse;
    private final int[] image;
    private final double[] shifts;

    /**
     * @param range distance in Å within which the list was complete when it was built
     * @param first N + 1 row starts
     * @param neighbour per pair, index of atom j
     * @param reverse per pair, index of the pair (j, i) with the opposite image
     * @param image per pair, index into {@code shifts} divided by three
     * @param shifts Cartesian translations in Å, three numbers per image in use
     */
    NeighbourList(double range, int[] first, int[] neighbour, int[] reverse, int[] image, double[] shifts) {
        this.range = range;
        this.first = first;
        this.neighbour = neighbour;
        this.reverse = reverse;
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
        return new NeighbourListBuilder(cell, species, positions, range).build();
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
        return reverse;
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
