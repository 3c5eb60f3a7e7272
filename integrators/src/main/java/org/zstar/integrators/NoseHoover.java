package org.zstar.integrators;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;

/** Constant temperature by a {@link ThermostatChain} around velocity Verlet; time-reversible, second order. */
final class NoseHoover extends Dynamics {
    private final NoseHooverConfig config;
    private final TemperatureProgramme bath;
    private final ThermostatChain chain;

    NoseHoover(NoseHooverConfig config) {
        super(config.timeStep(), config.centreOfMass());
        this.config = config;
        bath = new TemperatureProgramme(config.temperature(), config.schedule());
        chain = new ThermostatChain(config.chainLength(), config.relaxationTime(), config.substeps(),
                SuzukiYoshida.weights(config.suzukiYoshida()));
    }

    @Override
    public void start(SimulationState state, long seed) {
        super.start(state, seed);
        chain.setTemperature(bath.at(state.time()), degreesOfFreedom(state));
    }

    @Override
    public void step(SimulationState state, ForceField field) {
        double half = 0.5 * timestep();
        chain.setTemperature(bath.at(state.time() + half), degreesOfFreedom(state));
        thermostat(state, half);
        Motion.kick(state, half, centreOfMass());
        Motion.drift(state, timestep());
        state.advanceClock(timestep());
        state.evaluate(field);
        Motion.kick(state, half, centreOfMass());
        thermostat(state, half);
    }

    private void thermostat(SimulationState state, double time) {
        Motion.scale(state, chain.advance(state.kineticEnergy(), degreesOfFreedom(state), time));
    }

    @Override
    public double conservedEnergy(SimulationState state) {
        return state.kineticEnergy() + state.forces().energy() + chain.energy();
    }

    @Override
    public double startTemperature() {
        return config.startVelocities().temperature(bath.at(0));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        chain.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        chain.restore(in);
    }
}
