package org.zstar.api.neighbours;

import java.util.Arrays;
import org.zstar.api.atoms.Cell;
import org.zstar.api.parallel.Workers;

/** Turns sorted pair keys into the arrays of a {@link NeighbourList}. */
final class NeighbourListAssembler {
    private static final int CHUNK = 64;

    private final Cell cell;
    private final int[] first;
    private final long[] keys;
    private final int[] atomOfRank;
    private final long[] images;

    /**
     * @param keys pair keys, row by row; as many as {@code first} says
     * @param images all that occur, ascending
     */
    NeighbourListAssembler(Cell cell, int[] first, long[] keys, int[] atomOfRank, long[] images) {
        this.cell = cell;
        this.first = first;
        this.keys = keys;
        this.atomOfRank = atomOfRank;
        this.images = images;
    }

    NeighbourList assemble(double range, Workers workers) {
        int atoms = first.length - 1;
        int[] neighbour = new int[first[atoms]];
        int[] image = new int[neighbour.length];
        workers.forEachChunk(atoms, CHUNK, (worker, chunk, from, to) -> {
            long last = -1;
            int index = -1;
            for (int p = first[from]; p < first[to]; p++) {
                neighbour[p] = atomOfRank[PairKey.rank(keys[p])];
                long own = PairKey.image(keys[p]);
                if (own != last) {
                    index = Arrays.binarySearch(images, own);
                    last = own;
                }
                image[p] = index;
            }
        });
        return new NeighbourList(range, first, neighbour, atomOfRank, image, shifts());
    }

    private double[] shifts() {
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
