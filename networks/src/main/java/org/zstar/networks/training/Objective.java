package org.zstar.networks.training;

import java.util.Arrays;
import org.zstar.networks.NetworkShape;

/** What an optimiser makes small: the loss of the data plus a penalty λ Σ w² on weights (not on biases). */
final class Objective {
    private final LeastSquares data;
    private final boolean[] isWeight;
    private final double decay;

    Objective(LeastSquares data, NetworkLayout layout, double decay) {
        this.data = data;
        this.decay = decay;
        isWeight = new boolean[layout.parameters()];
        for (int network = 0; network < layout.species().length; network++) {
            NetworkShape shape = layout.shape(network);
            for (int l = 0; l < shape.depth(); l++) {
                int start = layout.offset(network) + shape.weights(l);
                Arrays.fill(isWeight, start, start + shape.inputs(l) * shape.units(l), true);
            }
        }
    }

    int parameters() {
        return isWeight.length;
    }

    int samples() {
        return data.samples();
    }

    /** Value for some samples, see {@link LeastSquares#evaluate(int[], int, int, double[], double[], SquaredErrors)}. */
    double evaluate(int[] order, int from, int to, double[] theta, double[] gradient, SquaredErrors errors) {
        double value = data.evaluate(order, from, to, theta, gradient, errors);
        for (int k = 0; k < theta.length; k++) {
            if (isWeight[k]) {
                value += decay * theta[k] * theta[k];
                if (gradient != null) {
                    gradient[k] += 2 * decay * theta[k];
                }
            }
        }
        return value;
    }

    /** Product of the Gauss–Newton matrix with a vector; returns vector · product. */
    double multiply(double[] theta, double[] vector, double[] product) {
        double curvature = data.multiply(theta, vector, product);
        for (int k = 0; k < vector.length; k++) {
            if (isWeight[k]) {
                product[k] += 2 * decay * vector[k];
                curvature += 2 * decay * vector[k] * vector[k];
            }
        }
        return curvature;
    }
}
