package org.zstar.api.dynamics;

import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Forces;

/** The moving atoms: arrays that an {@link Integrator} changes in place, and the forces at the present positions. */
public final class SimulationState {
    private final Structure initial;
    private final double[] masses;
    private final double[] positions;
    private final double[] velocities;
    private final Forces forces;
    private long step;
    private double time;

    /** Starts from a structure, at rest if it has no velocities. */
    public SimulationState(Structure initial) {
        this.initial = initial;
        this.masses = initial.masses();
        this.positions = initial.positions().clone();
        this.velocities = initial.velocities() == null ? new double[positions.length] : initial.velocities().clone();
        this.forces = new Forces(initial.size());
    }

    /** Evaluates the forces at the present positions and time. */
    public void evaluate(ForceField field) {
        field.evaluate(cell(), species(), positions, time, forces);
    }

    /** Counts one step of the given length in fs. */
    public void advanceClock(double timestep) {
        step++;
        time = step * timestep;
    }

    /** Sets the clock, on resuming. */
    public void setClock(long newStep, double newTime) {
        step = newStep;
        time = newTime;
    }

    /** The structure it started from. */
    public Structure initial() {
        return initial;
    }

    public int size() {
        return masses.length;
    }

    public Cell cell() {
        return initial.cell();
    }

    /** N atomic numbers. */
    public int[] species() {
        return initial.species();
    }

    /** N masses in u. */
    public double[] masses() {
        return masses;
    }

    /** 3N unwrapped coordinates in Å, changed in place. */
    public double[] positions() {
        return positions;
    }

    /** 3N velocities in Å/fs, changed in place. */
    public double[] velocities() {
        return velocities;
    }

    /** Forces at the present positions. */
    public Forces forces() {
        return forces;
    }

    /** Steps done since the start of the simulation. */
    public long step() {
        return step;
    }

    /** Time in fs. */
    public double time() {
        return time;
    }

    /** Kinetic energy in eV. */
    public double kineticEnergy() {
        return Units.kineticEnergy(masses, velocities);
    }
}
