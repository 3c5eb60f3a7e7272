package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/** Loops over polynomials on the unit sphere in plain Java; holds scratch memory. */
final class PlainSphere implements SphereLoops {
    private static final int LANES = BlockLoops.LANES;

    /** Terms of sums one after the other, and their changes; each takes as many numbers as the range has. */
    private double[] terms = {};
    private double[] changes = {};
    private double[] timesZ = {};
    private double[] changeTimesZ = {};
    /** Coefficients of one lane. */
    private double[] first = {};
    private double[] second = {};
    /** Value and derivatives with respect to x and y of a polynomial of the two. */
    private double value;
    private double byX;
    private double byY;

    private void reserve(int degree, int length, int end) {
        int size = SphereMonomials.plane(degree) * (length + 4 * LANES);
        if (terms.length < size) {
            terms = new double[size];
            changes = new double[size];
        }
        if (timesZ.length < end) {
            timesZ = new double[end + 4 * LANES];
            changeTimesZ = new double[end + 4 * LANES];
        }
    }

    @Override
    public void moments(int from, int to, int degree, Directions n, double[] g, double[] sums, int at) {
        reserve(degree, to - from, to);
        planeSums(from, to, degree, n, g, sums, at);
        for (int i = from; i < to; i++) {
            timesZ[i] = n.z()[i] * g[i];
        }
        planeSums(from, to, degree - 1, n, timesZ, sums, at + LANES * SphereMonomials.plane(degree));
    }

    private void planeSums(int from, int to, int degree, Directions n, double[] g, double[] sums, int at) {
        int size = to - from;
        for (int a = 0; a <= degree; a++) {
            for (int b = 0; a + b <= degree; b++) {
                int m = SphereMonomials.index(degree, a, b, 0);
                if (a + b == 0) {
                    System.arraycopy(g, from, terms, m * size, size);
                } else {
                    product(size, a > 0 ? n.x() : n.y(), from, below(degree, a, b) * size, m * size);
                }
                Columns.sum(m * size, (m + 1) * size, terms, sums, at + LANES * m);
            }
        }
    }

    /** The monomial with one x less, or one y less where there is no x. */
    private static int below(int degree, int a, int b) {
        return a > 0 ? SphereMonomials.index(degree, a - 1, b, 0) : SphereMonomials.index(degree, 0, b - 1, 0);
    }

    private void product(int size, double[] by, int from, int in, int out) {
        for (int i = 0; i < size; i++) {
            terms[out + i] = by[from + i] * terms[in + i];
        }
    }

    @Override
    public void momentChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg,
                              double[] sums, int at) {
        reserve(degree, to - from, to);
        planeChanges(from, to, degree, n, dn, g, dg, sums, at);
        for (int i = from; i < to; i++) {
            timesZ[i] = n.z()[i] * g[i];
            changeTimesZ[i] = n.z()[i] * dg[i] + dn.z()[i] * g[i];
        }
        planeChanges(from, to, degree - 1, n, dn, timesZ, changeTimesZ, sums, at + LANES * SphereMonomials.plane(degree));
    }

    private void planeChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg, double[] sums,
                              int at) {
        int size = to - from;
        for (int a = 0; a <= degree; a++) {
            for (int b = 0; a + b <= degree; b++) {
                int m = SphereMonomials.index(degree, a, b, 0);
                if (a + b == 0) {
                    System.arraycopy(g, from, terms, m * size, size);
                    System.arraycopy(dg, from, changes, m * size, size);
                } else {
                    int in = below(degree, a, b) * size;
                    product(size, a > 0 ? n.x() : n.y(), from, in, m * size);
                    productChange(size, a > 0 ? n.x() : n.y(), a > 0 ? dn.x() : dn.y(), from, in, m * size);
                }
                Columns.sum(m * size, (m + 1) * size, changes, sums, at + LANES * m);
            }
        }
    }

    private void productChange(int size, double[] by, double[] dby, int from, int in, int out) {
        for (int i = 0; i < size; i++) {
            changes[out + i] = by[from + i] * changes[in + i] + dby[from + i] * terms[in + i];
        }
    }

    @Override
    public void addGradients(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] c,
                             int at, double[] v, int square, double[] slope, Directions turn, double[] byWeight) {
        int count = SphereMonomials.count(degree), plane = SphereMonomials.plane(degree);
        if (first.length < count) {
            first = new double[count];
            second = new double[count];
        }
        for (int lane = 0; lane < LANES; lane++) {
            for (int m = 0; m < count; m++) {
                first[m] = c[at + LANES * m + lane];
                second[m] = c[at + LANES * (count + m) + lane];
            }
            for (int i = from + lane; i < to; i += LANES) {
                double x = n.x()[i], y = n.y()[i], z = n.z()[i];
                planePolynomial(degree, first, 0, x, y);
                double p = value, px = byX, py = byY;
                planePolynomial(degree - 1, first, plane, x, y);
                p += z * value;
                px += z * byX;
                py += z * byY;
                double pz = value;
                planePolynomial(degree, second, 0, x, y);
                double q = value, qx = byX, qy = byY;
                planePolynomial(degree - 1, second, plane, x, y);
                q += z * value;
                qx += z * byX;
                qy += z * byY;
                double qz = value;
                double own = v[square + lane] * g[i], both = q + own;
                slope[i] += dg[i] * (p + w[i] * (both + own));
                turn.x()[i] += g[i] * (px + w[i] * qx);
                turn.y()[i] += g[i] * (py + w[i] * qy);
                turn.z()[i] += g[i] * (pz + w[i] * qz);
                byWeight[i] += g[i] * both;
            }
        }
    }

    /** Horner's rule in x, whose coefficients are polynomials of y by Horner's rule. */
    private void planePolynomial(int degree, double[] c, int at, double x, double y) {
        double v = c[at], vx = 0, vy = 0;
        int next = at + 1;
        for (int row = 1; row <= degree; row++) {
            double r = c[next++], dr = 0;
            for (int b = 1; b <= row; b++) {
                dr = b == 1 ? r : dr * y + r;
                r = r * y + c[next++];
            }
            vx = row == 1 ? v : vx * x + v;
            vy = row == 1 ? dr : vy * x + dr;
            v = v * x + r;
        }
        value = v;
        byX = vx;
        byY = vy;
    }

    @Override
    public void toVectors(int from, int to, Directions n, double[] inverse, double[] u, Directions turn) {
        double[] x = n.x(), y = n.y(), z = n.z(), tx = turn.x(), ty = turn.y(), tz = turn.z();
        for (int i = from; i < to; i++) {
            double over = inverse[i], along = u[i] - (x[i] * tx[i] + y[i] * ty[i] + z[i] * tz[i]) * over;
            tx[i] = tx[i] * over + along * x[i];
            ty[i] = ty[i] * over + along * y[i];
            tz[i] = tz[i] * over + along * z[i];
        }
    }

    @Override
    public void apply(SparseMap map, int sets, double[] in, double[] out) {
        int[] first = map.first();
        for (int set = 0; set < sets; set++) {
            for (int row = 0; row < map.rows(); row++) {
                Columns.row(first[row], first[row + 1], map.column(), map.value(), in, LANES * set * map.columns(), out,
                        LANES * (set * map.rows() + row));
            }
        }
    }

    @Override
    public void addDegreeSums(int degree, double[] left, int a, int c, double[] right, int b, int d, double[] sums, int to) {
        for (int l = 0; l <= degree; l++) {
            for (int i = LANES * l * l; i < LANES * (l + 1) * (l + 1); i++) {
                sums[to + LANES * l + i % LANES] += left[a + i] * right[b + i] + left[c + i] * right[d + i];
            }
        }
    }

    @Override
    public void addDegreeGradients(int degree, double[] w, int at, double[] values, int a, int b, int c, int d,
                                   double[] derivatives) {
        for (int l = 0; l <= degree; l++) {
            for (int i = LANES * l * l; i < LANES * (l + 1) * (l + 1); i++) {
                double weight = w[at + LANES * l + i % LANES];
                derivatives[a + i] += weight * values[b + i];
                derivatives[b + i] += weight * values[a + i];
                derivatives[c + i] += weight * values[d + i];
                derivatives[d + i] += weight * values[c + i];
            }
        }
    }
}
