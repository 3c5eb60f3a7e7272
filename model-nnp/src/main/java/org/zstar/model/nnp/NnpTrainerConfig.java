package org.zstar.model.nnp;

import java.util.List;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.networks.Activation;
import org.zstar.networks.training.FitOptions;

/**
 * Form and fit of a neural-network potential. Loss = energyWeight · mean square of the energy error per atom (eV²) +
 * forceWeight · mean square of the error of force components (eV²/Å²) + stressWeight · that of stress components (eV²/Å⁶).
 *
 * @param descriptor features of the atoms
 * @param hidden units per hidden layer
 * @param activation of the hidden layers; the output is linear
 * @param energyWeight weight of energies
 * @param forceWeight weight of forces
 * @param stressWeight weight of stresses
 * @param fit how parameters are fitted
 */
public record NnpTrainerConfig(
        @Option("features of the atoms") Part<DescriptorProvider<?>> descriptor,
        @Option(value = "units per hidden layer", byDefault = "[15, 15]", min = 1) List<Integer> hidden,
        @Option(value = "activation of the hidden layers", byDefault = "tanh") Activation activation,
        @Option(value = "weight of the mean square error of energies per atom", byDefault = "100.0", min = 0)
        double energyWeight,
        @Option(value = "weight of the mean square error of forces", byDefault = "1.0", min = 0) double forceWeight,
        @Option(value = "weight of the mean square error of stresses", byDefault = "0.0", min = 0) double stressWeight,
        @Option(value = "how parameters are fitted", byDefault = "{}") FitOptions fit) {
    public NnpTrainerConfig {
        hidden = List.copyOf(hidden);
        if (!(energyWeight >= 0 && forceWeight >= 0 && stressWeight >= 0 && energyWeight + forceWeight + stressWeight > 0)) {
            throw new IllegalArgumentException("expected weights that are not negative and not all zero, found energy "
                    + energyWeight + ", force " + forceWeight + ", stress " + stressWeight);
        }
    }
}
