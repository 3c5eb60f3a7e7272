package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.networks.Activation;
import org.zstar.networks.LayerKernels;
import org.zstar.networks.PlainLayerKernels;
import org.zstar.networks.ReproducibleMath;

/** The loops of dense layers in vectors, for blocks of eight atoms; others are left to plain Java. */
final class SimdLayerKernels implements LayerKernels {
    private final LayerKernels plain = new PlainLayerKernels();
    private final SimdTanh tanh = new SimdTanh();

    @Override
    public void forward(double[] theta, int weights, int biases, int inputs, int units, int lanes, double[] x, double[] z) {
        if (lanes != BLOCK) {
            plain.forward(theta, weights, biases, inputs, units, lanes, x, z);
            return;
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            int k = 0;
            for (; k + 5 <= units; k += 5) {
                fiveRows(theta, weights + k * inputs, inputs, 1, inputs, theta, biases < 0 ? -1 : biases + k, x, lane, z,
                        BLOCK * k + lane);
            }
            for (; k < units; k++) {
                row(theta, weights + k * inputs, 1, inputs, biases < 0 ? 0 : theta[biases + k], x, lane, z,
                        BLOCK * k + lane);
            }
        }
    }

    /** z_k = start_k + Σ_j w[first + k · apart + j · stride] x_j for five k; the start is 0 if its index is negative. */
    private static void fiveRows(double[] w, int first, int apart, int stride, int count, double[] starts, int start,
                                 double[] x, int from, double[] z, int at) {
        DoubleVector s0 = DoubleVector.broadcast(SPECIES, start < 0 ? 0 : starts[start]);
        DoubleVector s1 = DoubleVector.broadcast(SPECIES, start < 0 ? 0 : starts[start + 1]);
        DoubleVector s2 = DoubleVector.broadcast(SPECIES, start < 0 ? 0 : starts[start + 2]);
        DoubleVector s3 = DoubleVector.broadcast(SPECIES, start < 0 ? 0 : starts[start + 3]);
        DoubleVector s4 = DoubleVector.broadcast(SPECIES, start < 0 ? 0 : starts[start + 4]);
        for (int j = 0, k = first; j < count; j++, k += stride) {
            DoubleVector xj = fromArray(SPECIES, x, BLOCK * j + from);
            s0 = s0.add(xj.mul(w[k]));
            s1 = s1.add(xj.mul(w[k + apart]));
            s2 = s2.add(xj.mul(w[k + 2 * apart]));
            s3 = s3.add(xj.mul(w[k + 3 * apart]));
            s4 = s4.add(xj.mul(w[k + 4 * apart]));
        }
        s0.intoArray(z, at);
        s1.intoArray(z, at + BLOCK);
        s2.intoArray(z, at + 2 * BLOCK);
        s3.intoArray(z, at + 3 * BLOCK);
        s4.intoArray(z, at + 4 * BLOCK);
    }

    private static void row(double[] w, int first, int stride, int count, double start, double[] x, int from, double[] z,
                            int at) {
        DoubleVector sum = DoubleVector.broadcast(SPECIES, start);
        for (int j = 0, k = first; j < count; j++, k += stride) {
            sum = sum.add(fromArray(SPECIES, x, BLOCK * j + from).mul(w[k]));
        }
        sum.intoArray(z, at);
    }

    @Override
    public void backward(double[] theta, int weights, int inputs, int units, int lanes, double[] h, double[] g) {
        if (lanes != BLOCK) {
            plain.backward(theta, weights, inputs, units, lanes, h, g);
            return;
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            int j = 0;
            for (; j + 5 <= inputs; j += 5) {
                fiveRows(theta, weights + j, 1, inputs, units, theta, -1, h, lane, g, BLOCK * j + lane);
            }
            for (; j < inputs; j++) {
                row(theta, weights + j, inputs, units, 0, h, lane, g, BLOCK * j + lane);
            }
        }
    }

    @Override
    public void addProduct(int weights, int inputs, int units, int lanes, double[] h, double[] x, double[] gradient) {
        plain.addProduct(weights, inputs, units, lanes, h, x, gradient);
    }

    @Override
    public void activate(Activation activation, int count, double[] z, double[] y, double[] slope) {
        if (activation == Activation.TANH) {
            int vectors = SPECIES.loopBound(count);
            tanh.activate(vectors, z, y, slope);
            for (int k = vectors; k < count; k++) {
                double t = ReproducibleMath.tanh(z[k]);
                y[k] = t;
                slope[k] = 1 - t * t;
            }
        } else {
            plain.activate(activation, count, z, y, slope);
        }
    }
}
