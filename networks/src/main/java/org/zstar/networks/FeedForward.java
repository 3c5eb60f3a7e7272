package org.zstar.networks;

import java.util.Arrays;

/**
 * Evaluates a network for a block of atoms: forward, backward to the inputs, and derivatives with respect to the parameters
 * of values and of directional derivatives. It holds the block's intermediate numbers, so it serves one thread; parameters
 * are passed in. Inputs and outputs lie unit by unit, lane by lane. What it computes for a lane does not depend on the
 * others.
 */
public final class FeedForward {
    private final NetworkShape shape;
    private final int lanes;
    private final LayerKernels kernels;
    private final int[] weights;
    private final int[] biases;
    /** The input of biases. */
    private final double[] ones;
    private final double[] scratch;
    /** Per layer: z, y = f(z), f′(z), their tangents dz and dy, and adjoints of z and dz. */
    private final double[][] z, y, slope, dz, dy, adjoint, tangentAdjoint;

    /**
     * @param shape layers
     * @param lanes atoms per block
     * @param kernels the loops
     */
    public FeedForward(NetworkShape shape, int lanes, LayerKernels kernels) {
        this.shape = shape;
        this.lanes = lanes;
        this.kernels = kernels;
        int depth = shape.depth();
        ones = new double[lanes];
        Arrays.fill(ones, 1);
        scratch = new double[lanes * shape.layers().stream().mapToInt(Integer::intValue).max().orElseThrow()];
        weights = new int[depth];
        biases = new int[depth];
        z = new double[depth][];
        y = new double[depth][];
        slope = new double[depth][];
        dz = new double[depth][];
        dy = new double[depth][];
        adjoint = new double[depth][];
        tangentAdjoint = new double[depth][];
        for (int l = 0; l < depth; l++) {
            int size = shape.units(l) * lanes;
            weights[l] = shape.weights(l);
            biases[l] = shape.biases(l);
            z[l] = new double[size];
            y[l] = new double[size];
            slope[l] = new double[size];
            dz[l] = new double[size];
            dy[l] = new double[size];
            adjoint[l] = new double[size];
            tangentAdjoint[l] = new double[size];
        }
    }

    /** Layers. */
    public NetworkShape shape() {
        return shape;
    }

    /**
     * Evaluates the network.
     *
     * @param theta parameters of one or more networks, not modified
     * @param at index of this network's first parameter
     * @param x inputs × lanes, not modified
     * @return outputs × lanes, shared: valid until the next call
     */
    public double[] forward(double[] theta, int at, double[] x) {
        double[] in = x;
        for (int l = 0; l < z.length; l++) {
            kernels.forward(theta, at + weights[l], bias(at, l), shape.inputs(l), shape.units(l), lanes, in, z[l]);
            kernels.activate(shape.activations().get(l), z[l].length, z[l], y[l], slope[l]);
            in = y[l];
        }
        return in;
    }

    private int bias(int at, int l) {
        return biases[l] < 0 ? -1 : at + biases[l];
    }

    /**
     * After {@link #forward}: the gradient Σ_o seed_o ∂y_o/∂x.
     *
     * @param seed outputs × lanes, not modified
     * @param gradient inputs × lanes, overwritten
     */
    public void backward(double[] theta, int at, double[] seed, double[] gradient) {
        for (int l = z.length - 1; l >= 0; l--) {
            multiply(l == z.length - 1 ? seed : adjoint[l], slope[l], adjoint[l]);
            kernels.backward(theta, at + weights[l], shape.inputs(l), shape.units(l), lanes, adjoint[l],
                    l == 0 ? gradient : adjoint[l - 1]);
        }
    }

    private static void multiply(double[] a, double[] b, double[] product) {
        for (int k = 0; k < product.length; k++) {
            product[k] = a[k] * b[k];
        }
    }

    /**
     * After {@link #forward}: the change of the outputs under a change of the inputs, dy = ∂y/∂x · dx.
     *
     * @param dx inputs × lanes, not modified
     * @return outputs × lanes, shared: valid until the next call
     */
    public double[] tangent(double[] theta, int at, double[] dx) {
        double[] in = dx;
        for (int l = 0; l < z.length; l++) {
            kernels.forward(theta, at + weights[l], -1, shape.inputs(l), shape.units(l), lanes, in, dz[l]);
            multiply(slope[l], dz[l], dy[l]);
            in = dy[l];
        }
        return in;
    }

    /**
     * After {@link #forward} of x and {@link #tangent} of dx: adds ∂/∂θ Σ_lanes Σ_o (seed_o y_o + tangentSeed_o dy_o) to the
     * gradient, the second-order product that fits to derivatives need. Backward differentiation of the tangent pass:
     * with adjoints ȳ, dȳ of a layer's y and dy, z̄ = f′ ȳ + f″ dz dȳ, dz̄ = f′ dȳ, W̄ = z̄ xᵀ + dz̄ dxᵀ, b̄ = z̄.
     *
     * @param x inputs × lanes, not modified
     * @param dx inputs × lanes, not modified
     * @param seed outputs × lanes, not modified; zero in lanes that do not count
     * @param tangentSeed outputs × lanes, not modified; zero in lanes that do not count
     * @param gradient added to, at the places of the parameters
     */
    public void addParameterGradient(double[] theta, int at, double[] x, double[] dx, double[] seed, double[] tangentSeed,
            double[] gradient) {
        for (int l = z.length - 1; l >= 0; l--) {
            boolean last = l == z.length - 1;
            adjoin(shape.activations().get(l), l, last ? seed : adjoint[l], last ? tangentSeed : tangentAdjoint[l]);
            int in = shape.inputs(l), units = shape.units(l);
            kernels.addProduct(at + weights[l], in, units, lanes, adjoint[l], l == 0 ? x : y[l - 1], gradient);
            kernels.addProduct(at + weights[l], in, units, lanes, tangentAdjoint[l], l == 0 ? dx : dy[l - 1], gradient);
            if (biases[l] >= 0) {
                kernels.addProduct(at + biases[l], 1, units, lanes, adjoint[l], ones, gradient);
            }
            if (l > 0) {
                kernels.backward(theta, at + weights[l], in, units, lanes, adjoint[l], adjoint[l - 1]);
                kernels.backward(theta, at + weights[l], in, units, lanes, tangentAdjoint[l], tangentAdjoint[l - 1]);
            }
        }
    }

    private void adjoin(Activation activation, int l, double[] above, double[] tangentAbove) {
        for (int k = 0; k < adjoint[l].length; k++) {
            double curved = activation.curvature(z[l][k], y[l][k]) * dz[l][k];
            adjoint[l][k] = slope[l][k] * above[k] + curved * tangentAbove[k];
            tangentAdjoint[l][k] = slope[l][k] * tangentAbove[k];
        }
    }

    /**
     * After {@link #forward} of x: the change of the outputs and of the input gradient Σ_o seed_o ∂y_o/∂x when the
     * parameters change. Forward differentiation of both passes: with V, c the changes of W, b, dz = V y + W dy + c, dy = f′
     * dz, and with h = f′ ȳ, dh = f′ dȳ + f″ dz ȳ, dȳ below = Vᵀ h + Wᵀ dh.
     *
     * @param x inputs × lanes, not modified
     * @param seed outputs × lanes, not modified
     * @param theta parameters, not modified
     * @param change change of the parameters, not modified
     * @param gradientChange inputs × lanes, overwritten
     * @return change of the outputs, outputs × lanes, shared: valid until the next call
     */
    public double[] parameterTangent(double[] theta, double[] change, int at, double[] x, double[] seed,
            double[] gradientChange) {
        int top = z.length - 1;
        for (int l = 0; l <= top; l++) {
            int in = shape.inputs(l), units = shape.units(l);
            kernels.forward(change, at + weights[l], bias(at, l), in, units, lanes, l == 0 ? x : y[l - 1], dz[l]);
            if (l > 0) {
                kernels.forward(theta, at + weights[l], -1, in, units, lanes, dy[l - 1], adjoint[l]);
                add(adjoint[l], dz[l]);
            }
            multiply(slope[l], dz[l], dy[l]);
        }
        for (int l = top; l >= 0; l--) {
            int in = shape.inputs(l), units = shape.units(l);
            differentiate(shape.activations().get(l), l, l == top ? seed : adjoint[l]);
            double[] below = l == 0 ? gradientChange : tangentAdjoint[l - 1];
            kernels.backward(change, at + weights[l], in, units, lanes, adjoint[l], below);
            kernels.backward(theta, at + weights[l], in, units, lanes, tangentAdjoint[l], scratch);
            add(scratch, below);
            if (l > 0) {
                kernels.backward(theta, at + weights[l], in, units, lanes, adjoint[l], adjoint[l - 1]);
            }
        }
        return dy[top];
    }

    /** From ȳ and, below the top, dȳ in {@code tangentAdjoint} to h and dh. */
    private void differentiate(Activation activation, int l, double[] above) {
        boolean top = l == z.length - 1;
        for (int k = 0; k < adjoint[l].length; k++) {
            double change = top ? 0 : slope[l][k] * tangentAdjoint[l][k];
            tangentAdjoint[l][k] = change + activation.curvature(z[l][k], y[l][k]) * dz[l][k] * above[k];
            adjoint[l][k] = slope[l][k] * above[k];
        }
    }

    private static void add(double[] terms, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += terms[k];
        }
    }
}
