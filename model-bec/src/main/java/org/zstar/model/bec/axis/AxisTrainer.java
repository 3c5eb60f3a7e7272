package org.zstar.model.bec.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.model.Trainer;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.networks.Activation;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.training.FeatureStatistics;
import org.zstar.networks.training.LeastSquares;
import org.zstar.networks.training.LossWeights;
import org.zstar.networks.training.NetworkFit;
import org.zstar.networks.training.NetworkLayout;
import org.zstar.networks.training.Sample;
import org.zstar.networks.training.SampleSet;
import org.zstar.networks.training.SquaredErrors;

/**
 * Loss [9] of arXiv 2305.19546. Its rotated copies of structure and tensor, which bring each axis in turn to the place of
 * the one that the networks see, are the three components of the fingerprints here: same sums, one geometry.
 */
final class AxisTrainer implements Trainer {
    private static final long NEIGHBOUR_BYTES = 1L << 30;

    private final AxisTrainerConfig config;
    private final OxidationStates baseline;
    private final Descriptor descriptor;

    AxisTrainer(AxisTrainerConfig config) {
        this.config = config;
        baseline = new OxidationStates(config.baseline());
        descriptor = config.descriptor().create(Descriptor.class);
        if (descriptor.components() != 3) {
            throw new IllegalArgumentException("vaf-axis needs a descriptor of vectors, but '"
                    + config.descriptor().provider().type() + "' gives scalars");
        }
    }

    @Override
    public String modelType() {
        return AxisModelProvider.TYPE;
    }

    @Override
    public boolean accepts(Structure structure) {
        return (config.chargeWeight() == 0 || structure.labels().bornCharges() != null)
                && (config.polarisationWeight() == 0 || structure.labels().polarisation() != null);
    }

    @Override
    public Training start(List<Structure> training, List<Structure> validation, long seed, Workers workers) {
        SampleSet learned = samples(RotatedCopies.of(training, config.rotatedCopies(), seed), workers);
        SampleSet watched = samples(validation, workers);
        int[] species = training.stream().flatMapToInt(s -> Arrays.stream(s.species())).distinct().sorted().toArray();
        List<NetworkShape> shapes = new ArrayList<>();
        for (int one : species) {
            shapes.add(NetworkShape.of(descriptor.size(one), config.hidden(), 1, Activation.TANH, !config.odd()));
        }
        NetworkLayout layout = new NetworkLayout(descriptor, species, FeatureStatistics.learn(descriptor, species, learned),
                shapes);
        LossWeights weights = new LossWeights(config.polarisationWeight(), config.chargeWeight(), 0);
        return NetworkFit.start(layout, new LeastSquares(layout, learned, weights, workers),
                new LeastSquares(layout, watched, weights, workers), config.fit(), seed,
                networks -> new AxisParameters(config.descriptor(), config.baseline(), networks), this::report);
    }

    private SampleSet samples(List<Structure> structures, Workers workers) {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < structures.size(); k++) {
            Structure s = structures.get(k);
            baseline.requireNetCharge(s, "structure " + (k + 1));
            double[] values = config.polarisationWeight() == 0 ? null : baseline.polarisationDeviation(s);
            double[][] gradients = s.labels().bornCharges() == null ? null : baseline.deviations(s);
            samples.add(new Sample(s, values, gradients, null, 1, 1, 1));
        }
        return new SampleSet(samples, descriptor.cutoff(), NEIGHBOUR_BYTES, workers);
    }

    private void report(String prefix, SquaredErrors errors, Map<String, Double> to) {
        if (config.polarisationWeight() > 0) {
            to.put(prefix + "polarisation_rmse_e_angstrom", errors.valueRmse());
        }
        if (config.chargeWeight() > 0) {
            to.put(prefix + "bec_rmse_e", errors.gradientRmse());
        }
    }
}
