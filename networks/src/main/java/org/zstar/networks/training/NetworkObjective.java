package org.zstar.networks.training;

import java.util.Arrays;
import org.zstar.networks.NetworkShape;

/**
 * What an optimiser makes small, in the coordinates of a {@link ResponseBasis}: the loss of the data plus a penalty λ Σ φ²
 * on weights (not on biases).
 */
final class NetworkObjective implements Objective {
    private final LeastSquares data;
    private final boolean[] isWeight;
    private final ResponseBasis basis;
    private final double decay;
    private final double[] theta;
    private final double[] change;

    NetworkObjective(LeastSquares data, NetworkLayout layout, ResponseBasis basis, double decay) {
        this.data = data;
        this.basis = basis;
        this.decay = decay;
        theta = new double[layout.parameters()];
        change = new double[layout.parameters()];
        isWeight = new boolean[layout.parameters()];
        for (int network = 0; network < layout.species().length; network++) {
            NetworkShape shape = layout.shape(network);
            for (int l = 0; l < shape.depth(); l++) {
                int start = layout.offset(network) + shape.weights(l);
                Arrays.fill(isWeight, start, start + shape.inputs(l) * shape.units(l), true);
            }
        }
    }

    @Override
    public int parameters() {
        return isWeight.length;
    }

    @Override
    public int samples() {
        return data.samples();
    }

    @Override
    public double evaluate(int[] order, int from, int to, double[] phi, double[] gradient, SquaredErrors errors) {
        basis.toParameters(phi, theta);
        double value = data.evaluate(order, from, to, theta, gradient, errors);
        if (gradient != null) {
            basis.toCoordinateGradient(gradient);
        }
        for (int k = 0; k < phi.length; k++) {
            if (isWeight[k]) {
                value += decay * phi[k] * phi[k];
                if (gradient != null) {
                    gradient[k] += 2 * decay * phi[k];
                }
            }
        }
        return value;
    }

    @Override
    public double multiply(double[] phi, double[] vector, double[] product) {
        basis.toParameters(phi, theta);
        basis.toParameters(vector, change);
        double curvature = data.multiply(theta, change, product);
        basis.toCoordinateGradient(product);
        for (int k = 0; k < vector.length; k++) {
            if (isWeight[k]) {
                product[k] += 2 * decay * vector[k];
                curvature += 2 * decay * vector[k] * vector[k];
            }
        }
        return curvature;
    }
}
