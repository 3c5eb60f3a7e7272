package org.zstar.integrators;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;

/**
 * Langevin dynamics by the BAOAB splitting (Leimkuhler and Matthews, Appl. Math. Res. Express 2013, 34): half kick, half
 * drift, friction with noise, half drift, half kick. Exact in the positions of harmonic systems. The noise is a function of
 * seed, step and atom. The conserved energy leaves out the heat that the bath has given.
 */
final class Langevin extends Dynamics {
    private final LangevinConfig config;
    private final TemperatureProgramme bath;
    private final double memory;
    private final double[] noise = new double[3];
    private CounterRandom random = new CounterRandom(0);
    private long seed;
    private double heat;

    Langevin(LangevinConfig config) {
        super(config.timeStep(), config.centreOfMass());
        this.config = config;
        bath = new TemperatureProgramme(config.temperature(), config.schedule());
        memory = StrictMath.exp(-timestep() / config.relaxationTime());
    }

    @Override
    public void start(SimulationState state, long newSeed) {
        super.start(state, newSeed);
        seed = newSeed;
        random = new CounterRandom(newSeed);
    }

    @Override
    public void step(SimulationState state, ForceField field) {
        double half = 0.5 * timestep();
        Motion.kick(state, half, centreOfMass());
        Motion.drift(state, half);
        double before = state.kineticEnergy();
        forget(state, bath.at(state.time() + half));
        heat += state.kineticEnergy() - before;
        Motion.drift(state, half);
        state.advanceClock(timestep());
        state.evaluate(field);
        Motion.kick(state, half, centreOfMass());
    }

    /** The Ornstein–Uhlenbeck process of the velocities over one step, exactly. */
    private void forget(SimulationState state, double temperature) {
        double[] v = state.velocities();
        double[] masses = state.masses();
        double thermal = Units.BOLTZMANN * temperature * Units.ACCELERATION * (1 - memory * memory);
        for (int i = 0; i < masses.length; i++) {
            random.normals(state.step(), i, noise, 0);
            double width = Math.sqrt(thermal / masses[i]);
            for (int axis = 0; axis < 3; axis++) {
                v[3 * i + axis] = memory * v[3 * i + axis] + width * noise[axis];
            }
        }
        centreOfMass().settle(state);
    }

    @Override
    public double conservedEnergy(SimulationState state) {
        return state.kineticEnergy() + state.forces().energy() - heat;
    }

    @Override
    public double startTemperature() {
        return config.startVelocities().temperature(bath.at(0));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(seed);
        out.writeDouble(heat);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        seed = in.readLong();
        random = new CounterRandom(seed);
        heat = in.readDouble();
    }
}
