package org.zstar.model.nnp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.model.Trainer;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.training.FeatureStatistics;
import org.zstar.networks.training.LeastSquares;
import org.zstar.networks.training.LossWeights;
import org.zstar.networks.training.NetworkFit;
import org.zstar.networks.training.NetworkLayout;
import org.zstar.networks.training.Sample;
import org.zstar.networks.training.SampleSet;
import org.zstar.networks.training.SquaredErrors;

/** Fits neural-network potentials. */
final class NnpTrainer implements Trainer {
    private final NnpTrainerConfig config;

    NnpTrainer(NnpTrainerConfig config) {
        this.config = config;
    }

    @Override
    public String modelType() {
        return NnpModelProvider.TYPE;
    }

    @Override
    public boolean accepts(Structure structure) {
        Labels known = structure.labels();
        return known.energy() != null && config.energyWeight() > 0 || known.forces() != null && config.forceWeight() > 0
                || known.stress() != null && config.stressWeight() > 0;
    }

    @Override
    public Training start(List<Structure> training, List<Structure> validation, long seed, Workers workers) {
        if (training.isEmpty()) {
            throw new IllegalArgumentException("there are no structures to learn from; expected some with energies or"
                    + " forces");
        }
        Descriptor descriptor = config.descriptor().create(Descriptor.class);
        if (descriptor.components() != 1) {
            throw new IllegalArgumentException("a potential needs a scalar descriptor; '"
                    + config.descriptor().provider().type() + "' gives vectors");
        }
        int[] species = training.stream().flatMapToInt(s -> Arrays.stream(s.species())).distinct().sorted().toArray();
        requireKnown(species, validation);
        ReferenceEnergies reference = ReferenceEnergies.fit(training, species);
        SampleSet samples = SampleSet.of(samples(training, reference), descriptor.cutoff(), workers);
        SampleSet held = SampleSet.of(samples(validation, reference), descriptor.cutoff(), workers);
        List<FeatureScaling> scalings = FeatureStatistics.learn(descriptor, species, samples);
        List<NetworkShape> shapes = Arrays.stream(species).mapToObj(z -> NetworkShape.of(descriptor.size(z), config.hidden(),
                1, config.activation(), true)).toList();
        NetworkLayout layout = new NetworkLayout(descriptor, species, scalings, shapes);
        LossWeights weights = new LossWeights(config.energyWeight(), config.forceWeight(), config.stressWeight());
        return NetworkFit.start(layout, new LeastSquares(layout, samples, weights, workers),
                new LeastSquares(layout, held, weights, workers), config.fit(), seed, networks -> new NnpParameters(
                config.descriptor(), reference.elements(), reference.perCharge(), networks), NnpTrainer::report);
    }

    private static void requireKnown(int[] species, List<Structure> validation) {
        validation.stream().flatMapToInt(s -> Arrays.stream(s.species())).distinct()
                .filter(z -> Arrays.binarySearch(species, z) < 0).findFirst().ifPresent(z -> {
                    throw new IllegalArgumentException("the validation data contain " + Elements.symbol(z)
                            + ", the training data do not; expected the same elements in both");
                });
    }

    private List<Sample> samples(List<Structure> structures, ReferenceEnergies reference) {
        List<Sample> samples = new ArrayList<>();
        for (Structure s : structures) {
            Labels known = s.labels();
            double[] energy = known.energy() == null || config.energyWeight() == 0 ? null
                    : new double[] {reference.remainder(s)};
            double[][] gradients = known.forces() == null || config.forceWeight() == 0 ? null
                    : new double[][] {times(-1, known.forces())};
            double volume = s.cell().volume();
            double[][] strains = known.stress() == null || config.stressWeight() == 0 || volume == 0 ? null
                    : new double[][] {times(volume, known.stress())};
            samples.add(new Sample(s, energy, gradients, strains, 1.0 / s.size(), strains == null ? 0 : 1 / volume, 1));
        }
        return samples;
    }

    private static double[] times(double factor, double[] numbers) {
        return Arrays.stream(numbers).map(x -> factor * x).toArray();
    }

    private static void report(String prefix, SquaredErrors errors, Map<String, Double> to) {
        put(prefix + "energy_rmse_mev_per_atom", errors.valueRmse(), to);
        put(prefix + "force_rmse_mev_per_angstrom", errors.gradientRmse(), to);
        put(prefix + "stress_rmse_mev_per_angstrom3", errors.strainRmse(), to);
    }

    private static void put(String name, double error, Map<String, Double> to) {
        if (!Double.isNaN(error)) {
            to.put(name, 1000 * error);
        }
    }
}
