package org.zstar.model.bec.equivariant;

import java.util.Map;
import org.zstar.api.plugin.Option;
import org.zstar.networks.training.FitOptions;

/**
 * Form and fit of an {@code equivariant} model.
 *
 * @param form the function of the moments
 * @param baseline oxidation states in e by element symbol; empty for none
 * @param polarisationWeight α of the loss, of the mean square error of M in (e·Å)²
 * @param chargeWeight β of the loss, of the mean square error of the components of Z in e²
 * @param fit options of the optimiser
 */
public record EquivariantTrainerConfig(
        @Option("function of the moments around an atom") EquivariantForm form,
        @Option(value = "oxidation states whose transport the model adds to, e.g. {\"Li\": 1, \"P\": 5, \"O\": -2};"
                + " {} for none", unit = "e") Map<String, Double> baseline,
        @Option(value = "weight of the polarisation in the loss", byDefault = "0", min = 0) double polarisationWeight,
        @Option(value = "weight of the Born charges in the loss", byDefault = "1", positive = true) double chargeWeight,
        @Option(value = "adam or lbfgs with their options; response_power has no effect here",
                byDefault = "{\"optimiser\": \"adam\", \"epochs\": 300, \"adam\": {\"learning_rate\": 0.002}}")
        FitOptions fit) {
    public EquivariantTrainerConfig {
        baseline = Map.copyOf(baseline);
    }
}
