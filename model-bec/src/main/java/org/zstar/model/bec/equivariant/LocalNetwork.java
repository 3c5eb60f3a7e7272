package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.ProductMap;
import org.zstar.kernels.TensorLoops;

/**
 * The vector m = Σ_ν c_ν(I) U_ν of the moments around an atom, for eight atoms (lanes) of one element at a time, with its
 * derivative products: the adjoint for Born charges and forces, and the parameter gradient of a directional derivative for
 * training on Born charges. For one thread.
 */
final class LocalNetwork {
    private static final int LANES = BlockLoops.LANES;

    private final NetworkShape shape;
    private final TensorLoops tensors;
    private final ScalarNetwork weights;
    private final ProductMap[] vectorProducts = new ProductMap[3];
    private final ProductMap[] vectorAdjoints = new ProductMap[3];
    /** Components x, y, z of the vectors, and the change of one of them. */
    private final double[][] u = new double[3][];
    private final double[] du;
    private final double[] scaled;

    LocalNetwork(NetworkShape shape, BlockLoops loops) {
        this.shape = shape;
        tensors = loops.tensors();
        weights = new ScalarNetwork(shape, loops);
        for (int x = 0; x < 3; x++) {
            vectorProducts[x] = shape.vectorProducts(x);
            vectorAdjoints[x] = vectorProducts[x].adjoint();
            u[x] = new double[shape.vectors * LANES];
        }
        du = new double[shape.vectors * LANES];
        scaled = new double[shape.vectors * LANES];
    }

    /** Largest rank of the moments. */
    int rank() {
        return shape.maxRank;
    }

    /**
     * Evaluates the vectors.
     *
     * @param theta parameters
     * @param a moments, moment by moment, lane by lane
     */
    void evaluate(double[] theta, double[] a) {
        weights.evaluate(theta, a);
        for (int x = 0; x < 3; x++) {
            Arrays.fill(u[x], 0);
            tensors.products(vectorProducts[x], weights.b, weights.b, u[x]);
        }
    }

    /** After {@link #evaluate}: the invariants, item by item, lane by lane; shared. */
    double[] invariants() {
        return weights.invariants();
    }

    /** After {@link #evaluate}: component x of the vectors that are weighted, item by item, lane by lane; shared. */
    double[] vectors(int x) {
        return u[x];
    }

    /** After {@link #evaluate}: component x of the vector of each lane. */
    void output(int x, double[] m, int at) {
        Arrays.fill(m, at, at + LANES, 0);
        double[] c = weights.outputs();
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
        double[] c = weights.outputs(), cBar = weights.outputAdjoints();
        Arrays.fill(weights.bBar, 0);
        Arrays.fill(cBar, 0);
        for (int x = 0; x < 3; x++) {
            if (e[x] != 0) {
                for (int k = 0; k < c.length; k++) {
                    cBar[k] += e[x] * u[x][k];
                    scaled[k] = e[x] * c[k];
                }
                tensors.products(vectorAdjoints[x], scaled, weights.b, weights.bBar);
            }
        }
        weights.addAdjoint(theta, lambda);
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
        weights.change(theta, da);
        Arrays.fill(du, 0);
        tensors.products(vectorProducts[x], weights.db, weights.b, du);
        tensors.products(vectorProducts[x], weights.b, weights.db, du);
        double[] c = weights.outputs(), dc = weights.outputChanges();
        for (int k = 0; k < c.length; k++) {
            weights.outputAdjoints()[k] = du[k] + weight * u[x][k];
            weights.outputChangeAdjoints()[k] = u[x][k];
            scaled[k] = dc[k] + weight * c[k];
        }
        Arrays.fill(weights.bBar, 0);
        Arrays.fill(weights.dbBar, 0);
        tensors.products(vectorAdjoints[x], scaled, weights.b, weights.bBar);
        tensors.products(vectorAdjoints[x], c, weights.db, weights.bBar);
        tensors.products(vectorAdjoints[x], c, weights.b, weights.dbBar);
        weights.addParameterGradient(theta, a, da, gradient);
    }

    /** After {@link #addParameterGradient}: adds the derivatives of the same with respect to the moments and to their changes. */
    void addMomentGradient(double[] theta, double[] lambda, double[] dLambda) {
        weights.unmix(theta, weights.bBar, lambda);
        weights.unmix(theta, weights.dbBar, dLambda);
    }
}
