package org.zstar.model.bec.equivariant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Trainer;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.linear.LinearModelProvider;
import org.zstar.model.bec.linear.LinearParameters;
import org.zstar.model.bec.linear.LinearTrainerConfig;
import org.zstar.model.bec.linear.LinearTrainerProvider;
import org.zstar.model.bec.moments.MomentFeatures;
import org.zstar.model.bec.moments.MomentRanges;
import org.zstar.networks.training.Fit;
import org.zstar.networks.training.Sample;
import org.zstar.networks.training.SampleSet;
import org.zstar.networks.training.SquaredErrors;

/** First the linear part by least squares, then the networks on what it leaves over. */
final class EquivariantTrainer implements Trainer {
    /** Groups of structures of the cross-validation of the linear part. */
    private static final int FOLDS = 5;
    /** Of the penalty of the linear part, as is its trainer's default. */
    private static final double SMOOTHNESS = 1;

    private final EquivariantTrainerConfig config;
    private final OxidationStates baseline;

    EquivariantTrainer(EquivariantTrainerConfig config) {
        this.config = config;
        baseline = new OxidationStates(config.baseline());
    }

    @Override
    public String modelType() {
        return EquivariantModelProvider.TYPE;
    }

    @Override
    public boolean accepts(Structure structure) {
        return structure.labels().bornCharges() != null
                && (config.polarisationWeight() == 0 || structure.labels().polarisation() != null);
    }

    @Override
    public Training start(List<Structure> training, List<Structure> validation, long seed, Workers workers) {
        EquivariantForm form = config.form();
        Map<String, MomentRanges> ranges = MomentFeatures.learn(form.moments(), training);
        LinearParameters linear = form.linearFactors() == 0 ? null : fitLinear(training, workers);
        ChargeModel start = linear == null ? null : (ChargeModel) new LinearModelProvider().create(linear);
        SampleSet learned = samples(training, start, workers), watched = samples(validation, start, workers);
        Statistics statistics = new Statistics(form, learned);
        List<Coordinates> coordinates = statistics.learn(seed);
        ChargeObjective objective = objective(coordinates, learned, config.fit().weightDecay(), workers);
        return new Fit(objective, objective(coordinates, watched, 0, workers), config.fit(), seed,
                statistics.draw(coordinates, seed),
                best -> parameters(linear, objective.theta(best), ranges, training), this::report);
    }

    private LinearParameters fitLinear(List<Structure> training, Workers workers) {
        LinearTrainerConfig options = new LinearTrainerConfig(config.form().linear(), config.baseline(), Optional.empty(),
                SMOOTHNESS, Map.of(), FOLDS);
        Training fit = new LinearTrainerProvider().create(options).start(training, List.of(), 0, workers);
        fit.advance();
        return (LinearParameters) fit.best();
    }

    private ChargeObjective objective(List<Coordinates> coordinates, SampleSet samples, double decay, Workers workers) {
        return new ChargeObjective(config.form(), coordinates, samples, config.polarisationWeight(), config.chargeWeight(),
                decay, workers);
    }

    /** Targets: what baseline and linear part leave over. */
    private SampleSet samples(List<Structure> structures, ChargeModel linear, Workers workers) {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < structures.size(); k++) {
            Structure s = structures.get(k);
            baseline.requireNetCharge(s, "structure " + (k + 1));
            double[][] charges = baseline.deviations(s);
            double[] values = config.polarisationWeight() == 0 ? null : baseline.polarisationDeviation(s);
            if (linear != null) {
                Geometry at = Geometry.of(s.cell(), s.species(), s.positions(), linear.cutoff(), workers);
                double[] z = new double[9 * s.size()];
                linear.bornCharges(at, z);
                subtract(charges, baseline.deviations(s.withLabels(s.labels().withBornCharges(z))));
                if (values != null) {
                    double[] rigid = new double[3], m = linear.polarisation(at);
                    baseline.addPolarisation(s.species(), s.positions(), rigid);
                    subtract(new double[][] {m, values}, new double[][] {rigid, m});
                }
            }
            samples.add(new Sample(s, values, charges, null, 1, 1, 1));
        }
        return SampleSet.of(samples, config.form().moments().range(), workers);
    }

    private static void subtract(double[][] from, double[][] what) {
        for (int row = 0; row < from.length; row++) {
            for (int k = 0; k < from[row].length; k++) {
                from[row][k] -= what[row][k];
            }
        }
    }

    private EquivariantParameters parameters(LinearParameters linear, double[][] theta, Map<String, MomentRanges> ranges,
            List<Structure> training) {
        EquivariantForm form = config.form();
        Map<String, double[]> networks = byElement(theta, 0), senders = byElement(theta, 1);
        Map<String, MomentRanges> messages = form.messages().isEmpty() ? Map.of() : MessageFeatures.learn(form,
                NetworkBlock.sum(form, networks, senders, null), new MomentFeatures(form.moments(), ranges), training);
        return new EquivariantParameters(form, config.baseline(), linear == null ? Map.of() : linear.coefficients(), networks,
                senders, ranges, messages);
    }

    private Map<String, double[]> byElement(double[][] theta, int part) {
        Map<String, double[]> map = new LinkedHashMap<>();
        List<String> elements = config.form().moments().elements();
        for (int e = 0; e < elements.size() && (part + 1) * elements.size() <= theta.length; e++) {
            map.put(elements.get(e), theta[part * elements.size() + e]);
        }
        return map;
    }

    private void report(String prefix, SquaredErrors errors, Map<String, Double> to) {
        if (config.polarisationWeight() > 0) {
            to.put(prefix + "polarisation_rmse_e_angstrom", errors.valueRmse());
        }
        to.put(prefix + "bec_rmse_e", errors.gradientRmse());
    }
}
