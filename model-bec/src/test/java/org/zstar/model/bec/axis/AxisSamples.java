package org.zstar.model.bec.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.plugin.Part;
import org.zstar.kernels.CutoffType;
import org.zstar.descriptors.vaf.RadialForm;
import org.zstar.descriptors.vaf.StandardSet;
import org.zstar.descriptors.vaf.VectorFingerprintsConfig;
import org.zstar.descriptors.vaf.VectorFingerprintsProvider;
import org.zstar.networks.Activation;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkParameters;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.SpeciesNetwork;

/** Small models with random networks. */
final class AxisSamples {
    private AxisSamples() { }

    /** A small set of fingerprints with a smooth cutoff. */
    static Part<DescriptorProvider<?>> fingerprints() {
        StandardSet set = new StandardSet(List.of("Li", "P", "O"), List.of(1.0), List.of(1.5, 2.5, 3.5), List.of(0.5),
                List.of(2.0), List.of(0.0, 180.0), List.of(1, 2));
        return new Part<>(new VectorFingerprintsProvider(), new VectorFingerprintsConfig(4.2, CutoffType.POLYNOMIAL_2,
                RadialForm.GAUSSIAN, Optional.of(set), Map.of()));
    }

    /** A model with random networks, with or without biases. */
    static ChargeModel model(Map<String, Double> baseline, boolean odd) {
        return model(baseline, odd, 8);
    }

    /** The same with other random numbers. */
    static ChargeModel model(Map<String, Double> baseline, boolean odd, long seed) {
        Part<DescriptorProvider<?>> part = fingerprints();
        Descriptor descriptor = part.create(Descriptor.class);
        CounterRandom random = new CounterRandom(seed);
        List<SpeciesNetwork> networks = new ArrayList<>();
        for (String element : List.of("Li", "P", "O")) {
            int size = descriptor.size(Elements.number(element));
            NetworkShape shape = NetworkShape.of(size, List.of(6, 5), 1, Activation.TANH, !odd);
            double[] weights = new double[shape.parameters()];
            for (int k = 0; k < weights.length; k++) {
                weights[k] = random.uniform(networks.size(), k) - 0.5;
            }
            double[] ones = new double[size];
            Arrays.fill(ones, 1);
            networks.add(new SpeciesNetwork(element, new FeatureScaling(new double[size], ones, new double[size], ones),
                    new NetworkParameters(shape, weights)));
        }
        return (ChargeModel) new AxisModelProvider().create(new AxisParameters(part, baseline, networks));
    }
}
