package org.zstar.app.md;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.MaxwellBoltzmann;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceField;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.app.run.GrowingTable;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.Task;
import org.zstar.app.trust.TrustMonitor;

/** Runs molecular dynamics. */
final class MdTask implements Task {
    static final String CHECKPOINT = "checkpoint.bin";
    static final String LIMIT = "limit.extxyz";

    private final MdConfig config;
    private final Integrator integrator;
    private final List<ForceContribution> contributions;
    private final long steps;
    private Structure start;

    MdTask(MdConfig config) {
        this.config = config;
        integrator = createIntegrator();
        contributions = createForces();
        steps = config.steps(integrator.timestep());
    }

    private Integrator createIntegrator() {
        return create("integrator", config.integrator(), Integrator.class);
    }

    private List<ForceContribution> createForces() {
        List<ForceContribution> forces = new ArrayList<>();
        for (int k = 0; k < config.forces().size(); k++) {
            forces.add(create("forces[" + k + "]", config.forces().get(k), ForceContribution.class));
        }
        return forces;
    }

    private static <T> T create(String path, Part<?> part, Class<T> kind) {
        try {
            return part.create(kind);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void prepare(Inputs inputs) throws IOException {
        start = config.structure().read(inputs);
        if (config.output().trajectoryEvery() > 0) {
            inputs.plugins().format(Trajectory.FORMAT);
        }
        tryOut();
    }

    /** Evaluates the forces once, so that a model that does not fit the structure is noticed before the run begins. */
    private void tryOut() {
        SimulationState state = new SimulationState(start);
        try (Workers workers = Workers.serial()) {
            // with instances of their own, because they may keep memory that fits other workers
            state.evaluate(new ForceField(createForces(), config.skin(), workers));
            createIntegrator().start(state, config.seed());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public Outcome run(RunContext context) throws IOException {
        SimulationState state = new SimulationState(start);
        ForceField field = new ForceField(contributions, config.skin(), context.workers());
        context.log().info(start.formula() + ", " + start.size() + " atoms, " + steps + " steps of "
                + integrator.timestep() + " fs");
        Path checkpoint = context.file(CHECKPOINT);
        Checkpoint saved = context.resuming() && Files.exists(checkpoint) ? Checkpoint.read(checkpoint) : null;
        begin(state, field, saved, context);
        TrustMonitor trust = new TrustMonitor(field, config.trust(), config.output().thermoEvery(), context.log());
        Outcome outcome;
        try (GrowingTable thermo = GrowingTable.open(context.file(ThermoLog.FILE), saved == null ? 0 : saved.thermoBytes());
             Trajectory trajectory = Trajectory.open(context, config.output(), saved)) {
            if (saved == null) {
                thermo.add(ThermoLog.row(state, integrator, field, trust));
                trajectory.write(state, field, trust);
            }
            outcome = loop(state, field, trust, thermo, trajectory, context);
            if (outcome == Outcome.INTERRUPTED) {
                context.log().info("stopped after step " + state.step() + " of " + steps);
                return outcome;
            }
        }
        new MdSummary(context, start, field).write();
        return outcome;
    }

    private void begin(SimulationState state, ForceField field, Checkpoint saved, RunContext context) throws IOException {
        double temperature = integrator.startTemperature();
        if (!Double.isNaN(temperature)) {
            MaxwellBoltzmann.draw(state, temperature, integrator.degreesOfFreedom(state), config.seed());
        }
        if (saved == null) {
            state.evaluate(field);
            integrator.start(state, config.seed());
            return;
        }
        integrator.start(state, config.seed());
        saved.restore(state, integrator);
        state.evaluate(field);
        if (!saved.hasForcesOf(state)) {
            context.log().warn("the forces at the checkpoint come out differently than before; the run continues, but not "
                    + "to the same bits (was it started with another version or another Java?)");
        }
        context.log().info("resumed after step " + state.step());
    }

    private Outcome loop(SimulationState state, ForceField field, TrustMonitor trust, GrowingTable thermo,
                         Trajectory trajectory, RunContext context) throws IOException {
        long first = state.step();
        long started = System.nanoTime();
        context.progress().start("step", first, steps);
        while (state.step() < steps) {
            step(state, field, context);
            long step = state.step();
            if (step % config.output().thermoEvery() == 0) {
                thermo.add(ThermoLog.row(state, integrator, field, trust));
            }
            Optional<String> limit = trust.limit(state);
            if (trajectory.isDue(step)) {
                trajectory.write(state, field, trust);
            }
            boolean stop = context.stop().isRequested();
            if (stop || step == steps || limit.isPresent() || step % config.output().checkpointEvery() == 0) {
                Checkpoint.of(state, integrator, thermo.settle(), trajectory.settle()).write(context.file(CHECKPOINT));
            }
            if (limit.isPresent()) {
                context.log().warn("ended at step " + step + " of " + steps + ": " + limit.get());
                context.results().put("ended_at_step", step);
                // not in the trajectory, whose frames are at equal intervals
                trajectory.writeAlone(state, field, trust, context, LIMIT);
                context.report().file(LIMIT, "The structure at which the run ended: " + limit.get());
                return Outcome.LIMITED;
            }
            if (stop && step < steps) {
                return Outcome.INTERRUPTED;
            }
            context.progress().at(step, temperature(state));
        }
        if (steps > first) {
            context.results().put("steps_per_second", (steps - first) / ((System.nanoTime() - started) * 1e-9));
        }
        return Outcome.FINISHED;
    }

    private void step(SimulationState state, ForceField field, RunContext context) {
        try {
            integrator.step(state, field);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new ArithmeticException("step " + (state.step() + 1) + ": " + e.getMessage() + "; output up to here is in "
                    + context.folder() + ". A shorter time step, a gentler start or a better model may help");
        }
    }

    private String temperature(SimulationState state) {
        double kelvin = 2 * state.kineticEnergy() / (integrator.degreesOfFreedom(state) * Units.BOLTZMANN);
        return String.format(Locale.ROOT, "%.0f K", kelvin);
    }
}
