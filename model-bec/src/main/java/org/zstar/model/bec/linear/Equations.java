package org.zstar.model.bec.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.Products;

/** Turns labelled structures into normal equations, a few at a time, so that memory does not grow with their number. */
final class Equations {
    private final OxidationStates baseline;
    private final Map<String, Double> weights;
    private final Workers workers;
    private final DesignMatrix[] designs;
    private final Panels panels = new Panels();

    Equations(LinearTrainerConfig config, Workers workers) {
        LinearForm form = config.form();
        baseline = new OxidationStates(config.baseline());
        weights = config.weights();
        this.workers = workers;
        Products vectors = form.vectors();
        designs = new DesignMatrix[workers.count()];
        for (int w = 0; w < designs.length; w++) {
            designs[w] = new DesignMatrix(form.moments(), vectors);
        }
    }

    /** Number of coefficients of all elements. */
    int columns() {
        return designs[0].columns();
    }

    /**
     * The equations of structures whose number leaves {@code remainder} when divided by {@code folds}.
     *
     * @param added called after each of them
     */
    NormalEquations sum(List<Structure> structures, int folds, int remainder, Runnable added) {
        NormalEquations sum = new NormalEquations(columns());
        List<Structure> own = new ArrayList<>();
        for (int k = remainder; k < structures.size(); k += folds) {
            baseline.requireNetCharge(structures.get(k), "structure " + (k + 1));
            own.add(structures.get(k));
        }
        for (int start = 0; start < own.size(); start += designs.length) {
            int from = start, batch = Math.min(designs.length, own.size() - start);
            workers.forEachChunk(batch, 1, (worker, chunk, a, b) -> designs[a].build(own.get(from + a)));
            // added in the order of the structures, so that the sum does not depend on the number of threads
            for (int k = 0; k < batch; k++) {
                Structure s = own.get(from + k);
                sum.add(designs[k].matrix(), targets(s), designs[k].rows(), weight(s), panels, workers);
                added.run();
            }
        }
        return sum;
    }

    /**
     * Adds the equations of the polarisations that are known, of each the branch that is nearest to what coefficients give.
     *
     * @param factor weight of a row of a polarisation
     */
    void addPolarisations(List<Structure> structures, double[] c, double factor, NormalEquations to) {
        for (Structure s : withPolarisation(structures)) {
            DesignMatrix sums = sums(s);
            to.add(sums.matrix(), baseline.polarisationDeviation(s, sums.times(c)), sums.rows(), factor * weight(s), panels,
                    workers);
        }
    }

    /** Root mean square error in e·Å of the components of the polarisations that are known, modulo e times lattice vectors. */
    double polarisationRmse(List<Structure> structures, double[] c) {
        double squares = 0;
        List<Structure> known = withPolarisation(structures);
        for (Structure s : known) {
            double[] expected = sums(s).times(c), found = baseline.polarisationDeviation(s, expected);
            for (int alpha = 0; alpha < 3; alpha++) {
                squares += (found[alpha] - expected[alpha]) * (found[alpha] - expected[alpha]);
            }
        }
        return Math.sqrt(squares / (3 * known.size()));
    }

    private static List<Structure> withPolarisation(List<Structure> structures) {
        return structures.stream().filter(s -> s.labels().polarisation() != null).toList();
    }

    private DesignMatrix sums(Structure s) {
        designs[0].buildSums(s);
        return designs[0];
    }

    /** How much the rows of a structure count. */
    double weight(Structure s) {
        return weights.getOrDefault(s.info("kind", ""), 1.0);
    }

    /** The derivatives of all vectors of a structure, valid until the next. */
    DesignMatrix design(Structure s) {
        designs[0].build(s);
        return designs[0];
    }

    /** What the rows of a structure's design should give: Z − q δ. */
    double[] targets(Structure s) {
        double[][] rows = baseline.deviations(s);
        double[] y = new double[9 * s.size()];
        for (int alpha = 0; alpha < 3; alpha++) {
            System.arraycopy(rows[alpha], 0, y, 3 * s.size() * alpha, 3 * s.size());
        }
        return y;
    }
}
