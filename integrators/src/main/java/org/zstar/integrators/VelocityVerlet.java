package org.zstar.integrators;

import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;

/**
 * Velocity Verlet: constant energy. Symplectic, time-reversible, second order (Swope et al., J. Chem. Phys. 76, 637 (1982)).
 */
final class VelocityVerlet implements Integrator {
    private final VelocityVerletConfig config;

    VelocityVerlet(VelocityVerletConfig config) {
        this.config = config;
    }

    @Override
    public double timestep() {
        return config.timeStep();
    }

    @Override
    public void start(SimulationState state, long seed) {
        config.centreOfMass().check(state);
        config.centreOfMass().settle(state);
    }

    @Override
    public void step(SimulationState state, ForceField field) {
        Motion.kick(state, 0.5 * config.timeStep(), config.centreOfMass());
        Motion.drift(state, config.timeStep());
        state.advanceClock(config.timeStep());
        state.evaluate(field);
        Motion.kick(state, 0.5 * config.timeStep(), config.centreOfMass());
    }

    @Override
    public int degreesOfFreedom(SimulationState state) {
        return config.centreOfMass().degreesOfFreedom(state.size());
    }

    @Override
    public double startTemperature() {
        return config.startTemperature().orElse(Double.NaN);
    }
}
