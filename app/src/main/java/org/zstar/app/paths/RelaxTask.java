package org.zstar.app.paths;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Minimiser;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Forces;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.Task;

/** Relaxes one structure. */
final class RelaxTask implements Task {
    private static final String RELAXED = "relaxed.extxyz";
    private static final String TABLE = "relaxation.csv";

    private final RelaxConfig config;
    private final List<ForceContribution> contributions;
    private final Minimiser minimiser;
    private Structure start;

    RelaxTask(RelaxConfig config) {
        this.config = config;
        contributions = Contributions.create(config.forces());
        minimiser = config.minimiser().create(Minimiser.class);
    }

    @Override
    public void prepare(Inputs inputs) throws IOException {
        start = config.structure().read(inputs);
        inputs.plugins().format(ImageFiles.FORMAT);
    }

    @Override
    public Outcome run(RunContext context) throws IOException {
        ForceField field = new ForceField(contributions, config.skin(), context.workers());
        context.log().info(start.formula() + ", " + start.size() + " atoms");
        if (!field.isConservative()) {
            context.log().warn("these forces are the gradient of no energy; the relaxation ends where they vanish");
        }
        List<StageResult> results = new StageRunner(context, plan(field)).run();
        if (results == null) {
            return Outcome.INTERRUPTED;
        }
        report(context, field, results.get(0));
        return Outcome.FINISHED;
    }

    private StageRunner.Plan plan(ForceField field) {
        return new StageRunner.Plan() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public String name(int stage) {
                return "relaxation";
            }

            @Override
            public int limit(int stage) {
                return config.evaluations();
            }

            @Override
            public Stage make(int stage, List<StageResult> done) {
                return new Relaxation(start, field, minimiser, config.tolerance());
            }
        };
    }

    private void report(RunContext context, ForceField field, StageResult result) throws IOException {
        double[] evaluations = new double[result.iterations()];
        for (int k = 0; k < evaluations.length; k++) {
            evaluations[k] = k + 1;
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("evaluation", evaluations);
        columns.put("energy_ev", result.energies());
        columns.put("force_max_ev_per_angstrom", result.forces());
        CsvFiles.write(context.file(TABLE), new Table(columns));
        Forces forces = new Forces(start.size());
        field.evaluate(start.cell(), start.species(), result.images()[0], 0, forces);
        ImageFiles.write(context, RELAXED, start, result.images(), new double[] {forces.energy()},
                new double[][] {forces.forces()},
                ImageTrust.assess(context, "", start, result.images(), contributions));
        context.results().put("atoms", start.size());
        context.results().put("evaluations", result.iterations());
        context.results().put("converged", result.isConverged() ? 1 : 0);
        context.results().put("energy_start_ev", result.energies()[0]);
        context.results().put("energy_ev", result.energies()[result.iterations() - 1]);
        context.results().put("force_max_ev_per_angstrom", result.lastForce());
        context.report().figure("relaxation", "Energy and largest force during the relaxation",
                PathFigures.relaxation(evaluations, result.energies(), result.forces()));
        context.report().table(TABLE, "Energy and largest force of every evaluation");
        context.report().file(RELAXED, "The relaxed structure with its energy and forces");
    }
}
