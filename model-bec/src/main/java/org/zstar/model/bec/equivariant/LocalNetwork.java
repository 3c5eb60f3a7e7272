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
 * The vector m = Σ_ν c_ν(I) U_ν of the moments around an atom, for eight atoms (lanes) of one element at a time, with its
 * derivative products: the adjoint for Born charges and forces, and the parameter gradient of a directional derivative for
 * training on Born charges. For one thread.
 */
final class LocalNetwork {
    private static final int LANES = BlockLoops.LANES;

    private final NetworkShape shape;
    private final TensorLoops tensors;
    private final LayerKernels kernels = LayerKernelsFactory.fastest();
    private final ProductMap invariantProducts;
    private final ProductMap invariantAdjoint;
    private final ProductMap[] vectorProducts = new ProductMap[3];
    private final ProductMap[] vectorAdjoints = new ProductMap[3];
    /** Mixed moments, their changes, and the adjoints of both. */
    private final double[] b;
    private final double[] db;
    private final double[] bBar;
    private final double[] dbBar;
    /** A component of the moments and of the mixed moments. */
    private final double[] plain;
    private final double[] mixed;
    /** Outputs of each layer, from the invariants to the weights c, with slopes; changes and adjoints. */
    private final double[][] y;
    private final double[][] slope;
    private final double[][] dy;
    private final double[][] yBar;
    private final double[][] dyBar;
    private final double[] z;
    /** Components x, y, z of the vectors, and the change of one of them. */
    private final double[][] u = new double[3][];
    private final double[] du;
    private final double[] scaled;

    LocalNetwork(NetworkShape shape, BlockLoops loops) {
        this.shape = shape;
        tensors = loops.tensors();
        invariantProducts = shape.invariantProducts();
        invariantAdjoint = invariantProducts.adjoint();
        for (int x = 0; x < 3; x++) {
            vectorProducts[x] = shape.vectorProducts(x);
            vectorAdjoints[x] = vectorProducts[x].adjoint();
            u[x] = new double[shape.vectors * LANES];
        }
        int size = (shape.one() + 1) * LANES;
        b = new double[size];
        db = new double[size];
        bBar = new double[size];
        dbBar = new double[size];
        plain = new double[shape.channels * LANES];
        mixed = new double[shape.mixed * LANES];
        du = new double[shape.vectors * LANES];
        scaled = new double[shape.vectors * LANES];
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

    /** Largest rank of the moments. */
    int rank() {
        return shape.basis.maxRank();
    }

    /**
     * Evaluates the vectors.
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
        for (int x = 0; x < 3; x++) {
            Arrays.fill(u[x], 0);
            tensors.products(vectorProducts[x], b, b, u[x]);
        }
    }

    /** Mixed moments of all components; the row of the constant is left alone. */
    private void mix(double[] theta, double[] a, double[] target) {
        for (int rank = 0, m = 0; rank <= shape.basis.maxRank(); rank++) {
            for (int end = m + components(rank); m < end; m++) {
                System.arraycopy(a, m * plain.length, plain, 0, plain.length);
                kernels.forward(theta, shape.mixing(rank), -1, shape.channels, shape.mixed, LANES, plain, mixed);
                System.arraycopy(mixed, 0, target, m * mixed.length, mixed.length);
            }
        }
    }

    private static int components(int rank) {
        return Tensors.components(rank);
    }

    /** After {@link #evaluate}: the invariants, item by item, lane by lane; shared. */
    double[] invariants() {
        return y[0];
    }

    /** After {@link #evaluate}: component x of the vector of each lane. */
    void output(int x, double[] m, int at) {
        Arrays.fill(m, at, at + LANES, 0);
        double[] c = y[shape.layers()];
        for (int k = 0; k < c.length; k++) {
            m[at + k % LANES] += c[k] * u[x][k];
        }
    }

    /**
     * After {@link #evaluate}: adds the derivatives of e·m with respect to the moments.
     *
     * @param e a direction, three numbers
     * @param lambda added to, laid out as the moments
     */
    void addAdjoint(double[] theta, double[] e, double[] lambda) {
        int last = shape.layers();
        double[] c = y[last];
        Arrays.fill(bBar, 0);
        Arrays.fill(yBar[last], 0);
        for (int x = 0; x < 3; x++) {
            if (e[x] != 0) {
                for (int k = 0; k < c.length; k++) {
                    yBar[last][k] += e[x] * u[x][k];
                    scaled[k] = e[x] * c[k];
                }
                tensors.products(vectorAdjoints[x], scaled, b, bBar);
            }
        }
        for (int layer = last - 1; layer >= 0; layer--) {
            backThrough(theta, layer, yBar);
            for (int k = 0; layer > 0 && k < yBar[layer].length; k++) {
                yBar[layer][k] *= slope[layer][k];
            }
        }
        tensors.products(invariantAdjoint, yBar[0], b, bBar);
        for (int rank = 0, m = 0; rank <= shape.basis.maxRank(); rank++) {
            for (int end = m + components(rank); m < end; m++) {
                System.arraycopy(bBar, m * mixed.length, mixed, 0, mixed.length);
                kernels.backward(theta, shape.mixing(rank), shape.channels, shape.mixed, LANES, mixed, plain);
                for (int k = 0; k < plain.length; k++) {
                    lambda[m * plain.length + k] += plain[k];
                }
            }
        }
    }

    private void backThrough(double[] theta, int layer, double[][] bar) {
        kernels.backward(theta, shape.weights(layer), shape.units[layer], shape.units[layer + 1], LANES, bar[layer + 1],
                bar[layer]);
    }

    /**
     * After {@link #evaluate}: adds to {@code gradient} the derivative with respect to the parameters of
     * Σ_lanes (change of m_x under a change of the moments + weight · m_x).
     *
     * @param a moments
     * @param da change of the moments
     * @param x component
     * @param weight of the component itself
     */
    void addParameterGradient(double[] theta, double[] a, double[] da, int x, double weight, double[] gradient) {
        int last = shape.layers();
        changes(theta, da, x);
        for (int k = 0; k < y[last].length; k++) {
            yBar[last][k] = du[k] + weight * u[x][k];
            dyBar[last][k] = u[x][k];
            scaled[k] = dy[last][k] + weight * y[last][k];
        }
        for (int layer = last - 1; layer >= 0; layer--) {
            backThroughLayer(theta, layer, gradient);
        }
        Arrays.fill(bBar, 0);
        Arrays.fill(dbBar, 0);
        tensors.products(invariantAdjoint, yBar[0], b, bBar);
        tensors.products(invariantAdjoint, dyBar[0], db, bBar);
        tensors.products(invariantAdjoint, dyBar[0], b, dbBar);
        tensors.products(vectorAdjoints[x], scaled, b, bBar);
        tensors.products(vectorAdjoints[x], y[last], db, bBar);
        tensors.products(vectorAdjoints[x], y[last], b, dbBar);
        for (int rank = 0, m = 0; rank <= shape.basis.maxRank(); rank++) {
            for (int end = m + components(rank); m < end; m++) {
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

    private void changes(double[] theta, double[] da, int x) {
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
        Arrays.fill(du, 0);
        tensors.products(vectorProducts[x], db, b, du);
        tensors.products(vectorProducts[x], b, db, du);
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
