package org.zstar.networks.training;

/**
 * Finds a step that satisfies the strong Wolfe conditions (Nocedal and Wright, Numerical Optimization, algorithms 3.5 and
 * 3.6) with safeguarded cubic interpolation. Keeps value, gradient and errors at the current point.
 */
final class LineSearch {
    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final int TRIALS = 20;

    private final Objective objective;
    private final int[] order;
    private final double[] trial;
    private final double[] oldGradient;
    private final double[] step;
    private double[] gradient;
    private double[] trialGradient;
    private SquaredErrors errors = new SquaredErrors();
    private SquaredErrors trialErrors = new SquaredErrors();
    private double value;
    private double trialValue;

    LineSearch(Objective objective, int[] order, int parameters) {
        this.objective = objective;
        this.order = order;
        trial = new double[parameters];
        step = new double[parameters];
        oldGradient = new double[parameters];
        gradient = new double[parameters];
        trialGradient = new double[parameters];
    }

    /** Evaluates the first point. */
    void start(double[] theta) {
        value = objective.evaluate(order, 0, order.length, theta, gradient, errors);
    }

    double value() {
        return value;
    }

    double[] gradient() {
        return gradient;
    }

    SquaredErrors errors() {
        return errors;
    }

    /** The last step and the change of the gradient over it. */
    void copyStep(double[] stepTo, double[] changeTo) {
        for (int k = 0; k < step.length; k++) {
            stepTo[k] = step[k];
            changeTo[k] = gradient[k] - oldGradient[k];
        }
    }

    /**
     * Moves parameters along a direction.
     *
     * @param theta moved in place
     * @param direction downhill
     * @param first step to try first, in units of the direction
     * @return whether a lower point was found
     */
    boolean advance(double[] theta, double[] direction, double first) {
        double slope = Lbfgs.dot(gradient, direction);
        if (!(slope < 0)) {
            return false;
        }
        Bracket bracket = new Bracket(value, slope);
        double length = first;
        for (int k = 0; k < TRIALS; k++) {
            double trialSlope = probe(theta, direction, length);
            boolean low = trialValue <= value + DECREASE * length * slope;
            if (low && Math.abs(trialSlope) <= -CURVATURE * slope) {
                accept(theta, direction, length);
                return true;
            }
            length = bracket.next(length, trialValue, trialSlope, low);
        }
        // no Wolfe point in sight: take the best point met if it is lower at all
        if (bracket.bestLength() > 0) {
            probe(theta, direction, bracket.bestLength());
            accept(theta, direction, bracket.bestLength());
            return true;
        }
        return false;
    }

    private double probe(double[] theta, double[] direction, double length) {
        for (int k = 0; k < trial.length; k++) {
            trial[k] = theta[k] + length * direction[k];
        }
        trialValue = objective.evaluate(order, 0, order.length, trial, trialGradient, trialErrors);
        return Lbfgs.dot(trialGradient, direction);
    }

    private void accept(double[] theta, double[] direction, double length) {
        for (int k = 0; k < trial.length; k++) {
            step[k] = length * direction[k];
        }
        System.arraycopy(trial, 0, theta, 0, theta.length);
        System.arraycopy(gradient, 0, oldGradient, 0, gradient.length);
        double[] g = gradient;
        gradient = trialGradient;
        trialGradient = g;
        SquaredErrors e = errors;
        errors = trialErrors;
        trialErrors = e;
        value = trialValue;
    }
}
