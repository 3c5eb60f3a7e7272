package org.zstar.networks.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.zstar.api.model.Training;

/**
 * A fit in progress: runs the optimiser, watches the validation error, keeps the best parameters, and can be saved and
 * resumed to the same bits.
 */
public final class Fit implements Training {
    private final Objective validation;
    private final FitOptions options;
    private final Optimiser optimiser;
    private final Function<double[], Record> model;
    private final ErrorReport report;
    /** Current parameters and the best so far. */
    private final double[] phi;
    private final double[] best;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private int epoch;

    /** Names the errors of a model. */
    @FunctionalInterface
    public interface ErrorReport {
        /**
         * Adds errors under their names.
         *
         * @param prefix {@code train_} or {@code validation_}
         */
        void add(String prefix, SquaredErrors errors, Map<String, Double> to);
    }

    /**
     * @param training loss to make small
     * @param validation loss that decides which parameters are best; without samples the training loss decides
     * @param options of the fit; weight decay and response power are matters of the objective
     * @param seed of everything random
     * @param initial first parameters, not modified
     * @param model makes the parameter record of the model from parameters
     * @param report names the errors
     */
    public Fit(Objective training, Objective validation, FitOptions options, long seed, double[] initial,
            Function<double[], Record> model, ErrorReport report) {
        this.validation = validation;
        this.options = options;
        this.model = model;
        this.report = report;
        optimiser = optimiser(training, options, seed);
        phi = initial.clone();
        best = initial.clone();
    }

    private static Optimiser optimiser(Objective objective, FitOptions options, long seed) {
        return switch (options.optimiser()) {
            case "adam" -> new Adam(objective, options, seed);
            case "lbfgs" -> new Lbfgs(objective, options);
            case "gauss-newton" -> new GaussNewton(objective, options);
            default -> throw new IllegalArgumentException("no optimiser named '" + options.optimiser()
                    + "'; there are adam, lbfgs and gauss-newton");
        };
    }

    @Override
    public int epoch() {
        return epoch;
    }

    @Override
    public int epochs() {
        return options.epochs();
    }

    @Override
    public boolean isFinished() {
        return epoch >= options.epochs() || options.patience() > 0 && epoch - bestEpoch >= options.patience();
    }

    @Override
    public Map<String, Double> advance() {
        SquaredErrors errors = new SquaredErrors();
        double loss = optimiser.epoch(epoch, phi, errors);
        epoch++;
        Map<String, Double> metrics = new LinkedHashMap<>();
        report.add("train_", errors, metrics);
        if (validation.samples() > 0) {
            int[] all = new int[validation.samples()];
            Arrays.setAll(all, k -> k);
            loss = validation.evaluate(all, 0, all.length, phi, null, errors);
            report.add("validation_", errors, metrics);
        }
        if (loss < bestLoss) {
            bestLoss = loss;
            bestEpoch = epoch;
            System.arraycopy(phi, 0, best, 0, phi.length);
        }
        return metrics;
    }

    @Override
    public Record best() {
        return model.apply(best.clone());
    }

    @Override
    public int bestEpoch() {
        return bestEpoch;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(epoch);
        out.writeInt(bestEpoch);
        out.writeDouble(bestLoss);
        Numbers.write(phi, out);
        Numbers.write(best, out);
        optimiser.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        epoch = in.readInt();
        bestEpoch = in.readInt();
        bestLoss = in.readDouble();
        Numbers.read(phi, in);
        Numbers.read(best, in);
        optimiser.restore(in);
    }
}
