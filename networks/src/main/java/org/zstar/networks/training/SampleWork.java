package org.zstar.networks.training;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.BlockEvaluator;
import org.zstar.networks.PairSums;

/**
 * One sample of a group while it is worked on: its blocks, pair gradients, errors, and the directions of the second pass.
 */
final class SampleWork {
    private final int components;
    private final Workers alone = Workers.serial();
    private final PairSums[] pairs;
    private final double[][] atomValues;
    /** Per component ∂loss/∂value, ∂loss/∂gradient (3N) and ∂loss/∂(strain derivative) (9). */
    private final double[] valueSlope;
    private final double[][] direction;
    private final double[][] strain;
    private final SquaredErrors errors = new SquaredErrors();
    private Sample sample;
    private Geometry geometry;
    private AtomBlocks blocks;
    /** Scaled features per block and component. */
    private double[][] features;
    private double loss;

    SampleWork(int components) {
        this.components = components;
        pairs = new PairSums[components];
        Arrays.setAll(pairs, c -> new PairSums());
        atomValues = new double[components][];
        direction = new double[components][];
        strain = new double[components][9];
        valueSlope = new double[components];
    }

    /** Turns to a sample of a set. */
    void open(SampleSet set, int index, int[] species, int[] lanes) {
        sample = set.sample(index);
        geometry = set.geometry(index, alone);
        if (blocks == null || !blocks.fit(geometry.species())) {
            blocks = new AtomBlocks(geometry.species(), species, lanes);
            features = new double[blocks.size() * components][];
            for (int c = 0; c < components; c++) {
                atomValues[c] = new double[geometry.size()];
                direction[c] = new double[3 * geometry.size()];
            }
        }
        if (wantsGradient()) {
            for (PairSums p : pairs) {
                p.reserve(geometry.neighbours().pairs());
            }
        }
    }

    AtomBlocks blocks() {
        return blocks;
    }

    private boolean wantsGradient() {
        return sample.gradients() != null || sample.strains() != null;
    }

    /**
     * First pass over a block: values of its atoms and gradients of its pairs, or how these change with the parameters.
     *
     * @param change change of the parameters, or null for values and gradients themselves
     */
    void differentiate(int block, BlockEvaluator evaluator, double[] theta, double[] change, int at) {
        int from = blocks.from(block), count = blocks.count(block);
        evaluator.load(geometry, blocks, block);
        for (int c = 0; c < components; c++) {
            double[] output = evaluator.forward(c, theta, at);
            keepFeatures(block * components + c, evaluator.scaled());
            if (change != null) {
                output = evaluator.backwardChange(theta, change, at);
            } else if (wantsGradient()) {
                evaluator.backward(theta, at);
            }
            for (int lane = 0; lane < count; lane++) {
                atomValues[c][blocks.atoms()[from + lane]] = output[lane];
            }
            if (wantsGradient()) {
                pairs[c].clear(geometry.neighbours().first(), blocks.atoms(), from, count);
                evaluator.pullBack(c, 1, pairs[c].gradient());
            }
        }
    }

    private void keepFeatures(int k, double[] scaled) {
        if (features[k] == null) {
            features[k] = new double[scaled.length];
        }
        System.arraycopy(scaled, 0, features[k], 0, scaled.length);
    }

    /**
     * After the first pass: loss and its slopes.
     *
     * @param perNumber what a squared error costs
     * @param factor multiplies all costs
     * @param targets 1 to compare with the targets, 0 to take results for errors
     */
    void judge(LossWeights perNumber, double factor, double targets) {
        errors.clear();
        loss = 0;
        double weight = factor * sample.weight();
        for (int c = 0; c < components; c++) {
            valueSlope[c] = 0;
            if (sample.values() != null) {
                double error = (sum(atomValues[c]) - targets * sample.values()[c]) * sample.valueScale();
                errors.addValue(error);
                loss += weight * perNumber.value() * error * error;
                valueSlope[c] = 2 * weight * perNumber.value() * error * sample.valueScale();
            }
            if (sample.gradients() != null) {
                Arrays.fill(direction[c], 0);
                pairs[c].addGradient(geometry, 1, direction[c], 3, 0);
                double squares = compare(direction[c], targets, sample.gradients()[c], 1,
                        weight * perNumber.gradient());
                errors.addGradients(squares, direction[c].length);
            }
            if (sample.strains() != null) {
                Arrays.fill(strain[c], 0);
                pairs[c].addVirial(geometry, 1, strain[c]);
                double squares = compare(strain[c], targets, sample.strains()[c], sample.strainScale(),
                        weight * perNumber.strain());
                errors.addStrains(squares, 9);
            }
        }
    }

    private static double sum(double[] terms) {
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }

    /** Replaces results by the slopes of the loss, adds to the loss, and returns the sum of squared scaled errors. */
    private double compare(double[] results, double factor, double[] targets, double scale, double cost) {
        double squares = 0;
        for (int k = 0; k < results.length; k++) {
            double error = (results[k] - factor * targets[k]) * scale;
            squares += error * error;
            results[k] = 2 * cost * error * scale;
        }
        loss += cost * squares;
        return squares;
    }

    double loss() {
        return loss;
    }

    SquaredErrors errors() {
        return errors;
    }

    /** Second pass over a block: adds its part of ∂loss/∂θ. */
    void addParameterGradient(int block, BlockEvaluator evaluator, double[] theta, int at, double[] gradient) {
        if (wantsGradient()) {
            evaluator.load(geometry, blocks, block);
        }
        for (int c = 0; c < components; c++) {
            evaluator.forwardAgain(features[block * components + c], blocks.count(block), theta, at);
            evaluator.addParameterGradient(c, theta, at, valueSlope[c], wantsGradient() ? direction[c] : null,
                    sample.strains() != null ? strain[c] : null, gradient);
        }
    }
}
