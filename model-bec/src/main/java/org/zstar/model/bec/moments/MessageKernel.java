package org.zstar.model.bec.moments;

import java.util.Arrays;
import org.zstar.api.force.Geometry;

/**
 * Moments of one atom whose neighbours count as much as the numbers (messages) h_c that they send: Σ_j h_jc g_n(R_ij) Y_l(R̂_ij)
 * for every element of the neighbours, radial function n and message c, in this order, and their derivative products. For one
 * thread. Messages are stored atom by atom.
 */
public final class MessageKernel {
    private final MomentBasis basis;
    private final MomentKernel pairs;
    private final int messages;
    /** Radial functions times messages: the channels of one neighbour. */
    private final int row;
    private final int channels;
    /** Of one neighbour: products of radial functions and messages, and their changes. */
    private final double[] product;
    private final double[] productChange;
    private final double[] sum;
    private final double[] sumChange;
    private final double[] weight = new double[20];
    private final double[] change = new double[20];
    private final double[] q = new double[3];

    /**
     * @param basis moments
     * @param messages numbers that every atom sends
     */
    public MessageKernel(MomentBasis basis, int messages) {
        this.basis = basis;
        this.messages = messages;
        pairs = new MomentKernel(basis);
        row = basis.functions() * messages;
        channels = basis.elements().size() * row;
        product = new double[row];
        productChange = new double[row];
        sum = new double[row];
        sumChange = new double[row];
    }

    /** Channels: elements × radial functions × messages. */
    public int channels() {
        return channels;
    }

    /** Takes in the neighbours of an atom. */
    public void load(Geometry geometry, int centre) {
        pairs.load(geometry, centre);
    }

    private int at(int j, int m) {
        return m * channels + pairs.element[j] * row;
    }

    private void multiply(int j, double[] h) {
        int from = pairs.index[j] * messages;
        for (int n = 0, k = 0; n < pairs.functions; n++) {
            double g = pairs.g[j * pairs.functions + n];
            for (int c = 0; c < messages; c++) {
                product[k++] = g * h[from + c];
            }
        }
    }

    /** Overwrites {@code a} with the moments: component by component, channel by channel. */
    public void moments(double[] h, double[] a) {
        Arrays.fill(a, 0);
        for (int j = 0; j < pairs.count; j++) {
            multiply(j, h);
            for (int m = 0; m < pairs.components; m++) {
                addScaled(pairs.h[j * pairs.components + m], product, a, at(j, m));
            }
        }
    }

    private void addScaled(double factor, double[] from, double[] to, int at) {
        for (int k = 0; k < row; k++) {
            to[at + k] += factor * from[k];
        }
    }

    private void addScaled(double factor, double[] from, int at, double[] to) {
        for (int k = 0; k < row; k++) {
            to[k] += factor * from[at + k];
        }
    }

    /**
     * Pull-back of Σ_k λ_k a_k to positions and messages.
     *
     * @param gradient ∂/∂u, three numbers per atom, added to
     * @param pairMessages as many numbers per pair as there are messages, overwritten for pairs within the cutoff
     */
    public void pullBack(double[] h, double[] lambda, double[] gradient, double[] pairMessages) {
        for (int j = 0; j < pairs.count; j++) {
            multiply(j, h);
            Arrays.fill(sum, 0);
            for (int m = 0; m < pairs.components; m++) {
                int at = at(j, m);
                double value = 0;
                for (int k = 0; k < row; k++) {
                    value += lambda[at + k] * product[k];
                }
                weight[m] = value;
                addScaled(pairs.h[j * pairs.components + m], lambda, at, sum);
            }
            double x = pairs.ux[j], y = pairs.uy[j], z = pairs.uz[j], r = pairs.distance[j], along = 0;
            int to = pairs.pair[j] * messages, from = pairs.index[j] * messages;
            Arrays.fill(pairMessages, to, to + messages, 0);
            for (int n = 0, s = 0; n < pairs.functions; n++) {
                double g = pairs.g[j * pairs.functions + n], slope = pairs.slope[j * pairs.functions + n];
                for (int c = 0; c < messages; c++, s++) {
                    along += sum[s] * slope * h[from + c];
                    pairMessages[to + c] += sum[s] * g;
                }
            }
            Harmonics.gradient(basis.maxRank(), x, y, z, weight, q);
            along -= (q[0] * x + q[1] * y + q[2] * z) / r;
            int k = 3 * pairs.index[j], i = 3 * pairs.atom;
            double gx = along * x + q[0] / r, gy = along * y + q[1] / r, gz = along * z + q[2] / r;
            gradient[k] += gx;
            gradient[k + 1] += gy;
            gradient[k + 2] += gz;
            gradient[i] -= gx;
            gradient[i + 1] -= gy;
            gradient[i + 2] -= gz;
        }
    }

    /** Changes of the harmonics under a displacement of 3N numbers, and that of the distance, which is returned. */
    private double turn(int j, double[] displacement) {
        int k = 3 * pairs.index[j], i = 3 * pairs.atom;
        double dx = displacement[k] - displacement[i], dy = displacement[k + 1] - displacement[i + 1],
                dz = displacement[k + 2] - displacement[i + 2];
        double x = pairs.ux[j], y = pairs.uy[j], z = pairs.uz[j], r = pairs.distance[j], dr = x * dx + y * dy + z * dz;
        Harmonics.change(basis.maxRank(), x, y, z, (dx - x * dr) / r, (dy - y * dr) / r, (dz - z * dr) / r, change);
        return dr;
    }

    /** Overwrites {@code da} with the change of the moments under a displacement of 3N numbers and changes of the messages. */
    public void pushForward(double[] displacement, double[] h, double[] dh, double[] da) {
        Arrays.fill(da, 0);
        for (int j = 0; j < pairs.count; j++) {
            double dr = turn(j, displacement);
            multiply(j, h);
            int from = pairs.index[j] * messages;
            for (int n = 0, k = 0; n < pairs.functions; n++) {
                double g = pairs.g[j * pairs.functions + n], dg = pairs.slope[j * pairs.functions + n] * dr;
                for (int c = 0; c < messages; c++) {
                    productChange[k++] = dg * h[from + c] + g * dh[from + c];
                }
            }
            for (int m = 0; m < pairs.components; m++) {
                addScaled(pairs.h[j * pairs.components + m], productChange, da, at(j, m));
                addScaled(change[m], product, da, at(j, m));
            }
        }
    }

    /**
     * Adds ∂/∂h and ∂/∂(dh) of Σ_k λ_k a_k + λ'_k da_k to {@code hBar} and {@code dhBar}, all atoms' numbers.
     *
     * @param lambda weights of the moments
     * @param dLambda weights of their changes under the displacement
     */
    public void addMessageAdjoints(double[] displacement, double[] lambda, double[] dLambda, double[] hBar, double[] dhBar) {
        for (int j = 0; j < pairs.count; j++) {
            double dr = turn(j, displacement);
            Arrays.fill(sum, 0);
            Arrays.fill(sumChange, 0);
            for (int m = 0; m < pairs.components; m++) {
                double y = pairs.h[j * pairs.components + m];
                addScaled(y, lambda, at(j, m), sum);
                addScaled(change[m], dLambda, at(j, m), sum);
                addScaled(y, dLambda, at(j, m), sumChange);
            }
            int to = pairs.index[j] * messages;
            for (int n = 0, k = 0; n < pairs.functions; n++) {
                double g = pairs.g[j * pairs.functions + n], dg = pairs.slope[j * pairs.functions + n] * dr;
                for (int c = 0; c < messages; c++, k++) {
                    hBar[to + c] += g * sum[k] + dg * sumChange[k];
                    dhBar[to + c] += g * sumChange[k];
                }
            }
        }
    }
}
