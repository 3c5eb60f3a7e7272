package org.zstar.model.bec.linear;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.parallel.Workers;

/** Compares errors of predicted Born charges with what the posterior expects, over all components of labelled structures. */
final class Calibration {
    private final Posterior posterior;
    private final Equations equations;
    private double variances;
    private double ratios;
    private long count;

    Calibration(Posterior posterior, Equations equations) {
        this.posterior = posterior;
        this.equations = equations;
    }

    /** Adds a structure. */
    void add(Structure s, Workers workers) {
        DesignMatrix design = equations.design(s);
        double[] y = equations.targets(s), predicted = design.times(posterior.mean());
        double[] deviations = posterior.deviations(design.matrix(), design.rows(), workers);
        double noise = posterior.noise() * posterior.noise() / equations.weight(s);
        for (int r = 0; r < y.length; r++) {
            double error = predicted[r] - y[r], variance = deviations[r] * deviations[r];
            variances += variance;
            ratios += error * error / (variance + noise);
        }
        count += y.length;
    }

    /**
     * The root mean square of √(xᵀCx), and that of the errors of the mean over √(xᵀCx + s²/weight), which is 1 where the
     * posterior tells the truth.
     */
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("posterior_bec_deviation_e", Math.sqrt(variances / count));
        values.put("posterior_bec_error_over_expected", Math.sqrt(ratios / count));
        return values;
    }
}
