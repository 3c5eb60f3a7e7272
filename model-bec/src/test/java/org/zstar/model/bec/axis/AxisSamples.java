package org.zstar.model.bec.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.plugin.Part;
import org.zstar.descriptors.vaf.CutoffType;
import org.zstar.descriptors.vaf.RadialForm;
import org.zstar.descriptors.vaf.StandardSet;
import org.zstar.descriptors.vaf.VectorFingerprintsConfig;
import org.zstar.descriptors.vaf.VectorFingerprintsProvider;
import org.zstar.networks.Activation;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkParameters;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.SpeciesNetwork;

/** Small models with random networks, and structures of lithium phosphate. */
final class AxisSamples {
    static final Map<String, Double> OXIDATION = Map.of("Li", 1.0, "P", 5.0, "O", -2.0);

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
        Part<DescriptorProvider<?>> part = fingerprints();
        Descriptor descriptor = part.create(Descriptor.class);
        CounterRandom random = new CounterRandom(8);
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

    /** Li3PO4 in a skewed cell, or with one Li fewer; the first Li has free way along the first lattice vector. */
    static Structure phosphate(boolean vacancy) {
        Cell cell = Cell.periodic(5.6, 0.2, -0.3, 0.9, 6.2, 0.4, -0.5, 0.7, 6.0);
        int[] species = vacancy ? new int[] {3, 3, 15, 8, 8, 8, 8} : new int[] {3, 3, 15, 8, 8, 8, 8, 3};
        double[] around = {1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1};
        double[] x = new double[3 * species.length];
        set(x, 0, 0.2, 0.1, -0.2);
        set(x, 1, 1.1, 3.4, 5.9);
        set(x, 2, 3.1, 3.3, 3.0);
        for (int o = 0; o < 4; o++) {
            set(x, 3 + o, 3.1 + 0.9 * around[3 * o], 3.3 + 0.87 * around[3 * o + 1], 3.0 + 0.91 * around[3 * o + 2]);
        }
        if (!vacancy) {
            set(x, 7, 0.6, 5.7, 3.1);
        }
        return new Structure(cell, species, x);
    }

    private static void set(double[] x, int atom, double... at) {
        System.arraycopy(at, 0, x, 3 * atom, 3);
    }
}
