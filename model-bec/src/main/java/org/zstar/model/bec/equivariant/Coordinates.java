package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;
import org.zstar.api.dynamics.CounterRandom;

/**
 * Coordinates φ in which the parameters θ of an element's network are fitted: moments along their principal axes, small ones
 * enlarged, invariants with mean 0 and standard deviation ½, and outputs in a unit of their own, all as the training data have
 * them at the start. θ is linear in φ.
 */
final class Coordinates {
    /** Principal axes with a smaller standard deviation than this times the largest are not enlarged further. */
    private static final double SMALLEST = 1e-3;
    private static final double SPREAD = 0.5;

    private final NetworkShape shape;
    /** Per rank channels × channels: principal axes, largest first, in units of √(their · the largest standard deviation). */
    private final double[][] axes;
    private double[] mean;
    private double[] deviation;
    private double[] unit;

    /**
     * @param shape sizes of the network
     * @param covariances per rank the covariance of the channels, summed over components
     * @param first channels of the first kind; axes do not mix kinds
     */
    Coordinates(NetworkShape shape, double[][][] covariances, int first) {
        this.shape = shape;
        axes = new double[covariances.length][];
        for (int rank = 0; rank < axes.length; rank++) {
            axes[rank] = principalAxes(covariances[rank], first);
        }
        mean = new double[shape.invariants];
        deviation = new double[shape.invariants];
        unit = new double[shape.outputs()];
        Arrays.fill(deviation, 1);
        Arrays.fill(unit, 1);
    }

    private static double[] principalAxes(double[][] covariance, int first) {
        int n = covariance.length;
        double[] kind = {trace(covariance, 0, first), trace(covariance, first, n)};
        double[][] even = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                even[a][b] = a < first == b < first ? covariance[a][b] / kind[a < first ? 0 : 1] : 0;
            }
        }
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(n, true);
        eigen.decompose(R064Store.FACTORY.rows(even));
        int[] order = IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble(k -> -eigen.getD().doubleValue(k, k))).mapToInt(k -> k).toArray();
        double largest = Math.sqrt(Math.max(eigen.getD().doubleValue(order[0], order[0]), 0));
        double[] rows = new double[n * n];
        for (int k = 0; k < n; k++) {
            double own = Math.sqrt(Math.max(eigen.getD().doubleValue(order[k], order[k]), 0));
            double scale = largest > 0 ? 1 / Math.sqrt(largest * Math.max(own, SMALLEST * largest)) : 0;
            for (int c = 0; c < n; c++) {
                rows[k * n + c] = scale * eigen.getV().doubleValue(c, order[k]) / Math.sqrt(kind[c < first ? 0 : 1]);
            }
        }
        return rows;
    }

    private static double trace(double[][] covariance, int from, int to) {
        double trace = 0;
        for (int k = from; k < to; k++) {
            trace += covariance[k][k];
        }
        return trace > 0 ? trace : 1;
    }

    /** Number of coordinates, and of parameters. */
    int size() {
        return shape.parameters();
    }

    /** Sets mean and standard deviation of the invariants. */
    void standardise(double[] newMean, double[] newDeviation) {
        mean = newMean;
        deviation = Arrays.stream(newDeviation).map(d -> d / SPREAD).toArray();
    }

    /** Sets the units of the outputs. */
    void scale(double[] units) {
        unit = units;
    }

    /**
     * First coordinates: the largest principal axes, and random weights.
     *
     * @param silent whether the outputs are zero at the start
     */
    void draw(CounterRandom random, int stream, double[] phi, int at, boolean silent) {
        double[] three = new double[3];
        for (int k = 0; k < size(); k++) {
            if (k % 3 == 0) {
                random.normals(stream, k / 3, three, 0);
            }
            phi[at + k] = three[k % 3] / Math.sqrt(shape.channels);
        }
        int c = shape.channels;
        for (int row = 0; row < axes.length * shape.mixed; row++) {
            if (row % shape.mixed < c) {
                Arrays.fill(phi, at + row * c, at + (row + 1) * c, 0);
                phi[at + row * c + row % shape.mixed] = 1;
            }
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            double factor = silent && layer == shape.layers() - 1 ? 0 : Math.sqrt((double) c / shape.units[layer]);
            for (int k = shape.weights(layer); k < shape.biases(layer); k++) {
                phi[at + k] *= factor;
            }
            Arrays.fill(phi, at + shape.biases(layer), at + shape.weights(layer + 1), 0);
        }
    }

    /** The parameters of several, whose coordinates follow one another. */
    static double[][] parameters(List<Coordinates> all, double[] phi) {
        double[][] theta = new double[all.size()][];
        for (int e = 0, at = 0; e < theta.length; at += all.get(e++).size()) {
            theta[e] = all.get(e).parameters(phi, at);
        }
        return theta;
    }

    /** The parameters for coordinates from index {@code at}. */
    double[] parameters(double[] phi, int at) {
        int c = shape.channels;
        double[] theta = new double[size()];
        System.arraycopy(phi, at, theta, 0, theta.length);
        for (int row = 0; row < axes.length * shape.mixed; row++) {
            Arrays.fill(theta, row * c, (row + 1) * c, 0);
            double[] matrix = axes[row / shape.mixed];
            for (int k = 0; k < c * c; k++) {
                theta[row * c + k % c] += matrix[k] * phi[at + row * c + k / c];
            }
        }
        int last = shape.layers() - 1;
        for (int k = shape.weights(last); k < theta.length; k++) {
            theta[k] *= unit[output(k)];
        }
        int weights = shape.weights(0), biases = shape.biases(0), inputs = shape.invariants;
        for (int k = 0; k < shape.units[1] * inputs; k++) {
            theta[weights + k] /= deviation[k % inputs];
            theta[biases + k / inputs] -= theta[weights + k] * mean[k % inputs];
        }
        return theta;
    }

    /** The output to which a weight or bias of the last layer belongs. */
    private int output(int parameter) {
        int last = shape.layers() - 1, biases = shape.biases(last);
        return parameter < biases ? (parameter - shape.weights(last)) / shape.units[last] : parameter - biases;
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
        int last = shape.weights(shape.layers() - 1);
        for (int k = biases; k < theta.length; k++) {
            phi[at + k] += theta[k] * (k < last ? 1 : unit[output(k)]);
        }
    }
}
