package org.zstar.integrators;

import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;

/** What all dynamics here have in common: a constant time step and a choice about the centre of mass. */
abstract class Dynamics implements Integrator {
    private final double timestep;
    private final CentreOfMass centreOfMass;

    /** @param timestep in fs */
    Dynamics(double timestep, CentreOfMass centreOfMass) {
        this.timestep = timestep;
        this.centreOfMass = centreOfMass;
    }

    @Override
    public final double timestep() {
        return timestep;
    }

    @Override
    public void start(SimulationState state, long seed) {
        centreOfMass.check(state);
        centreOfMass.settle(state);
    }

    @Override
    public final int degreesOfFreedom(SimulationState state) {
        return centreOfMass.degreesOfFreedom(state.size());
    }

    /** The motion of the centre of mass after velocities have changed. */
    final CentreOfMass centreOfMass() {
        return centreOfMass;
    }
}
