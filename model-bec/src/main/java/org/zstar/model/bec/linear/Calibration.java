package org.zstar.model.bec.linear;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.parallel.Workers;

/** Compares errors of predicted Born charges with what the posterior expects, over all components of labelled structures. */
final class Calibration {
    private final Posterior posterior;
    private final Equations equations;
    private final double[] mean;
    private double variances;
    private double ratios;
    private long count;

    Calibration(Posterior posterior, Equations equations) {
        this.posterior = posterior;
        this.equations = equations;
        mean = posterior.mean();
    }

    /** Adds a structure. */
    void add(Structure s, Workers workers) {
        DesignMatrix design = equations.design(s);
        double[] x = design.matrix(), y = equations.targets(s);
        double[] deviations = posterior.deviations(x, design.rows(), workers);
        double noise = posterior.noise() * posterior.noise() / equations.weight(s);
        for (int r = 0; r < y.length; r++) {
            double error = -y[r], variance = deviations[r] * deviations[r];
            for (int k = 0; k < mean.length; k++) {
                error += x[r * mean.length + k] * mean[k];
            }
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
