package org.zstar.app.paths;

import java.io.IOException;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Minimiser;
import org.zstar.api.dynamics.PathFinder;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.Task;

/** Finds the path of lowest energy between two structures for every variant of the forces. */
final class NebTask implements Task {
    private final NebConfig config;
    private final PathFinder finder;
    private Structure first;
    private Structure last;

    NebTask(NebConfig config) {
        this.config = config;
        finder = config.path().create(PathFinder.class);
        // made here once to refuse wrong options before anything runs
        config.minimiser().create(Minimiser.class);
        Contributions.create(config.forces());
        config.variants().values().forEach(Contributions::create);
    }

    @Override
    public void prepare(Inputs inputs) throws IOException {
        first = config.first().read(inputs);
        Structure read = config.last().read(inputs);
        last = new Structure(first.cell(), first.species(), finder.match(first, read));
        inputs.plugins().format(ImageFiles.FORMAT);
    }

    @Override
    public Outcome run(RunContext context) throws IOException {
        int mover = mover(first.positions(), last.positions());
        context.log().info(first.formula() + ", " + first.size() + " atoms; atom " + mover + " ("
                + Elements.symbol(first.species()[mover]) + ", counted from 0) moves farthest, "
                + config.variants().size() + (config.variants().size() == 1 ? " variant" : " variants"));
        NebPlan plan = new NebPlan(config, first, last, finder, context.workers());
        List<StageResult> results = new StageRunner(context, plan).run();
        if (results == null) {
            return Outcome.INTERRUPTED;
        }
        new NebReport(context, config, plan, first, mover).write(results);
        return Outcome.FINISHED;
    }

    /** The atom that moves farthest between the ends. */
    private static int mover(double[] from, double[] to) {
        int mover = 0;
        double farthest = -1;
        for (int i = 0; i < from.length / 3; i++) {
            double square = 0;
            for (int k = 3 * i; k < 3 * i + 3; k++) {
                square += (to[k] - from[k]) * (to[k] - from[k]);
            }
            if (square > farthest) {
                farthest = square;
                mover = i;
            }
        }
        return mover;
    }
}
