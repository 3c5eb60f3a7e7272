package org.zstar.app.md;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.MaxwellBoltzmann;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.api.parallel.Workers;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.GrowingTable;
import org.zstar.app.run.Task;
import org.zstar.app.trust.TrustMonitor;

/** Carries one {@link Job} out, from its checkpoint if there is one. */
final class Simulation {
    private final Job job;
    private final Path folder;
    private final Integrator integrator;
    private final ForceField field;
    private final SimulationState state;
    private final Listener listener;
    private FieldWork work;
    private TrustMonitor trust;

    /** Is told how a simulation proceeds. */
    interface Listener {
        /** It goes on after a step from a checkpoint. */
        void resumed(Job job, long step);

        /** Something that may spoil the result. */
        void warn(Job job, String message);

        /** It ends at a step, because a model can no longer be trusted. */
        void limited(Job job, long step, String reason);

        /** A step has been made. */
        void stepped(Job job, SimulationState state, Integrator integrator);
    }

    /**
     * @param folder of the job's files, which exists
     * @param start where the atoms start
     * @param workers threads to compute with
     */
    Simulation(Job job, Path folder, Structure start, Workers workers, Listener listener) {
        this.job = job;
        this.folder = folder;
        this.listener = listener;
        integrator = job.createIntegrator();
        field = new ForceField(job.createForces(), job.skin(), workers);
        state = new SimulationState(start);
    }

    /**
     * Runs to the end, to a limit, or until asked to stop; then it leaves a checkpoint.
     *
     * @return how it ended
     */
    Task.Outcome run(Plugins plugins, BooleanSupplier stop) throws IOException {
        Checkpoint saved = Checkpoint.in(folder).orElse(null);
        begin(saved);
        trust = new TrustMonitor(field, job.trust(), job.output().thermoEvery(),
                message -> listener.warn(job, message));
        try (GrowingTable thermo = GrowingTable.open(folder.resolve(ThermoLog.FILE), saved == null ? 0 : saved.thermoBytes());
             Trajectory trajectory = Trajectory.open(folder, plugins, job.output(), saved)) {
            if (saved == null) {
                thermo.add(ThermoLog.row(state, integrator, field, work, trust));
                trajectory.write(state, field, trust);
            }
            return loop(thermo, trajectory, plugins, stop);
        }
    }

    private void begin(Checkpoint saved) throws IOException {
        double temperature = integrator.startTemperature();
        if (!Double.isNaN(temperature)) {
            MaxwellBoltzmann.draw(state, temperature, integrator.degreesOfFreedom(state), job.seed());
        }
        if (saved == null) {
            state.evaluate(field);
            integrator.start(state, job.seed());
            work = new FieldWork(field, state, 0);
            return;
        }
        integrator.start(state, job.seed());
        saved.restore(state, integrator);
        state.evaluate(field);
        work = new FieldWork(field, state, saved.fieldWork());
        if (!saved.hasForcesOf(state)) {
            listener.warn(job, "the forces at the checkpoint come out differently than before; the run continues, but not "
                    + "to the same bits (was it started with another version or another Java?)");
        }
        listener.resumed(job, state.step());
    }

    private Task.Outcome loop(GrowingTable thermo, Trajectory trajectory, Plugins plugins, BooleanSupplier stop)
            throws IOException {
        long steps = job.steps();
        while (state.step() < steps) {
            step();
            long step = state.step();
            if (step % job.output().thermoEvery() == 0) {
                thermo.add(ThermoLog.row(state, integrator, field, work, trust));
            }
            Optional<String> limit = trust.limit(state);
            if (trajectory.isDue(step)) {
                trajectory.write(state, field, trust);
            }
            if (limit.isPresent()) {
                // not in the trajectory, whose frames are at equal intervals; before the checkpoint, which says that it is there
                trajectory.writeAlone(state, field, trust, plugins, folder.resolve(Job.LIMIT));
            }
            boolean isAsked = stop.getAsBoolean();
            if (isAsked || step == steps || limit.isPresent() || step % job.output().checkpointEvery() == 0) {
                Checkpoint.of(state, integrator, thermo.settle(), trajectory.settle(), work.done(), limit.orElse(""))
                        .write(folder.resolve(Job.CHECKPOINT));
            }
            listener.stepped(job, state, integrator);
            if (limit.isPresent()) {
                listener.limited(job, step, limit.get());
                return Task.Outcome.LIMITED;
            }
            if (isAsked && step < steps) {
                return Task.Outcome.INTERRUPTED;
            }
        }
        return Task.Outcome.FINISHED;
    }

    private void step() {
        try {
            integrator.step(state, field);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new ArithmeticException(job.prefix() + "step " + (state.step() + 1) + ": " + e.getMessage()
                    + "; output up to here is in " + folder
                    + ". A shorter time step, a gentler start or a better model may help");
        }
        work.add(state);
    }
}
