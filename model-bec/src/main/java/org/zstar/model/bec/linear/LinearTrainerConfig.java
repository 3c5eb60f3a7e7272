package org.zstar.model.bec.linear;

import java.util.Map;
import java.util.Optional;
import org.zstar.api.plugin.Option;

/**
 * Form and fit of an {@code equivariant-linear} model.
 *
 * @param form which vectors the polarisation is a combination of
 * @param baseline oxidation states in e by element symbol; empty for none
 * @param regularisation λ of the penalty; absent = chosen by cross-validation
 * @param smoothness p: a coefficient costs as much as the product of n over its radial functions to this power
 * @param equalisation γ: a coefficient costs as much as the root mean square of its column to this power
 * @param weights of squared errors of structures by their info key {@code kind}; 1 for others
 * @param folds groups of structures of the cross-validation; as many as structures where there are fewer
 * @param posteriorDraw whether the model is drawn from the posterior instead of the most probable one
 * @param polarisationWeight of the squared error of a component of M in (e·Å)², where that of a component of Z in e² has 1
 */
public record LinearTrainerConfig(
        @Option("which vectors the polarisation is a combination of") LinearForm form,
        @Option(value = "oxidation states whose transport the model adds to, e.g. {\"Li\": 1, \"P\": 5, \"O\": -2};"
                + " {} for none", unit = "e") Map<String, Double> baseline,
        @Option(value = "regularisation; absent: chosen by cross-validation over structures", positive = true)
        Optional<Double> regularisation,
        @Option(value = "power of the order of the radial functions by which coefficients of rough functions cost more",
                byDefault = "1", min = 0) double smoothness,
        @Option(value = "power of the size of a product by which its coefficient costs more: 1 values all products alike, 0 all"
                + " coefficients", byDefault = "1", min = 0, max = 1) double equalisation,
        @Option(value = "weights of structures by their info key kind, e.g. {\"melt\": 0.1}; 1 for others", byDefault = "{}")
        Map<String, Double> weights,
        @Option(value = "groups of structures of the cross-validation", byDefault = "5", min = 2) int folds,
        @Option(value = "draw the coefficients from their posterior, by the seed, instead of the most probable ones: members of a"
                + " committee whose standard deviations are error bars", byDefault = "false") boolean posteriorDraw,
        @Option(value = "weight of a component of the polarisation, where a component of a Born charge has 1", unit = "1/Å²",
                byDefault = "0", min = 0) double polarisationWeight) {
    public LinearTrainerConfig {
        baseline = Map.copyOf(baseline);
        weights = Map.copyOf(weights);
        weights.forEach((kind, weight) -> {
            if (!(weight > 0) || !Double.isFinite(weight)) {
                throw new IllegalArgumentException("expected a positive weight of the kind " + kind + ", found " + weight);
            }
        });
    }

    /** A fit to charges alone, to the most probable coefficients. */
    public LinearTrainerConfig(LinearForm form, Map<String, Double> baseline, Optional<Double> regularisation,
            double smoothness, Map<String, Double> weights, int folds) {
        this(form, baseline, regularisation, smoothness, 1, weights, folds, false, 0);
    }
}
