package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.zstar.model.bec.moments.Tensors;
import org.zstar.networks.ReproducibleMath;

/**
 * The vector m = Σ_ν c_ν(I) U_ν of the moments around an atom, for several atoms (lanes) of one element at a time, with its
 * derivative products: the adjoint for Born charges and forces, and the parameter gradient of a directional derivative for
 * training on Born charges. For one thread.
 */
final class LocalNetwork {
    private final NetworkShape shape;
    private final int lanes;
    private final Bilinear invariantProducts;
    private final Bilinear[] vectorProducts = new Bilinear[3];
    /** Mixed moments, their changes, and the adjoints of both. */
    private final double[] b;
    private final double[] db;
    private final double[] bBar;
    private final double[] dbBar;
    /** Outputs of each layer, from the invariants to the weights c; changes and adjoints. */
    private final double[][] y;
    private final double[][] dy;
    private final double[][] yBar;
    private final double[][] dyBar;
    /** Components x, y, z of the vectors, and the change of one of them. */
    private final double[][] u = new double[3][];
    private final double[] du;
    private final double[] scaled;

    LocalNetwork(NetworkShape shape, int lanes) {
        this.shape = shape;
        this.lanes = lanes;
        invariantProducts = new Bilinear(shape.invariantProducts(), lanes);
        for (int x = 0; x < 3; x++) {
            vectorProducts[x] = new Bilinear(shape.vectorProducts(x), lanes);
            u[x] = new double[shape.vectors * lanes];
        }
        int size = (shape.one() + 1) * lanes;
        b = new double[size];
        db = new double[size];
        bBar = new double[size];
        dbBar = new double[size];
        du = new double[shape.vectors * lanes];
        scaled = new double[shape.vectors * lanes];
        y = perLayer();
        dy = perLayer();
        yBar = perLayer();
        dyBar = perLayer();
    }

    private double[][] perLayer() {
        double[][] arrays = new double[shape.units.length][];
        Arrays.setAll(arrays, l -> new double[shape.units[l] * lanes]);
        return arrays;
    }

    int lanes() {
        return lanes;
    }

    /**
     * Evaluates the vectors.
     *
     * @param theta parameters
     * @param a moments, moment by moment, lane by lane
     */
    void evaluate(double[] theta, double[] a) {
        mix(theta, a, b);
        Arrays.fill(b, shape.one() * lanes, b.length, 1);
        Arrays.fill(y[0], 0);
        invariantProducts.add(b, y[0]);
        for (int layer = 0; layer < shape.layers(); layer++) {
            double[] out = y[layer + 1];
            int biases = shape.biases(layer);
            for (int k = 0; k < shape.units[layer + 1]; k++) {
                Arrays.fill(out, k * lanes, (k + 1) * lanes, theta[biases + k]);
            }
            LayerLoops.multiply(theta, shape.weights(layer), shape.units[layer + 1], shape.units[layer], y[layer], 0, out, 0,
                    lanes);
            if (layer + 1 < shape.layers()) {
                for (int k = 0; k < out.length; k++) {
                    out[k] = ReproducibleMath.tanh(out[k]);
                }
            }
        }
        for (int x = 0; x < 3; x++) {
            Arrays.fill(u[x], 0);
            vectorProducts[x].add(b, u[x]);
        }
    }

    /** Mixed moments of all components; the row of the constant is left alone. */
    private void mix(double[] theta, double[] a, double[] target) {
        Arrays.fill(target, 0, shape.one() * lanes, 0);
        for (int rank = 0, m = 0; rank <= shape.basis.maxRank(); rank++) {
            for (int end = m + components(rank); m < end; m++) {
                LayerLoops.multiply(theta, shape.mixing(rank), shape.mixed, shape.channels, a, m * shape.channels * lanes,
                        target, m * shape.mixed * lanes, lanes);
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
        Arrays.fill(m, at, at + lanes, 0);
        double[] c = y[shape.layers()];
        for (int k = 0; k < c.length; k++) {
            m[at + k % lanes] += c[k] * u[x][k];
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
                vectorProducts[x].addAdjoint(b, scaled, bBar);
            }
        }
        for (int layer = last - 1; layer >= 0; layer--) {
            Arrays.fill(yBar[layer], 0);
            LayerLoops.multiplyTransposed(theta, shape.weights(layer), shape.units[layer + 1], shape.units[layer],
                    yBar[layer + 1], 0, yBar[layer], 0, lanes);
            if (layer > 0) {
                for (int k = 0; k < yBar[layer].length; k++) {
                    yBar[layer][k] *= 1 - y[layer][k] * y[layer][k];
                }
            }
        }
        invariantProducts.addAdjoint(b, yBar[0], bBar);
        for (int rank = 0, m = 0; rank <= shape.basis.maxRank(); rank++) {
            for (int end = m + components(rank); m < end; m++) {
                LayerLoops.multiplyTransposed(theta, shape.mixing(rank), shape.mixed, shape.channels, bBar,
                        m * shape.mixed * lanes, lambda, m * shape.channels * lanes, lanes);
            }
        }
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
        invariantProducts.addAdjoint(b, yBar[0], bBar);
        invariantProducts.addAdjoint(db, dyBar[0], bBar);
        invariantProducts.addAdjoint(b, dyBar[0], dbBar);
        vectorProducts[x].addAdjoint(b, scaled, bBar);
        vectorProducts[x].addAdjoint(db, y[last], bBar);
        vectorProducts[x].addAdjoint(b, y[last], dbBar);
        for (int rank = 0, m = 0; rank <= shape.basis.maxRank(); rank++) {
            for (int end = m + components(rank); m < end; m++) {
                int from = m * shape.mixed * lanes, moment = m * shape.channels * lanes;
                LayerLoops.addOuter(bBar, from, shape.mixed, a, moment, shape.channels, gradient, shape.mixing(rank), lanes);
                LayerLoops.addOuter(dbBar, from, shape.mixed, da, moment, shape.channels, gradient, shape.mixing(rank),
                        lanes);
            }
        }
    }

    private void changes(double[] theta, double[] da, int x) {
        mix(theta, da, db);
        Arrays.fill(dy[0], 0);
        invariantProducts.addChange(b, db, dy[0]);
        for (int layer = 0; layer < shape.layers(); layer++) {
            double[] out = dy[layer + 1];
            Arrays.fill(out, 0);
            LayerLoops.multiply(theta, shape.weights(layer), shape.units[layer + 1], shape.units[layer], dy[layer], 0, out,
                    0, lanes);
            if (layer + 1 < shape.layers()) {
                for (int k = 0; k < out.length; k++) {
                    out[k] *= 1 - y[layer + 1][k] * y[layer + 1][k];
                }
            }
        }
        Arrays.fill(du, 0);
        vectorProducts[x].addChange(b, db, du);
    }

    /** From the adjoints of a layer's sums (and of their changes) to those of its inputs, adding the layer's gradient. */
    private void backThroughLayer(double[] theta, int layer, double[] gradient) {
        int rows = shape.units[layer + 1], columns = shape.units[layer], weights = shape.weights(layer);
        double[] zBar = yBar[layer + 1], dzBar = dyBar[layer + 1];
        LayerLoops.addOuter(zBar, 0, rows, y[layer], 0, columns, gradient, weights, lanes);
        LayerLoops.addOuter(dzBar, 0, rows, dy[layer], 0, columns, gradient, weights, lanes);
        for (int k = 0; k < zBar.length; k++) {
            gradient[shape.biases(layer) + k / lanes] += zBar[k];
        }
        Arrays.fill(yBar[layer], 0);
        Arrays.fill(dyBar[layer], 0);
        LayerLoops.multiplyTransposed(theta, weights, rows, columns, zBar, 0, yBar[layer], 0, lanes);
        LayerLoops.multiplyTransposed(theta, weights, rows, columns, dzBar, 0, dyBar[layer], 0, lanes);
        if (layer > 0) {
            // y = tanh z, dy = (1 − y²) dz: dy depends on z through y, with ∂dy/∂z = −2 y dy
            double[] values = y[layer], changes = dy[layer];
            for (int k = 0; k < values.length; k++) {
                double slope = 1 - values[k] * values[k];
                yBar[layer][k] = yBar[layer][k] * slope - 2 * dyBar[layer][k] * values[k] * changes[k];
                dyBar[layer][k] *= slope;
            }
        }
    }
}
