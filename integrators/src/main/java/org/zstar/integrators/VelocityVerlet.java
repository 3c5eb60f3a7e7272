package org.zstar.integrators;

import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;

/**
 * Velocity Verlet: constant energy. Symplectic, time-reversible, second order (Swope et al., J. Chem. Phys. 76, 637 (1982)).
 */
final class VelocityVerlet extends Dynamics {
    private final VelocityVerletConfig config;

    VelocityVerlet(VelocityVerletConfig config) {
        super(config.timeStep(), config.centreOfMass());
        this.config = config;
    }

    @Override
    public void step(SimulationState state, ForceField field) {
        Motion.kick(state, 0.5 * timestep(), centreOfMass());
        Motion.drift(state, timestep());
        state.advanceClock(timestep());
        state.evaluate(field);
        Motion.kick(state, 0.5 * timestep(), centreOfMass());
    }

    @Override
    public double startTemperature() {
        return config.startTemperature().orElse(Double.NaN);
    }
}
