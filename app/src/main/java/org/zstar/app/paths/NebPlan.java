package org.zstar.app.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Minimiser;
import org.zstar.api.dynamics.PathFinder;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.force.ForceField;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;

/**
 * Three stages for each variant: its ends are relaxed, then its path is found. Variants after the first start from the first
 * one's ends and path, so that all describe the same jump.
 */
final class NebPlan implements StageRunner.Plan {
    static final int STAGES = 3;
    private static final String[] WHAT = {"start", "end", "path"};

    private final NebConfig config;
    private final Structure first;
    private final Structure last;
    private final PathFinder finder;
    private final Workers workers;
    private final List<String> names;

    /**
     * @param first start of the path
     * @param last its end, matched to the start
     */
    NebPlan(NebConfig config, Structure first, Structure last, PathFinder finder, Workers workers) {
        this.config = config;
        this.first = first;
        this.last = last;
        this.finder = finder;
        this.workers = workers;
        names = List.copyOf(config.variants().keySet());
    }

    @Override
    public int size() {
        return STAGES * names.size();
    }

    @Override
    public String name(int stage) {
        return names.get(stage / STAGES) + ", " + WHAT[stage % STAGES];
    }

    @Override
    public int limit(int stage) {
        return stage % STAGES == 2 ? config.iterations() : config.endEvaluations();
    }

    /** The sources of forces of a variant, made anew at each call. */
    Supplier<List<ForceContribution>> contributions(String name) {
        List<Part<ForceContributionProvider<?>>> parts = new ArrayList<>(config.forces());
        parts.addAll(config.variants().get(name));
        return () -> Contributions.create(parts);
    }

    @Override
    public Stage make(int stage, List<StageResult> done) {
        int variant = stage / STAGES;
        Supplier<List<ForceContribution>> contributions = contributions(names.get(variant));
        if (stage % STAGES < 2) {
            Structure start = stage % STAGES == 0 ? first : last;
            if (variant > 0) {
                start = start.withPositions(start.cell(), done.get(stage % STAGES).images()[0]);
            }
            return new Relaxation(start, new ForceField(contributions.get(), config.skin(), workers),
                    config.minimiser().create(Minimiser.class), config.endTolerance());
        }
        double[] start = done.get(stage - 2).images()[0], end = done.get(stage - 1).images()[0];
        double[][] images = variant == 0 ? finder.interpolate(first.cell(), first.species(), start, end)
                : moved(done.get(2).images(), start, end);
        return new BandSearch(finder, images, new ImageEvaluator(first, images.length, contributions, config.skin(),
                workers), config.tolerance());
    }

    /** A path between other ends: every image takes its share of their displacements. */
    private static double[][] moved(double[][] path, double[] start, double[] end) {
        double[][] moved = new double[path.length][];
        int top = path.length - 1;
        for (int m = 0; m <= top; m++) {
            double share = m / (double) top;
            moved[m] = path[m].clone();
            for (int k = 0; k < start.length; k++) {
                moved[m][k] += (1 - share) * (start[k] - path[0][k]) + share * (end[k] - path[top][k]);
            }
        }
        return moved;
    }
}
