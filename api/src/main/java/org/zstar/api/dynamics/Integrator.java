package org.zstar.api.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.force.ForceField;

/** Moves the atoms by one time step. It asks a force field and knows no model. */
public interface Integrator {
    /** Length of a step in fs. */
    double timestep();

    /**
     * Gets ready for the first step of a new simulation: the state has its velocities and its forces.
     *
     * @param seed seed of everything random in it
     */
    default void start(SimulationState state, long seed) { }

    /** Advances positions, velocities and clock by one step and leaves the forces at the new positions in the state. */
    void step(SimulationState state, ForceField field);

    /**
     * The quantity in eV that stays constant in exact arithmetic: kinetic plus potential energy, plus the thermostat's.
     */
    default double conservedEnergy(SimulationState state) {
        return state.kineticEnergy() + state.forces().energy();
    }

    /** Degrees of freedom behind the temperature. */
    default int degreesOfFreedom(SimulationState state) {
        return Math.max(1, 3 * state.size() - 3);
    }

    /** Temperature in K that velocities are drawn from at the start, or NaN to keep the structure's. */
    default double startTemperature() {
        return Double.NaN;
    }

    /** Writes variables of its own (thermostat), so that {@link #restore} continues to the same bits. */
    default void save(DataOutput out) throws IOException { }

    /** Takes back what {@link #save} wrote. */
    default void restore(DataInput in) throws IOException { }
}
