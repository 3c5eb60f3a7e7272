package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/**
 * Gradients of moments in plain Java; holds scratch memory. The polynomials are summed over the radial functions first, with
 * the functions and with their derivatives as weights; then tensors are contracted with the unit vector one index at a time.
 */
final class PlainTensorGradients {
    private static final int LANES = BlockLoops.LANES;

    private final int[] raised = raised();

    /** Coefficients of a lane. */
    private double[] own = {};
    /** Components of the lower and of the higher tensor, summed with the functions and with their derivatives. */
    private final double[] value = new double[16];
    private final double[] slope = new double[16];
    /** The symmetric matrix and vector that are left of them. */
    private final double[] matrix = new double[6];
    private final double[] vector = new double[3];

    /** Indices of the three components that have one more x, y or z than xx, xy, xz, yy, yz, zz. */
    private static int[] raised() {
        int[] all = new int[18];
        int lowest = Monomials.offset(2);
        Monomials.forEach(2, (m, a, b, c) -> {
            all[3 * (m - lowest)] = Monomials.index(a + 1, b, c) - lowest;
            all[3 * (m - lowest) + 1] = Monomials.index(a, b + 1, c) - lowest;
            all[3 * (m - lowest) + 2] = Monomials.index(a, b, c + 1) - lowest;
        });
        return all;
    }

    void add(int from, int to, int count, int degree, Directions n, double[] inverse, double[] g, double[] dg, double[] c,
             int at, int stride, double[] u, Directions gradient) {
        int size = TensorLoops.moments(degree);
        if (own.length < count * size) {
            own = new double[count * size];
        }
        for (int lane = 0; lane < LANES; lane++) {
            for (int k = 0; k < count * size; k++) {
                own[k] = c[at + stride * (k % size) + LANES * (k / size) + lane];
            }
            for (int i = from + lane; i < to; i += LANES) {
                sum(count, size, g, dg, LANES * count * (i / LANES) + lane);
                double x = n.x()[i], y = n.y()[i], z = n.z()[i];
                u[i] += contracted(degree, x, y, z, slope, 1);
                double along = contracted(degree, x, y, z, value, (degree - 1.0) / degree), scale = inverse[i] * degree;
                u[i] -= along * scale;
                gradient.x()[i] += vector[0] * scale;
                gradient.y()[i] += vector[1] * scale;
                gradient.z()[i] += vector[2] * scale;
            }
        }
    }

    /** The tensors of a neighbour. */
    private void sum(int count, int size, double[] g, double[] dg, int at) {
        int m = 0;
        for (; m + 4 <= size; m += 4) {
            double v0 = 0, v1 = 0, v2 = 0, v3 = 0, d0 = 0, d1 = 0, d2 = 0, d3 = 0;
            for (int k = 0, p = at, q = m; k < count; k++, p += LANES, q += size) {
                double a = g[p], b = dg[p];
                v0 += own[q] * a;
                v1 += own[q + 1] * a;
                v2 += own[q + 2] * a;
                v3 += own[q + 3] * a;
                d0 += own[q] * b;
                d1 += own[q + 1] * b;
                d2 += own[q + 2] * b;
                d3 += own[q + 3] * b;
            }
            value[m] = v0;
            value[m + 1] = v1;
            value[m + 2] = v2;
            value[m + 3] = v3;
            slope[m] = d0;
            slope[m + 1] = d1;
            slope[m + 2] = d2;
            slope[m + 3] = d3;
        }
        for (; m < size; m++) {
            double v = 0, d = 0;
            for (int k = 0, p = at, q = m; k < count; k++, p += LANES, q += size) {
                v += own[q] * g[p];
                d += own[q] * dg[p];
            }
            value[m] = v;
            slope[m] = d;
        }
    }

    /** (V·n… + lower U·…)·n with the last vector kept, for V and U of a degree and the one below. */
    private double contracted(int degree, double x, double y, double z, double[] t, double lower) {
        double[] m = matrix;
        double lx = 0, ly = 0, lz = 0;
        if (degree == 3) {
            for (int k = 0; k < 6; k++) {
                m[k] = t[raised[3 * k]] * x + t[raised[3 * k + 1]] * y + t[raised[3 * k + 2]] * z + t[k] * lower;
            }
        } else {
            System.arraycopy(t, 3, m, 0, 6);
            lx = t[0] * lower;
            ly = t[1] * lower;
            lz = t[2] * lower;
        }
        double vx = m[0] * x + m[1] * y + m[2] * z + lx;
        double vy = m[1] * x + m[3] * y + m[4] * z + ly;
        double vz = m[2] * x + m[4] * y + m[5] * z + lz;
        vector[0] = vx;
        vector[1] = vy;
        vector[2] = vz;
        return vx * x + vy * y + vz * z;
    }
}
