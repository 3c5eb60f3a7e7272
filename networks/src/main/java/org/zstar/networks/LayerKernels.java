package org.zstar.networks;

/**
 * The loops of a dense layer over blocks of atoms, array to array. Numbers of a block lie unit by unit, lane by lane:
 * {@code x[unit * lanes + lane]}. An implementation gives the same bits as {@link PlainLayerKernels}: sums over units run in
 * index order in every lane, sums over lanes as the tree said at {@link #addProduct}.
 */
public interface LayerKernels {
    /**
     * z_k = b_k + Σ_j W_kj x_j in every lane.
     *
     * @param theta parameters, not modified
     * @param weights index of W_00; row k starts at {@code weights + k * inputs}
     * @param biases index of b_0, or negative for none
     * @param x inputs × lanes, not modified
     * @param z units × lanes, overwritten
     */
    void forward(double[] theta, int weights, int biases, int inputs, int units, int lanes, double[] x, double[] z);

    /**
     * g_j = Σ_k W_kj h_k in every lane.
     *
     * @param h units × lanes, not modified
     * @param g inputs × lanes, overwritten
     */
    void backward(double[] theta, int weights, int inputs, int units, int lanes, double[] h, double[] g);

    /**
     * Adds Σ_lanes h_k x_j to {@code gradient[weights + k * inputs + j]}. With eight lanes the sum is
     * ((0+1)+(2+3))+((4+5)+(6+7)), otherwise it runs in index order.
     *
     * @param h units × lanes, not modified
     * @param x inputs × lanes, not modified
     * @param gradient added to
     */
    void addProduct(int weights, int inputs, int units, int lanes, double[] h, double[] x, double[] gradient);

    /**
     * y = f(z) and f′(z).
     *
     * @param count numbers of z
     * @param z not modified
     * @param y overwritten
     * @param slope overwritten
     */
    void activate(Activation activation, int count, double[] z, double[] y, double[] slope);
}
