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
import org.zstar.model.bec.vector.ChargeErrors;

/** A linear fit: its one epoch sums up the equations, chooses λ, and solves. */
final class LinearTraining implements Training {
    /** Candidates for λ, as powers of ten. */
    private static final int LARGEST_EXPONENT = -2;
    private static final int SMALLEST_EXPONENT = -10;
    private static final int FIRST_EXPONENT = -6;

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
        Equations equations = new Equations(config, workers);
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
        Ridge ridge = new Ridge(all, penalty(equations.columns()));
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

    private double[] penalty(int columns) {
        double[] roughness = config.form().vectors().roughness(), penalty = new double[columns];
        Arrays.setAll(penalty, k -> StrictMath.pow(roughness[k % roughness.length], config.smoothness()));
        return penalty;
    }

    /** The λ with the smallest error on structures left out, searched downhill over powers of ten from the middle. */
    private static double choose(Ridge ridge, NormalEquations all, List<NormalEquations> parts,
            Map<String, Double> metrics) {
        int best = FIRST_EXPONENT;
        double least = leftOutError(ridge, all, parts, best);
        for (int step : new int[] {-1, 1}) {
            int start = best;
            while (best + step >= SMALLEST_EXPONENT && best + step <= LARGEST_EXPONENT) {
                double error = leftOutError(ridge, all, parts, best + step);
                if (!(error < least)) {
                    break;
                }
                least = error;
                best += step;
            }
            if (best != start) {
                break;
            }
        }
        metrics.put("cross_validation_bec_rmse_e", Math.sqrt(least / all.rows()));
        return StrictMath.pow(10, best);
    }

    /** Sum of squared errors fold by fold; infinite where λ is too small for a unique solution. */
    private static double leftOutError(Ridge ridge, NormalEquations all, List<NormalEquations> parts, int exponent) {
        double sum = 0;
        for (NormalEquations part : parts) {
            all.add(part, -1);
            try {
                sum += part.squaredError(ridge.solve(all, StrictMath.pow(10, exponent)));
            } catch (ArithmeticException singular) {
                sum = Double.POSITIVE_INFINITY;
            }
            all.add(part, 1);
        }
        return sum;
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
