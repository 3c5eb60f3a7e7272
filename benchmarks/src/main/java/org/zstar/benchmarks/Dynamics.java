package org.zstar.benchmarks;

import java.util.List;
import java.util.Optional;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.MaxwellBoltzmann;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.integrators.CentreOfMass;
import org.zstar.integrators.VelocityVerletConfig;
import org.zstar.integrators.VelocityVerletProvider;
import org.zstar.model.nnp.NnpModelProvider;
import org.zstar.model.nnp.NnpParameters;
import org.zstar.model.nnp.PotentialConfig;
import org.zstar.model.nnp.PotentialProvider;

/** Dynamics at constant energy from 800 K, a step of 1 fs at a time, new neighbour lists included. */
final class Dynamics implements Runnable {
    /** Extra range of the neighbour list in Å. */
    static final double SKIN = 1;
    private static final double TIME_STEP = 1;
    private static final double TEMPERATURE = 800;

    private final ForceField field;
    private final Integrator integrator;
    private final SimulationState state;
    private long firstList;

    Dynamics(Structure s, NnpParameters potential, Workers workers) {
        Part<ModelProvider<?>> model = new Part<>(new NnpModelProvider(), potential);
        field = new ForceField(List.of(new PotentialProvider().create(new PotentialConfig(model))), SKIN, workers);
        integrator = new VelocityVerletProvider().create(new VelocityVerletConfig(TIME_STEP, Optional.empty(),
                CentreOfMass.FIXED));
        state = new SimulationState(s);
        MaxwellBoltzmann.draw(state, TEMPERATURE, integrator.degreesOfFreedom(state), 1);
        state.evaluate(field);
    }

    @Override
    public void run() {
        integrator.step(state, field);
    }

    /** Forgets the steps made so far in {@link #stepsPerList}. */
    void warmedUp() {
        firstList = field.rebuilds();
        state.setClock(0, 0);
    }

    /** Steps from one neighbour list to the next. */
    double stepsPerList() {
        return state.step() / (double) (field.rebuilds() - firstList);
    }

    int atoms() {
        return state.size();
    }

    /** Pairs of neighbours per atom in the list. */
    double pairs() {
        return field.geometry(state.cell(), state.species(), state.positions(), state.time()).neighbours().pairs()
                / (double) atoms();
    }
}
