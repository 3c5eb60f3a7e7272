package org.zstar.networks;

/** The loops in plain Java. Blocks of eight atoms have loops of their own, whose eight sums stay in registers. */
public final class PlainLayerKernels implements LayerKernels {
    @Override
    public void forward(double[] theta, int weights, int biases, int inputs, int units, int lanes, double[] x, double[] z) {
        for (int k = 0; k < units; k++) {
            double b = biases < 0 ? 0 : theta[biases + k];
            if (lanes == 8) {
                sumRow8(theta, weights + k * inputs, 1, inputs, b, x, z, 8 * k);
            } else {
                sumRow(theta, weights + k * inputs, 1, inputs, lanes, b, x, z, lanes * k);
            }
        }
    }

    @Override
    public void backward(double[] theta, int weights, int inputs, int units, int lanes, double[] h, double[] g) {
        for (int j = 0; j < inputs; j++) {
            if (lanes == 8) {
                sumRow8(theta, weights + j, inputs, units, 0, h, g, 8 * j);
            } else {
                sumRow(theta, weights + j, inputs, units, lanes, 0, h, g, lanes * j);
            }
        }
    }

    /** z[at + lane] = start + Σ_j w[first + j * stride] x[8 j + lane]. */
    private static void sumRow8(double[] w, int first, int stride, int count, double start, double[] x, double[] z, int at) {
        double s0 = start, s1 = start, s2 = start, s3 = start, s4 = start, s5 = start, s6 = start, s7 = start;
        for (int j = 0; j < count; j++) {
            double wj = w[first + j * stride];
            int q = 8 * j;
            s0 += wj * x[q];
            s1 += wj * x[q + 1];
            s2 += wj * x[q + 2];
            s3 += wj * x[q + 3];
            s4 += wj * x[q + 4];
            s5 += wj * x[q + 5];
            s6 += wj * x[q + 6];
            s7 += wj * x[q + 7];
        }
        z[at] = s0;
        z[at + 1] = s1;
        z[at + 2] = s2;
        z[at + 3] = s3;
        z[at + 4] = s4;
        z[at + 5] = s5;
        z[at + 6] = s6;
        z[at + 7] = s7;
    }

    private static void sumRow(double[] w, int first, int stride, int count, int lanes, double start, double[] x, double[] z,
            int at) {
        for (int lane = 0; lane < lanes; lane++) {
            double s = start;
            for (int j = 0; j < count; j++) {
                s += w[first + j * stride] * x[j * lanes + lane];
            }
            z[at + lane] = s;
        }
    }

    @Override
    public void addProduct(int weights, int inputs, int units, int lanes, double[] h, double[] x, double[] gradient) {
        for (int k = 0; k < units; k++) {
            if (lanes == 8) {
                addRow8(weights + k * inputs, inputs, h, 8 * k, x, gradient);
            } else {
                addRow(weights + k * inputs, inputs, lanes, h, lanes * k, x, gradient);
            }
        }
    }

    private static void addRow8(int first, int inputs, double[] h, int at, double[] x, double[] gradient) {
        double h0 = h[at], h1 = h[at + 1], h2 = h[at + 2], h3 = h[at + 3], h4 = h[at + 4], h5 = h[at + 5], h6 = h[at + 6],
                h7 = h[at + 7];
        for (int j = 0; j < inputs; j++) {
            int q = 8 * j;
            gradient[first + j] += ((h0 * x[q] + h1 * x[q + 1]) + (h2 * x[q + 2] + h3 * x[q + 3]))
                    + ((h4 * x[q + 4] + h5 * x[q + 5]) + (h6 * x[q + 6] + h7 * x[q + 7]));
        }
    }

    private static void addRow(int first, int inputs, int lanes, double[] h, int at, double[] x, double[] gradient) {
        for (int j = 0; j < inputs; j++) {
            double s = 0;
            for (int lane = 0; lane < lanes; lane++) {
                s += h[at + lane] * x[j * lanes + lane];
            }
            gradient[first + j] += s;
        }
    }

    @Override
    public void activate(Activation activation, int count, double[] z, double[] y, double[] slope) {
        if (activation == Activation.TANH) {
            for (int k = 0; k < count; k++) {
                double t = ReproducibleMath.tanh(z[k]);
                y[k] = t;
                slope[k] = 1 - t * t;
            }
        } else {
            for (int k = 0; k < count; k++) {
                y[k] = activation.value(z[k]);
                slope[k] = activation.slope(z[k], y[k]);
            }
        }
    }
}
