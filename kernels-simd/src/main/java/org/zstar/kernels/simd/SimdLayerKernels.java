package org.zstar.kernels.simd;

import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.networks.Activation;
import org.zstar.networks.LayerKernels;
import org.zstar.networks.PlainLayerKernels;

/** The loops of dense layers in vectors, for blocks of eight atoms; others are left to plain Java. */
final class SimdLayerKernels implements LayerKernels {
    private final LayerKernels plain = new PlainLayerKernels();

    @Override
    public void forward(double[] theta, int weights, int biases, int inputs, int units, int lanes, double[] x, double[] z) {
        if (lanes != BLOCK) {
            plain.forward(theta, weights, biases, inputs, units, lanes, x, z);
            return;
        }
        for (int k = 0; k < units; k++) {
            double b = biases < 0 ? 0 : theta[biases + k];
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                sumRow(theta, weights + k * inputs, inputs, b, x, lane, z, BLOCK * k + lane);
            }
        }
    }

    private static void sumRow(double[] w, int first, int count, double start, double[] x, int from, double[] z, int at) {
        DoubleVector sum = DoubleVector.broadcast(SPECIES, start);
        for (int j = 0; j < count; j++) {
            sum = sum.add(DoubleVector.fromArray(SPECIES, x, BLOCK * j + from).mul(w[first + j]));
        }
        sum.intoArray(z, at);
    }

    @Override
    public void backward(double[] theta, int weights, int inputs, int units, int lanes, double[] h, double[] g) {
        plain.backward(theta, weights, inputs, units, lanes, h, g);
    }

    @Override
    public void addProduct(int weights, int inputs, int units, int lanes, double[] h, double[] x, double[] gradient) {
        plain.addProduct(weights, inputs, units, lanes, h, x, gradient);
    }

    @Override
    public void activate(Activation activation, int count, double[] z, double[] y, double[] slope) {
        plain.activate(activation, count, z, y, slope);
    }
}
