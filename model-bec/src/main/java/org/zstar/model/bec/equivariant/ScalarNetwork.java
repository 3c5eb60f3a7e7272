package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.ProductMap;
import org.zstar.kernels.TensorLoops;
import org.zstar.model.bec.moments.Tensors;
import org.zstar.networks.Activation;
import org.zstar.networks.LayerKernels;
import org.zstar.networks.LayerKernelsFactory;

/**
 * Numbers y(I) that a network makes of the invariants I of the moments around an atom, for eight atoms (lanes) of one element
 * at a time, with the derivative products that {@link FrameWork} needs. Others may use the mixed moments as well: what they add
 * to the adjoints of these is carried along. For one thread.
 */
final class ScalarNetwork {
    private static final int LANES = BlockLoops.LANES;

    private final NetworkShape shape;
    private final TensorLoops tensors;
    private final LayerKernels kernels = LayerKernelsFactory.fastest();
    private final ProductMap invariantProducts;
    private final ProductMap invariantAdjoint;
    /** Mixed moments and a constant 1, their changes, and the adjoints of both. */
    final double[] b;
    final double[] db;
    final double[] bBar;
    final double[] dbBar;
    /** A component of the moments and of the mixed moments. */
    private final double[] plain;
    private final double[] mixed;
    /** Outputs of each layer, from the invariants on, with slopes; changes and adjoints. */
    private final double[][] y;
    private final double[][] slope;
    private final double[][] dy;
    private final double[][] yBar;
    private final double[][] dyBar;
    private final double[] z;

    ScalarNetwork(NetworkShape shape, BlockLoops loops) {
        this.shape = shape;
        tensors = loops.tensors();
        invariantProducts = shape.invariantProducts();
        invariantAdjoint = invariantProducts.adjoint();
        int size = (shape.one() + 1) * LANES;
        b = new double[size];
        db = new double[size];
        bBar = new double[size];
        dbBar = new double[size];
        plain = new double[shape.channels * LANES];
        mixed = new double[shape.mixed * LANES];
        y = perLayer();
        slope = perLayer();
        dy = perLayer();
        yBar = perLayer();
        dyBar = perLayer();
        z = new double[Arrays.stream(shape.units).max().orElse(0) * LANES];
    }

    private double[][] perLayer() {
        double[][] arrays = new double[shape.units.length][];
        Arrays.setAll(arrays, l -> new double[shape.units[l] * LANES]);
        return arrays;
    }

    /** The invariants, item by item, lane by lane; shared, as are the arrays below. */
    double[] invariants() {
        return y[0];
    }

    double[] outputs() {
        return y[shape.layers()];
    }

    double[] outputChanges() {
        return dy[shape.layers()];
    }

    double[] outputAdjoints() {
        return yBar[shape.layers()];
    }

    double[] outputChangeAdjoints() {
        return dyBar[shape.layers()];
    }

    /**
     * Evaluates the network.
     *
     * @param theta parameters
     * @param a moments, moment by moment, lane by lane
     */
    void evaluate(double[] theta, double[] a) {
        mix(theta, a, b);
        Arrays.fill(b, shape.one() * LANES, b.length, 1);
        Arrays.fill(y[0], 0);
        tensors.products(invariantProducts, b, b, y[0]);
        for (int layer = 0; layer < shape.layers(); layer++) {
            boolean last = layer + 1 == shape.layers();
            int units = shape.units[layer + 1];
            kernels.forward(theta, shape.weights(layer), shape.biases(layer), shape.units[layer], units, LANES, y[layer],
                    last ? y[layer + 1] : z);
            if (!last) {
                kernels.activate(Activation.TANH, units * LANES, z, y[layer + 1], slope[layer + 1]);
            }
        }
    }

    /** Mixed moments of all components; the row of the constant is left alone. */
    private void mix(double[] theta, double[] a, double[] target) {
        for (int rank = 0, m = 0; rank <= shape.maxRank; rank++) {
            for (int end = m + Tensors.components(rank); m < end; m++) {
                System.arraycopy(a, m * plain.length, plain, 0, plain.length);
                kernels.forward(theta, shape.mixing(rank), -1, shape.channels, shape.mixed, LANES, plain, mixed);
                System.arraycopy(mixed, 0, target, m * mixed.length, mixed.length);
            }
        }
    }

    /** Adds to {@code lambda} the adjoints of the moments for adjoints of the mixed moments. */
    void unmix(double[] theta, double[] from, double[] lambda) {
        for (int rank = 0, m = 0; rank <= shape.maxRank; rank++) {
            for (int end = m + Tensors.components(rank); m < end; m++) {
                System.arraycopy(from, m * mixed.length, mixed, 0, mixed.length);
                kernels.backward(theta, shape.mixing(rank), shape.channels, shape.mixed, LANES, mixed, plain);
                for (int k = 0; k < plain.length; k++) {
                    lambda[m * plain.length + k] += plain[k];
                }
            }
        }
    }

    /** From {@link #outputAdjoints} and what is in {@code bBar} to the adjoints of the moments, which are added to. */
    void addAdjoint(double[] theta, double[] lambda) {
        for (int layer = shape.layers() - 1; layer >= 0; layer--) {
            backThrough(theta, layer, yBar);
            for (int k = 0; layer > 0 && k < yBar[layer].length; k++) {
                yBar[layer][k] *= slope[layer][k];
            }
        }
        tensors.products(invariantAdjoint, yBar[0], b, bBar);
        unmix(theta, bBar, lambda);
    }

    private void backThrough(double[] theta, int layer, double[][] bar) {
        kernels.backward(theta, shape.weights(layer), shape.units[layer], shape.units[layer + 1], LANES, bar[layer + 1],
                bar[layer]);
    }

    /** Changes of mixed moments and of all layers under a change of the moments. */
    void change(double[] theta, double[] da) {
        mix(theta, da, db);
        Arrays.fill(dy[0], 0);
        tensors.products(invariantProducts, db, b, dy[0]);
        tensors.products(invariantProducts, b, db, dy[0]);
        for (int layer = 0; layer < shape.layers(); layer++) {
            double[] out = dy[layer + 1];
            kernels.forward(theta, shape.weights(layer), -1, shape.units[layer], shape.units[layer + 1], LANES, dy[layer],
                    out);
            for (int k = 0; layer + 1 < shape.layers() && k < out.length; k++) {
                out[k] *= slope[layer + 1][k];
            }
        }
    }

    /**
     * After {@link #change}: from the adjoints of the outputs and of their changes, and what is in {@code bBar} and
     * {@code dbBar}, to those of mixed moments, adding the gradient of the parameters.
     */
    void addParameterGradient(double[] theta, double[] a, double[] da, double[] gradient) {
        for (int layer = shape.layers() - 1; layer >= 0; layer--) {
            backThroughLayer(theta, layer, gradient);
        }
        tensors.products(invariantAdjoint, yBar[0], b, bBar);
        tensors.products(invariantAdjoint, dyBar[0], db, bBar);
        tensors.products(invariantAdjoint, dyBar[0], b, dbBar);
        for (int rank = 0, m = 0; rank <= shape.maxRank; rank++) {
            for (int end = m + Tensors.components(rank); m < end; m++) {
                addMixingGradient(rank, m, bBar, a, gradient);
                addMixingGradient(rank, m, dbBar, da, gradient);
            }
        }
    }

    private void addMixingGradient(int rank, int m, double[] bar, double[] moments, double[] gradient) {
        System.arraycopy(bar, m * mixed.length, mixed, 0, mixed.length);
        System.arraycopy(moments, m * plain.length, plain, 0, plain.length);
        kernels.addProduct(shape.mixing(rank), shape.channels, shape.mixed, LANES, mixed, plain, gradient);
    }

    /** From the adjoints of a layer's sums (and of their changes) to those of its inputs, adding the layer's gradient. */
    private void backThroughLayer(double[] theta, int layer, double[] gradient) {
        int rows = shape.units[layer + 1], columns = shape.units[layer], weights = shape.weights(layer);
        double[] zBar = yBar[layer + 1];
        kernels.addProduct(weights, columns, rows, LANES, zBar, y[layer], gradient);
        kernels.addProduct(weights, columns, rows, LANES, dyBar[layer + 1], dy[layer], gradient);
        for (int k = 0; k < zBar.length; k++) {
            gradient[shape.biases(layer) + k / LANES] += zBar[k];
        }
        backThrough(theta, layer, yBar);
        backThrough(theta, layer, dyBar);
        if (layer > 0) {
            // y = tanh z, dy = (1 − y²) dz: dy depends on z through y, with ∂dy/∂z = −2 y dy
            double[] values = y[layer], changes = dy[layer];
            for (int k = 0; k < values.length; k++) {
                yBar[layer][k] = yBar[layer][k] * slope[layer][k] - 2 * dyBar[layer][k] * values[k] * changes[k];
                dyBar[layer][k] *= slope[layer][k];
            }
        }
    }
}
