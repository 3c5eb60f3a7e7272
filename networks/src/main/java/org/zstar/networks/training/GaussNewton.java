package org.zstar.networks.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Levenberg–Marquardt on all data without ever forming a matrix: every epoch solves (H + μ) δ = −∂loss/∂θ roughly, with H
 * the Gauss–Newton matrix, by conjugate gradients on products with H (Martens, ICML 2010), and takes the step if the loss
 * falls. μ follows how well the quadratic model foretold the fall (Marquardt, J. SIAM 11, 431 (1963)).
 */
final class GaussNewton implements Optimiser {
    private static final double POOR = 0.25;
    private static final double GOOD = 0.75;
    private static final double CHANGE = 3;
    private static final double MEMORY = 0.9;
    private static final int TRIALS = 8;
    private static final double SMALLEST = 1e-14;

    private final Objective objective;
    private final GaussNewtonOptions options;
    private final int[] order;
    private final double[] gradient;
    private final double[] residual;
    private final double[] search;
    private final double[] product;
    private final double[] step;
    private final double[] trial;
    private final SquaredErrors current = new SquaredErrors();
    private double damping = -1;
    private double loss;
    private boolean started;

    GaussNewton(Objective objective, FitOptions options) {
        this.objective = objective;
        this.options = options.gaussNewton();
        int n = objective.parameters();
        order = new int[objective.samples()];
        Arrays.setAll(order, k -> k);
        gradient = new double[n];
        residual = new double[n];
        search = new double[n];
        product = new double[n];
        step = new double[n];
        trial = new double[n];
    }

    @Override
    public double epoch(int epoch, double[] theta, SquaredErrors errors) {
        if (!started) {
            loss = evaluate(theta);
            started = true;
        }
        if (damping < 0) {
            damping = options.damping() * firstCurvature(theta);
        }
        boolean moved = false;
        for (int k = 0; k < TRIALS && !moved; k++) {
            double foretold = solve(theta);
            for (int i = 0; i < trial.length; i++) {
                trial[i] = theta[i] + step[i];
            }
            SquaredErrors met = new SquaredErrors();
            double value = objective.evaluate(order, 0, order.length, trial, null, met);
            double ratio = (loss - value) / foretold;
            moved = value < loss;
            if (!(ratio >= POOR)) {
                damping *= CHANGE * CHANGE;
            } else if (ratio > GOOD) {
                damping = Math.max(damping / CHANGE, SMALLEST);
            }
        }
        if (moved) {
            System.arraycopy(trial, 0, theta, 0, theta.length);
            loss = evaluate(theta);
        }
        errors.clear();
        errors.add(current);
        return loss;
    }

    private double evaluate(double[] theta) {
        return objective.evaluate(order, 0, order.length, theta, gradient, current);
    }

    /** Curvature along the gradient: the scale of H. */
    private double firstCurvature(double[] theta) {
        double curvature = objective.multiply(theta, gradient, product);
        return curvature / Math.max(SMALLEST, Lbfgs.dot(gradient, gradient));
    }

    /**
     * Conjugate gradients for the step, started from a part of the last one.
     *
     * @return fall of the loss that the quadratic model foretells
     */
    private double solve(double[] theta) {
        for (int k = 0; k < step.length; k++) {
            step[k] *= MEMORY;
        }
        objective.multiply(theta, step, product);
        for (int k = 0; k < step.length; k++) {
            residual[k] = -gradient[k] - product[k] - damping * step[k];
            search[k] = residual[k];
        }
        double square = Lbfgs.dot(residual, residual), goal = options.tolerance() * options.tolerance()
                * Lbfgs.dot(gradient, gradient);
        for (int k = 0; k < options.products() && square > goal; k++) {
            double curvature = objective.multiply(theta, search, product) + damping * Lbfgs.dot(search, search);
            double length = square / curvature;
            for (int i = 0; i < step.length; i++) {
                step[i] += length * search[i];
                residual[i] -= length * (product[i] + damping * search[i]);
            }
            double next = Lbfgs.dot(residual, residual);
            for (int i = 0; i < step.length; i++) {
                search[i] = residual[i] + next / square * search[i];
            }
            square = next;
        }
        // with r = −g − (H + μ) δ the model falls by −g·δ − δ·(H + μ)·δ / 2 = (r·δ − g·δ) / 2
        return 0.5 * (Lbfgs.dot(residual, step) - Lbfgs.dot(gradient, step));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(damping);
        Numbers.write(step, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        damping = in.readDouble();
        Numbers.read(step, in);
        // loss and gradient follow from the parameters
        started = false;
    }
}
