package org.zstar.model.bec.axis;

import java.util.List;
import java.util.Map;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.networks.training.FitOptions;

/**
 * Form and fit of a {@code vaf-axis} model.
 *
 * @param descriptor vectors around each atom
 * @param baseline oxidation states in e by element symbol; empty for the form of arXiv 2305.19546
 * @param hidden units of the hidden layers
 * @param odd networks without biases: odd in their input, so that M is covariant under the reflections of a cube too
 * @param rotatedCopies further copies of each training structure under arbitrary rotations
 * @param polarisationWeight α of the loss [9], of the mean square error of M in (e·Å)²
 * @param chargeWeight β of the loss [9], of the mean square error of the components of Z in e²
 * @param fit options of the optimiser
 */
public record AxisTrainerConfig(
        @Option("vectors around each atom") Part<DescriptorProvider<?>> descriptor,
        @Option(value = "oxidation states whose transport the model adds to, e.g. {\"Li\": 1, \"P\": 5, \"O\": -2};"
                + " {} for none, the published form", unit = "e") Map<String, Double> baseline,
        @Option(value = "units of the hidden layers", byDefault = "[10, 10]", min = 1) List<Integer> hidden,
        @Option(value = "networks without biases, odd in their input", byDefault = "true") boolean odd,
        @Option(value = "further copies of each training structure under arbitrary rotations", byDefault = "0", min = 0)
        int rotatedCopies,
        @Option(value = "weight of the polarisation in the loss", byDefault = "0", min = 0) double polarisationWeight,
        @Option(value = "weight of the Born charges in the loss", byDefault = "1", min = 0) double chargeWeight,
        @Option(value = "optimiser and its options", byDefault = "{}") FitOptions fit) {
    public AxisTrainerConfig {
        baseline = Map.copyOf(baseline);
        hidden = List.copyOf(hidden);
        if (polarisationWeight + chargeWeight <= 0) {
            throw new IllegalArgumentException("polarisation_weight and charge_weight are both 0; nothing would be learned");
        }
    }
}
