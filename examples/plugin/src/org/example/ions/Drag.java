package org.example.ions;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;

/**
 * m dv/dt = F − γ m v, by velocity Verlet between two half steps of pure friction. The conserved energy includes the heat
 * that the medium has taken up.
 */
final class Drag implements Integrator {
    private final DragConfig config;
    private final double factor;
    private double heat;

    Drag(DragConfig config) {
        this.config = config;
        this.factor = StrictMath.exp(-0.5 * config.friction() * config.timeStep());
    }

    @Override
    public double timestep() {
        return config.timeStep();
    }

    @Override
    public void step(SimulationState state, ForceField field) {
        slowDown(state);
        kick(state);
        for (int k = 0; k < state.positions().length; k++) {
            state.positions()[k] += config.timeStep() * state.velocities()[k];
        }
        state.advanceClock(config.timeStep());
        state.evaluate(field);
        kick(state);
        slowDown(state);
    }

    private void kick(SimulationState state) {
        for (int k = 0; k < state.velocities().length; k++) {
            state.velocities()[k] += 0.5 * config.timeStep() * Units.ACCELERATION / state.masses()[k / 3]
                    * state.forces().forces()[k];
        }
    }

    private void slowDown(SimulationState state) {
        double before = state.kineticEnergy();
        for (int k = 0; k < state.velocities().length; k++) {
            state.velocities()[k] *= factor;
        }
        heat += before - state.kineticEnergy();
    }

    @Override
    public double conservedEnergy(SimulationState state) {
        return state.kineticEnergy() + state.forces().energy() + heat;
    }

    @Override
    public int degreesOfFreedom(SimulationState state) {
        return 3 * state.size();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(heat);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        heat = in.readDouble();
    }
}
