package org.zstar.model.bec.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.vector.ChargeErrors;

/** A linear fit: its one epoch sums up the equations, chooses λ, and solves. */
final class LinearTraining implements Training {
    /** Candidates for λ, as powers of ten. */
    private static final int LARGEST_EXPONENT = -2;
    private static final int SMALLEST_EXPONENT = -10;

    private final LinearTrainerConfig config;
    private final List<Structure> training;
    private final List<Structure> validation;
    private final Workers workers;
    private double[] coefficients;

    LinearTraining(LinearTrainerConfig config, List<Structure> training, List<Structure> validation, Workers workers) {
        this.config = config;
        this.training = List.copyOf(training);
        this.validation = List.copyOf(validation);
        this.workers = workers;
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
        Equations equations = new Equations(config.form(), new OxidationStates(config.baseline()), workers);
        int folds = Math.min(config.folds(), training.size());
        List<NormalEquations> parts = new ArrayList<>();
        NormalEquations all = new NormalEquations(equations.columns());
        for (int k = 0; k < folds; k++) {
            NormalEquations part = equations.sum(training, folds, k);
            all.add(part, 1);
            if (config.regularisation().isEmpty()) {
                parts.add(part);
            }
        }
        Ridge ridge = new Ridge(all);
        Map<String, Double> metrics = new LinkedHashMap<>();
        double lambda = config.regularisation().orElseGet(() -> choose(ridge, all, parts, metrics));
        coefficients = ridge.solve(all, lambda);
        metrics.put("regularisation", lambda);
        ChargeModel model = (ChargeModel) new LinearModelProvider().create(best());
        metrics.put("train_bec_rmse_e", ChargeErrors.rmse(model, training, workers));
        if (!validation.isEmpty()) {
            metrics.put("validation_bec_rmse_e", ChargeErrors.rmse(model, validation, workers));
        }
        return metrics;
    }

    /** The λ with the smallest error on structures left out, fold by fold; needs one solution per fold and λ. */
    private static double choose(Ridge ridge, NormalEquations all, List<NormalEquations> parts,
            Map<String, Double> metrics) {
        double[] errors = new double[LARGEST_EXPONENT - SMALLEST_EXPONENT + 1];
        for (NormalEquations part : parts) {
            all.add(part, -1);
            for (int k = 0; k < errors.length && !Double.isNaN(errors[k]); k++) {
                try {
                    double[] c = ridge.solve(all, StrictMath.pow(10, LARGEST_EXPONENT - k));
                    errors[k] += part.squaredError(c);
                } catch (ArithmeticException singular) {
                    Arrays.fill(errors, k, errors.length, Double.NaN);
                }
            }
            all.add(part, 1);
        }
        int best = 0;
        for (int k = 1; k < errors.length; k++) {
            best = errors[k] < errors[best] ? k : best;
        }
        metrics.put("cross_validation_bec_rmse_e", Math.sqrt(errors[best] / all.rows()));
        return StrictMath.pow(10, LARGEST_EXPONENT - best);
    }

    @Override
    public LinearParameters best() {
        Map<String, double[]> byElement = new LinkedHashMap<>();
        List<String> elements = config.form().moments().elements();
        int size = coefficients.length / elements.size();
        for (int e = 0; e < elements.size(); e++) {
            byElement.put(elements.get(e), Arrays.copyOfRange(coefficients, e * size, (e + 1) * size));
        }
        return new LinearParameters(config.form(), config.baseline(), byElement);
    }

    @Override
    public int bestEpoch() {
        return epoch();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(coefficients == null ? 0 : coefficients.length);
        if (coefficients != null) {
            for (double c : coefficients) {
                out.writeDouble(c);
            }
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        int length = in.readInt();
        coefficients = length == 0 ? null : new double[length];
        for (int k = 0; k < length; k++) {
            coefficients[k] = in.readDouble();
        }
    }
}
