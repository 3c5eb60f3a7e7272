package org.zstar.app.md;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.parallel.Workers;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.Task;

/**
 * Runs simulations that do not depend on each other: side by side with one thread each where there are enough of them for
 * all threads, otherwise one after the other with all threads. Either way the bits are the same.
 */
final class Ensemble implements Simulation.Listener {
    private final RunContext context;
    private final Structure start;
    private final AtomicBoolean isStopping = new AtomicBoolean();
    private final AtomicBoolean isCutShort = new AtomicBoolean();
    private final AtomicBoolean isLimited = new AtomicBoolean();
    private long total;
    private long done;
    private long made;

    /**
     * @param context the run
     * @param start structure that simulations start from which follow no other
     */
    Ensemble(RunContext context, Structure start) {
        this.context = context;
        this.start = start;
    }

    /**
     * Runs chains of simulations; within a chain one follows the other.
     *
     * @return how they ended: {@code LIMITED} if any of this or an earlier call did, which ends its chain and no other
     */
    Task.Outcome run(List<List<Job>> chains) throws IOException {
        done = 0;
        for (List<Job> chain : chains) {
            for (Job job : chain) {
                done += saved(job.folder()).map(Checkpoint::step).orElse(0L);
            }
        }
        startProgress(chains);
        try {
            if (chains.size() >= context.workers().count() && chains.size() > 1) {
                context.workers().forEachChunk(chains.size(), 1, (worker, c, from, to) -> {
                    try (Workers alone = Workers.serial()) {
                        run(chains, chains.get(c), alone);
                    }
                });
            } else {
                chains.forEach(chain -> run(chains, chain, context.workers()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return isCutShort.get() ? Task.Outcome.INTERRUPTED
                : isLimited.get() ? Task.Outcome.LIMITED : Task.Outcome.FINISHED;
    }

    /** Steps that all simulations of this run have made since it was started or resumed. */
    long stepsMade() {
        return made;
    }

    /** Where the progress stands, for messages. */
    String standing() {
        return "step " + done + " of " + total;
    }

    /** Counts the steps that the simulations will have made if no further limit is passed. */
    private synchronized void startProgress(List<List<Job>> chains) throws IOException {
        total = 0;
        for (List<Job> chain : chains) {
            for (Job job : startable(chain)) {
                Optional<Checkpoint> ended = saved(job.folder()).filter(Checkpoint::isLimit);
                total += ended.map(Checkpoint::step).orElse(job.steps());
                if (ended.isPresent()) {
                    break;
                }
            }
        }
        context.progress().start("step", done, total);
    }

    private void run(List<List<Job>> chains, List<Job> chain, Workers workers) {
        try {
            for (Job job : startable(chain)) {
                // a failure of one simulation stops the others at a checkpoint, so that nothing is lost
                Task.Outcome outcome = isStopping.get() || context.stop().isRequested() ? Task.Outcome.INTERRUPTED
                        : run(job, workers);
                if (outcome == Task.Outcome.LIMITED) {
                    isLimited.set(true);
                    startProgress(chains);
                    return;
                }
                if (outcome == Task.Outcome.INTERRUPTED) {
                    isCutShort.set(true);
                    isStopping.set(true);
                    return;
                }
            }
        } catch (IOException e) {
            isStopping.set(true);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            isStopping.set(true);
            throw e;
        }
    }

    private Task.Outcome run(Job job, Workers workers) throws IOException {
        Optional<Checkpoint> saved = saved(job.folder());
        if (saved.isPresent() && saved.get().isLimit()) {
            return Task.Outcome.LIMITED;
        }
        if (saved.isPresent() && saved.get().step() == job.steps()) {
            return Task.Outcome.FINISHED;
        }
        Path folder = Files.createDirectories(context.folder().resolve(job.folder()));
        return new Simulation(job, folder, startOf(job), workers, this)
                .run(context.plugins(), () -> isStopping.get() || context.stop().isRequested());
    }

    private Structure startOf(Job job) throws IOException {
        if (job.before() == null) {
            return start;
        }
        Checkpoint end = saved(job.before()).orElseThrow();
        return new Structure(start.cell(), start.species(), end.positions(), end.velocities(), Labels.NONE, start.info(),
                start.columns());
    }

    /** The jobs of a chain, or none if what they start from ended at a limit. */
    private List<Job> startable(List<Job> chain) throws IOException {
        Path before = chain.get(0).before();
        return before == null || saved(before).filter(end -> !end.isLimit()).isPresent() ? chain : List.of();
    }

    private Optional<Checkpoint> saved(Path folder) throws IOException {
        return Checkpoint.in(context.folder().resolve(folder));
    }

    @Override
    public synchronized void resumed(Job job, long step) {
        context.log().info(job.prefix() + "resumed after step " + step);
    }

    @Override
    public synchronized void warn(Job job, String message) {
        context.log().warn(job.prefix() + message);
    }

    @Override
    public synchronized void limited(Job job, long step, String reason) {
        context.log().warn(job.prefix() + "ended at step " + step + " of " + job.steps() + ": " + reason);
    }

    @Override
    public synchronized void stepped(Job job, SimulationState state, Integrator integrator) {
        made++;
        done++;
        double kelvin = 2 * state.kineticEnergy() / (integrator.degreesOfFreedom(state) * Units.BOLTZMANN);
        context.progress().at(done, job.prefix() + String.format(Locale.ROOT, "%.0f K", kelvin));
    }
}
