package org.zstar.networks.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zstar.api.model.Training;
import org.zstar.networks.SpeciesNetwork;

/**
 * A fit of networks in progress: runs the optimiser, watches the validation error, keeps the best parameters, and can be
 * saved and resumed to the same bits.
 */
public final class NetworkFit implements Training {
    private final NetworkLayout layout;
    private final LeastSquares validation;
    private final FitOptions options;
    private final Optimiser optimiser;
    private final Function<List<SpeciesNetwork>, Record> model;
    private final ErrorReport report;
    /** Current parameters in the coordinates of the basis, and the best so far. */
    private final ResponseBasis basis;
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
     * @param layout networks
     * @param training loss to make small
     * @param validation loss that decides which parameters are best; without samples the training loss decides
     * @param options of the fit
     * @param seed of everything random
     * @param model makes the parameter record of the model from its networks
     * @param report names the errors
     */
    public NetworkFit(NetworkLayout layout, LeastSquares training, LeastSquares validation, FitOptions options, long seed,
            Function<List<SpeciesNetwork>, Record> model, ErrorReport report) {
        this.layout = layout;
        this.validation = validation;
        this.options = options;
        this.model = model;
        this.report = report;
        basis = options.responsePower() == 0 ? ResponseBasis.plain(layout)
                : ResponseBasis.learn(layout, training.data(), options.responsePower(), seed);
        Objective objective = new Objective(training, layout, basis, options.weightDecay());
        optimiser = optimiser(objective, options, seed);
        phi = InitialWeights.draw(layout, seed);
        best = phi.clone();
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
            loss = validation.evaluate(parameters(phi), null, errors);
            report.add("validation_", errors, metrics);
        }
        if (loss < bestLoss) {
            bestLoss = loss;
            bestEpoch = epoch;
            System.arraycopy(phi, 0, best, 0, phi.length);
        }
        return metrics;
    }

    private double[] parameters(double[] coordinates) {
        double[] theta = new double[coordinates.length];
        basis.toParameters(coordinates, theta);
        return theta;
    }

    @Override
    public Record best() {
        return model.apply(layout.networks(parameters(best)));
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
