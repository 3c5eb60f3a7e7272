package org.zstar.model.bec.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.moments.MomentFeatures;
import org.zstar.model.bec.moments.MomentRanges;
import org.zstar.model.bec.vector.ChargeErrors;

/** A linear fit: its one epoch sums up the equations, chooses λ, and solves. Draws of a committee differ in their seeds alone. */
final class LinearTraining implements Training {
    private final LinearTrainerConfig config;
    private final List<Structure> training;
    private final List<Structure> validation;
    private final long seed;
    private final Workers workers;
    private final Equations equations;
    private final Map<String, MomentRanges> ranges;
    private double[] coefficients;
    private double[] errors;
    /** Null until the fit, and after it was restored until someone asks. */
    private Posterior posterior;

    LinearTraining(LinearTrainerConfig config, List<Structure> training, List<Structure> validation, long seed,
            Workers workers) {
        this.config = config;
        this.training = List.copyOf(training);
        this.validation = List.copyOf(validation);
        this.seed = seed;
        this.workers = workers;
        equations = new Equations(config, workers);
        ranges = MomentFeatures.learn(config.form().moments(), training);
    }

    @Override
    public int epoch() {
        return coefficients == null ? 0 : 1;
    }

    @Override
    public int epochs() {
        return 1;
    }

    @Override
    public boolean isFinished() {
        return coefficients != null;
    }

    @Override
    public Map<String, Double> advance() {
        return advance((done, all) -> { });
    }

    @Override
    public Map<String, Double> advance(Listener listener) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        posterior = fit(metrics, listener);
        coefficients = config.posteriorDraw() ? posterior.draw(seed) : posterior.mean();
        errors = Arrays.stream(posterior.errors()).map(LinearTraining::rounded).toArray();
        metrics.put("effective_parameters", posterior.effectiveParameters());
        metrics.put("posterior_bec_noise_e", posterior.noise());
        ChargeModel model = (ChargeModel) new LinearModelProvider().create(best());
        metrics.put("train_bec_rmse_e", ChargeErrors.rmse(model, training, workers));
        if (!validation.isEmpty()) {
            metrics.put("validation_bec_rmse_e", ChargeErrors.rmse(model, validation, workers));
        }
        if (config.polarisationWeight() > 0) {
            metrics.put("train_polarisation_rmse_e_angstrom", equations.polarisationRmse(training, coefficients));
        }
        if (config.polarisationWeight() > 0 && !validation.isEmpty()) {
            metrics.put("validation_polarisation_rmse_e_angstrom", equations.polarisationRmse(validation, coefficients));
        }
        return metrics;
    }

    private Posterior fit(Map<String, Double> metrics, Listener listener) {
        // where λ is given one sum is enough
        int folds = config.regularisation().isPresent() ? 1 : Math.min(config.folds(), training.size());
        List<NormalEquations> parts = new ArrayList<>();
        int[] summed = {0};
        for (int k = 0; k < folds; k++) {
            parts.add(equations.sum(training, folds, k, () -> listener.structures(++summed[0], training.size())));
        }
        NormalEquations all = config.regularisation().isPresent() ? parts.get(0) : total(parts);
        Ridge ridge = new Ridge(all, penalty(equations.columns()), config.equalisation());
        double lambda = config.regularisation().orElseGet(() -> {
            Regularisation.Choice choice = new Regularisation(ridge, all, parts, workers).choose();
            metrics.put("cross_validation_bec_rmse_e", choice.error());
            return choice.lambda();
        });
        metrics.put("regularisation", lambda);
        if (config.polarisationWeight() > 0) {
            equations.addPolarisations(training, ridge.solve(all, lambda, workers), config.polarisationWeight(), all);
        }
        return ridge.posterior(all, lambda, workers);
    }

    private NormalEquations total(List<NormalEquations> parts) {
        NormalEquations all = new NormalEquations(equations.columns());
        parts.forEach(part -> all.add(part, 1));
        return all;
    }

    /** Three digits are enough for an error. */
    private static double rounded(double error) {
        return new BigDecimal(error).round(new MathContext(3)).doubleValue();
    }

    @Override
    public Map<String, Double> expectedErrors(List<Structure> structures) {
        Calibration calibration = new Calibration(posterior(), equations);
        structures.forEach(s -> calibration.add(s, workers));
        return calibration.values();
    }

    /** The distribution of the coefficients; made anew after the fit was restored. */
    Posterior posterior() {
        if (posterior == null) {
            posterior = fit(new LinkedHashMap<>(), (done, all) -> { });
        }
        return posterior;
    }

    private double[] penalty(int columns) {
        double[] roughness = config.form().vectors().roughness(), penalty = new double[columns];
        Arrays.setAll(penalty, k -> StrictMath.pow(roughness[k % roughness.length], config.smoothness()));
        return penalty;
    }

    @Override
    public LinearParameters best() {
        return parameters(config, coefficients, errors, ranges);
    }

    static LinearParameters parameters(LinearTrainerConfig config, double[] coefficients, double[] errors,
            Map<String, MomentRanges> ranges) {
        List<String> elements = config.form().moments().elements();
        return new LinearParameters(config.form(), config.baseline(), byElement(elements, coefficients),
                byElement(elements, errors), ranges);
    }

    private static Map<String, double[]> byElement(List<String> elements, double[] numbers) {
        Map<String, double[]> map = new LinkedHashMap<>();
        int size = numbers.length / elements.size();
        for (int e = 0; e < elements.size(); e++) {
            map.put(elements.get(e), Arrays.copyOfRange(numbers, e * size, (e + 1) * size));
        }
        return map;
    }

    @Override
    public int bestEpoch() {
        return epoch();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(coefficients == null ? 0 : coefficients.length);
        for (int k = 0; coefficients != null && k < coefficients.length; k++) {
            out.writeDouble(coefficients[k]);
            out.writeDouble(errors[k]);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        int length = in.readInt();
        coefficients = length == 0 ? null : new double[length];
        errors = new double[length];
        for (int k = 0; k < length; k++) {
            coefficients[k] = in.readDouble();
            errors[k] = in.readDouble();
        }
    }
}
