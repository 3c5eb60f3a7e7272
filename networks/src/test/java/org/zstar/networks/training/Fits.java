package org.zstar.networks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.networks.Activation;
import org.zstar.networks.AtomicSum;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.PairDescriptor;
import org.zstar.networks.Samples;

/** Small fits to random targets. */
final class Fits {
    private static final int[] SPECIES = {3, 8};
    static final LossWeights WEIGHTS = new LossWeights(2, 0.7, 0.3);

    private Fits() { }

    /** Samples of 6 and more atoms with targets of every kind. */
    static List<Sample> samples(int count, int components, long seed) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int atoms = 6 + 3 * k;
            double[] x = Samples.positions(Samples.TRICLINIC, atoms, seed + k);
            Structure structure = new Structure(Samples.TRICLINIC, Samples.species(atoms), x);
            double[] values = numbers(random, components);
            double[][] gradients = new double[components][], strains = new double[components][];
            Arrays.setAll(gradients, c -> numbers(random, 3 * atoms));
            Arrays.setAll(strains, c -> numbers(random, 9));
            samples.add(new Sample(structure, values, gradients, strains, 1.0 / atoms, 1 / Samples.TRICLINIC.volume(),
                    1 + k));
        }
        return samples;
    }

    private static double[] numbers(Random random, int n) {
        double[] x = new double[n];
        Arrays.setAll(x, k -> random.nextGaussian());
        return x;
    }

    static NetworkLayout layout(int components, SampleSet set) {
        Descriptor descriptor = new PairDescriptor(4.5, components, 8, 0.05, 0.2, 0.7);
        List<FeatureScaling> scalings = FeatureStatistics.learn(descriptor, SPECIES, set);
        NetworkShape shape = NetworkShape.of(3, List.of(4, 3), 1, Activation.TANH, components == 1);
        return new NetworkLayout(descriptor, SPECIES, scalings, Collections.nCopies(2, shape));
    }

    static SampleSet set(List<Sample> samples, long budget) {
        return new SampleSet(samples, 4.5, budget, Workers.serial());
    }

    /** The same structure with the results of networks as targets. */
    static Sample relabelled(Sample s, NetworkLayout layout, double[] theta) {
        AtomicSum sum = new AtomicSum(layout.descriptor(), layout.networks(theta));
        int components = sum.components();
        double[][] rows = new double[components][components], gradients = new double[components][3 * s.structure().size()],
                strains = new double[components][9];
        double[] values = new double[components];
        for (int c = 0; c < components; c++) {
            rows[c][c] = 1;
        }
        sum.evaluate(Geometry.of(s.structure().cell(), s.structure().species(), s.structure().positions(), 4.5,
                Workers.serial()), rows);
        for (int c = 0; c < components; c++) {
            values[c] = sum.value(c);
            sum.addGradient(c, 1, gradients[c], 3, 0);
            sum.addVirial(c, 1, strains[c]);
        }
        return new Sample(s.structure(), values, gradients, strains, s.valueScale(), s.strainScale(), s.weight());
    }
}
