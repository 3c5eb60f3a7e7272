package org.zstar.api.force;

import org.zstar.api.atoms.Cell;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

/**
 * Where the atoms are at one instant, with who is near whom. The owner may change positions and time between evaluations,
 * so that a step of a simulation needs no new object.
 */
public final class Geometry {
    private final Cell cell;
    private final int[] species;
    private final double[] positions;
    private final NeighbourList neighbours;
    private final Workers workers;
    private double time;

    /**
     * @param cell simulation cell
     * @param species N atomic numbers, not modified
     * @param positions 3N unwrapped coordinates in Å; the owner may change them between evaluations
     * @param neighbours complete at least to the range that was asked for
     * @param time in fs, for forces that depend on it
     * @param workers threads to share loops with
     */
    public Geometry(Cell cell, int[] species, double[] positions, NeighbourList neighbours, double time, Workers workers) {
        this.cell = cell;
        this.species = species;
        this.positions = positions;
        this.neighbours = neighbours;
        this.time = time;
        this.workers = workers;
    }

    /** A geometry on its own, at time 0, with its neighbour list. */
    public static Geometry of(Cell cell, int[] species, double[] positions, double range, Workers workers) {
        return new Geometry(cell, species, positions, NeighbourList.build(cell, species, positions, range, workers), 0,
                workers);
    }

    /** Number of atoms. */
    public int size() {
        return species.length;
    }

    /** Simulation cell. */
    public Cell cell() {
        return cell;
    }

    /** N atomic numbers, shared: not to be modified. */
    public int[] species() {
        return species;
    }

    /** 3N unwrapped coordinates in Å, shared: not to be modified but by their owner. */
    public double[] positions() {
        return positions;
    }

    /** Neighbours, complete at least to the range that was asked for. */
    public NeighbourList neighbours() {
        return neighbours;
    }

    /** Time in fs, for forces that depend on it. */
    public double time() {
        return time;
    }

    /** Threads to share loops with. */
    public Workers workers() {
        return workers;
    }

    void setTime(double now) {
        time = now;
    }
}
