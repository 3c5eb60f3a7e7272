package org.zstar.api.force;

import org.zstar.api.atoms.Cell;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

/**
 * Where the atoms are at one instant, with who is near whom.
 *
 * @param cell simulation cell
 * @param species N atomic numbers, not modified
 * @param positions 3N unwrapped coordinates in Å; the owner may change them between evaluations
 * @param neighbours complete at least to the range that was asked for
 * @param time in fs, for forces that depend on it
 * @param workers threads to share loops with
 */
public record Geometry(Cell cell, int[] species, double[] positions, NeighbourList neighbours, double time,
                       Workers workers) {
    /** A geometry on its own, at time 0, with its neighbour list. */
    public static Geometry of(Cell cell, int[] species, double[] positions, double range, Workers workers) {
        return new Geometry(cell, species, positions, NeighbourList.build(cell, species, positions, range), 0, workers);
    }

    /** Number of atoms. */
    public int size() {
        return species.length;
    }
}
