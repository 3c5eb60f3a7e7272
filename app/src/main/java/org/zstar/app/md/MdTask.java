package org.zstar.app.md;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.api.parallel.Workers;
import org.zstar.app.input.StructureSource;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.Task;

/** Runs molecular dynamics: first the stages of the preparation, then the variants, both for all replicas. */
final class MdTask implements Task {
    private final StructureSource structure;
    private final MdPlan plan;
    private final List<List<Job>> preparations;
    private final List<List<Job>> productions;
    private Structure start;

    MdTask(MdConfig config) {
        structure = config.structure();
        plan = new MdPlan(config);
        preparations = plan.preparations();
        productions = plan.productions();
    }

    @Override
    public void prepare(Inputs inputs) throws IOException {
        start = structure.read(inputs);
        // the first replica of everything; the others differ in their seeds only
        List<Job> different = new ArrayList<>();
        plan.stages().forEach(name -> different.add(plan.stage(name).get(0)));
        plan.variants().forEach(name -> different.add(plan.variant(name).get(0)));
        for (Job job : different) {
            if (job.output().trajectoryEvery() > 0) {
                inputs.plugins().format(Trajectory.FORMAT);
            }
            tryOut(job);
        }
    }

    /** Evaluates the forces once, so that a model that does not fit the structure is noticed before the run begins. */
    private void tryOut(Job job) {
        SimulationState state = new SimulationState(start);
        Integrator integrator = job.createIntegrator();
        try (Workers workers = Workers.serial()) {
            state.evaluate(new ForceField(job.createForces(), job.skin(), workers));
            integrator.start(state, job.seed());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public Outcome run(RunContext context) throws IOException {
        announce(context);
        Ensemble ensemble = new Ensemble(context, start);
        long started = System.nanoTime();
        Outcome outcome = ensemble.run(preparations);
        if (outcome != Outcome.INTERRUPTED) {
            outcome = ensemble.run(productions);
        }
        if (outcome == Outcome.INTERRUPTED) {
            context.log().info("stopped after " + ensemble.standing());
            return outcome;
        }
        if (ensemble.stepsMade() > 0) {
            context.results().put("steps_per_second", ensemble.stepsMade() / ((System.nanoTime() - started) * 1e-9));
        }
        context.progress().clear();
        new MdReport(context, plan, start.size()).write();
        if (outcome == Outcome.LIMITED) {
            new EarlyEnds(context, plan).report();
        }
        return outcome;
    }

    private void announce(RunContext context) {
        Job last = productions.get(0).get(0);
        StringBuilder line = new StringBuilder(start.formula() + ", " + start.size() + " atoms, " + last.steps()
                + " steps of " + last.createIntegrator().timestep() + " fs");
        if (!plan.stages().isEmpty()) {
            line.append(" after ").append(String.join(", ", plan.stages()));
        }
        if (plan.variants().size() > 1) {
            line.append("; variants ").append(String.join(", ", plan.variants()));
        }
        int replicas = plan.variant(plan.variants().get(0)).size();
        if (replicas > 1) {
            line.append("; ").append(replicas).append(" replicas");
        }
        context.log().info(line.toString());
    }
}
