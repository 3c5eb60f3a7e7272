package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/** Moments of neighbours in plain Java, lane by lane; holds scratch memory. */
final class PlainMoments {
    private static final int LANES = BlockLoops.LANES;

    private double[] m = {};
    private double[] dm = {};
    private double[] total = {};

    private void reserve(int size) {
        if (m.length < size) {
            m = new double[size];
            dm = new double[size];
            total = new double[size];
        }
    }

    void sums(int from, int to, int degree, BlockLoops.Directions n, double[] g, double[] sums) {
        int lowest = Monomials.offset(degree - 1), end = Monomials.offset(degree + 1);
        reserve(end);
        double[] x = n.x(), y = n.y(), z = n.z();
        for (int lane = 0; lane < LANES; lane++) {
            Arrays.fill(total, 0);
            for (int i = from + lane; i < to; i += LANES) {
                fill(degree, x[i], y[i], z[i]);
                double weight = g[i];
                for (int k = lowest; k < end; k++) {
                    total[k] += weight * m[k];
                }
            }
            for (int k = lowest; k < end; k++) {
                sums[LANES * (k - lowest) + lane] = total[k];
            }
        }
    }

    /** All monomials up to a degree. */
    private void fill(int degree, double x, double y, double z) {
        m[0] = 1;
        for (int d = 1, below = 0, out = 1; d <= degree; d++) {
            int count = Monomials.count(d - 1);
            for (int k = 0; k < count; k++) {
                m[out + k] = x * m[below + k];
            }
            for (int k = 0; k < d; k++) {
                m[out + count + k] = y * m[out - d + k];
            }
            m[out + count + d] = z * m[out - 1];
            below = out;
            out += count + d + 1;
        }
    }

    void changes(int from, int to, int degree, BlockLoops.Directions n, BlockLoops.Directions dn, double[] g,
                        double[] dg, double[] sums) {
        int lowest = Monomials.offset(degree - 1), end = Monomials.offset(degree + 1);
        reserve(end);
        for (int lane = 0; lane < LANES; lane++) {
            Arrays.fill(total, 0);
            for (int i = from + lane; i < to; i += LANES) {
                fill(degree, n.x()[i], n.y()[i], n.z()[i]);
                fillChanges(degree, n, dn, i);
                for (int k = lowest; k < end; k++) {
                    total[k] += dg[i] * m[k] + g[i] * dm[k];
                }
            }
            for (int k = lowest; k < end; k++) {
                sums[LANES * (k - lowest) + lane] = total[k];
            }
        }
    }

    /** Changes of all monomials, by the product rule. */
    private void fillChanges(int degree, BlockLoops.Directions n, BlockLoops.Directions dn, int i) {
        double x = n.x()[i], y = n.y()[i], z = n.z()[i], dx = dn.x()[i], dy = dn.y()[i], dz = dn.z()[i];
        dm[0] = 0;
        for (int d = 1, below = 0, out = 1; d <= degree; d++) {
            int count = Monomials.count(d - 1);
            for (int k = 0; k < count; k++) {
                dm[out + k] = x * dm[below + k] + dx * m[below + k];
            }
            for (int k = 0; k < d; k++) {
                dm[out + count + k] = y * dm[out - d + k] + dy * m[out - d + k];
            }
            dm[out + count + d] = z * dm[out - 1] + dz * m[out - 1];
            below = out;
            out += count + d + 1;
        }
    }

    void addGradients(int from, int to, int degree, BlockLoops.Directions n, double[] inverse, double[] g, double[] dg,
                             double[] a, double[] u, BlockLoops.Directions gradient) {
        int lowest = Monomials.offset(degree - 2), middle = Monomials.offset(degree - 1), end = Monomials.offset(degree);
        int axis = LANES * degree * degree;
        double perDegree = 1.0 / degree, perLower = degree > 1 ? 1.0 / (degree - 1) : 0;
        reserve(end);
        double[] x = n.x(), y = n.y(), z = n.z(), gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int i = from; i < to; i++) {
            fill(degree - 1, x[i], y[i], z[i]);
            int k = i % LANES;
            double lowX = 0, lowY = 0, lowZ = 0, topX = 0, topY = 0, topZ = 0;
            for (int c = lowest; c < middle; c++, k += LANES) {
                lowX += a[k] * m[c];
                lowY += a[k + axis] * m[c];
                lowZ += a[k + 2 * axis] * m[c];
            }
            for (int c = middle; c < end; c++, k += LANES) {
                topX += a[k] * m[c];
                topY += a[k + axis] * m[c];
                topZ += a[k + 2 * axis] * m[c];
            }
            double low = x[i] * lowX + y[i] * lowY + z[i] * lowZ;
            double top = x[i] * topX + y[i] * topY + z[i] * topZ;
            double value = top * perDegree + low * perLower + a[k + 2 * axis];
            double scale = g[i] * inverse[i];
            u[i] += dg[i] * value - scale * (low + top);
            gx[i] += scale * (lowX + topX);
            gy[i] += scale * (lowY + topY);
            gz[i] += scale * (lowZ + topZ);
        }
    }
}
