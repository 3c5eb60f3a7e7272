package org.zstar.networks.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Stochastic gradient steps with adapted sizes on mini-batches (Kingma and Ba, ICLR 2015; β₁ = 0.9, β₂ = 0.999). Every epoch
 * visits all samples once, in an order drawn from the seed and the epoch alone. The learning rate falls from its first to its
 * last value.
 */
final class Adam implements Optimiser {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final Objective objective;
    private final AdamOptions options;
    private final int epochs;
    private final long seed;
    private final double[] gradient;
    private final double[] mean;
    private final double[] square;
    private double power1 = 1;
    private double power2 = 1;

    Adam(Objective objective, FitOptions options, long seed) {
        this.objective = objective;
        this.options = options.adam();
        epochs = options.epochs();
        this.seed = seed;
        gradient = new double[objective.parameters()];
        mean = new double[objective.parameters()];
        square = new double[objective.parameters()];
    }

    @Override
    public double epoch(int epoch, double[] theta, SquaredErrors errors) {
        int[] order = Shuffle.of(objective.samples(), seed, epoch);
        SquaredErrors batch = new SquaredErrors();
        errors.clear();
        double loss = 0;
        double rate = options.rate((double) epoch / Math.max(1, epochs - 1));
        for (int from = 0; from < order.length; from += options.batch()) {
            int to = Math.min(order.length, from + options.batch());
            loss += (to - from) * objective.evaluate(order, from, to, theta, gradient, batch);
            errors.add(batch);
            step(theta, rate);
        }
        return loss / order.length;
    }

    private void step(double[] theta, double rate) {
        power1 *= BETA1;
        power2 *= BETA2;
        for (int k = 0; k < theta.length; k++) {
            double g = gradient[k];
            mean[k] = BETA1 * mean[k] + (1 - BETA1) * g;
            square[k] = BETA2 * square[k] + (1 - BETA2) * g * g;
            theta[k] -= rate * (mean[k] / (1 - power1)) / (Math.sqrt(square[k] / (1 - power2)) + EPSILON);
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(power1);
        out.writeDouble(power2);
        Numbers.write(mean, out);
        Numbers.write(square, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        power1 = in.readDouble();
        power2 = in.readDouble();
        Numbers.read(mean, in);
        Numbers.read(square, in);
    }
}
