package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;
import org.zstar.api.dynamics.CounterRandom;

/**
 * Coordinates φ in which the parameters θ of an element's network are fitted: moments along their principal axes and
 * invariants with mean 0 and standard deviation 1, both as the training data have them at the start. θ is linear in φ.
 */
final class Coordinates {
    private final NetworkShape shape;
    /** Per rank channels × channels: principal axes over the largest standard deviation. */
    private final double[][] axes;
    private double[] mean;
    private double[] deviation;

    /**
     * @param shape sizes of the network
     * @param covariances per rank the covariance of the channels, summed over components
     */
    Coordinates(NetworkShape shape, double[][][] covariances) {
        this.shape = shape;
        axes = new double[covariances.length][];
        for (int rank = 0; rank < axes.length; rank++) {
            axes[rank] = principalAxes(covariances[rank]);
        }
        mean = new double[shape.invariants];
        deviation = new double[shape.invariants];
        Arrays.fill(deviation, 1);
    }

    private static double[] principalAxes(double[][] covariance) {
        int n = covariance.length;
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(n, true);
        eigen.decompose(R064Store.FACTORY.rows(covariance));
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest = Math.max(largest, eigen.getD().doubleValue(k, k));
        }
        double scale = largest > 0 ? 1 / Math.sqrt(largest) : 0;
        double[] rows = new double[n * n];
        for (int k = 0; k < n; k++) {
            for (int c = 0; c < n; c++) {
                rows[k * n + c] = scale * eigen.getV().doubleValue(c, k);
            }
        }
        return rows;
    }

    /** Sets mean and standard deviation of the invariants. */
    void standardise(double[] newMean, double[] newDeviation) {
        mean = newMean;
        deviation = newDeviation;
    }

    /** Random first coordinates; the last layer is zero, so that the network adds nothing yet. */
    void draw(CounterRandom random, int stream, double[] phi, int at) {
        int last = shape.weights(shape.layers() - 1);
        double[] three = new double[3];
        for (int k = 0; k < last; k++) {
            if (k % 3 == 0) {
                random.normals(stream, k / 3, three, 0);
            }
            phi[at + k] = three[k % 3] / Math.sqrt(shape.channels);
        }
        for (int layer = 0; layer + 1 < shape.layers(); layer++) {
            double factor = Math.sqrt((double) shape.channels / shape.units[layer]);
            for (int k = shape.weights(layer); k < shape.biases(layer); k++) {
                phi[at + k] *= factor;
            }
            Arrays.fill(phi, at + shape.biases(layer), at + shape.weights(layer + 1), 0);
        }
    }

    /** The parameters for coordinates from index {@code at}. */
    double[] parameters(double[] phi, int at) {
        int c = shape.channels;
        double[] theta = new double[shape.parameters()];
        System.arraycopy(phi, at, theta, 0, theta.length);
        for (int row = 0; row < axes.length * shape.mixed; row++) {
            Arrays.fill(theta, row * c, (row + 1) * c, 0);
            double[] matrix = axes[row / shape.mixed];
            for (int k = 0; k < c * c; k++) {
                theta[row * c + k % c] += matrix[k] * phi[at + row * c + k / c];
            }
        }
        int weights = shape.weights(0), biases = shape.biases(0), inputs = shape.invariants;
        for (int k = 0; k < shape.units[1] * inputs; k++) {
            theta[weights + k] /= deviation[k % inputs];
            theta[biases + k / inputs] -= theta[weights + k] * mean[k % inputs];
        }
        return theta;
    }

    /** Adds to a gradient in coordinates from index {@code at} what a gradient in parameters amounts to. */
    void addGradient(double[] theta, double[] phi, int at) {
        int c = shape.channels;
        for (int row = 0; row < axes.length * shape.mixed; row++) {
            double[] matrix = axes[row / shape.mixed];
            for (int k = 0; k < c * c; k++) {
                phi[at + row * c + k / c] += matrix[k] * theta[row * c + k % c];
            }
        }
        int weights = shape.weights(0), biases = shape.biases(0), inputs = shape.invariants;
        for (int k = 0; k < shape.units[1] * inputs; k++) {
            phi[at + weights + k] += (theta[weights + k] - theta[biases + k / inputs] * mean[k % inputs])
                    / deviation[k % inputs];
        }
        for (int k = biases; k < theta.length; k++) {
            phi[at + k] += theta[k];
        }
    }
}
