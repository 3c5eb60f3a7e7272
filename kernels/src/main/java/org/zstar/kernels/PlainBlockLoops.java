package org.zstar.kernels;

import java.util.Arrays;

/** The loops over a block in plain Java. */
public final class PlainBlockLoops implements BlockLoops {
    private final PlainMoments moments = new PlainMoments();
    private final PlainShells shells = new PlainShells();
    private double[] terms = {};

    @Override
    public void exponential(int from, int to, double factor, double shift, double[] in, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = Functions.exp(factor * (in[i] - shift));
        }
    }

    @Override
    public void gaussian(int from, int to, double eta, double shift, double[] in, double[] out) {
        for (int i = from; i < to; i++) {
            double d = in[i] - shift;
            out[i] = Functions.exp(-eta * (d * d));
        }
    }

    @Override
    public void power(int from, int to, int power, double[] in, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = Functions.power(in[i], power);
        }
    }

    @Override
    public void product(int from, int to, double[] a, double[] b, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] * b[i];
        }
    }

    @Override
    public void directions(int from, int to, double[] x, double[] y, double[] z, double[] r, double[] inverse) {
        for (int i = from; i < to; i++) {
            double distance = Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
            double over = 1 / distance;
            r[i] = distance;
            inverse[i] = over;
            x[i] *= over;
            y[i] *= over;
            z[i] *= over;
        }
    }

    @Override
    public void cutoff(int from, int to, CutoffType type, double inner, double cutoff, double[] r, double[] live, double[] f,
                       double[] slope) {
        Cutoffs.of(from, to, type, inner, 1 / (cutoff - inner), r, f, slope);
        for (int i = from; i < to; i++) {
            f[i] *= live[i];
            slope[i] *= live[i];
        }
    }

    @Override
    public void gaussianSlope(int from, int to, double eta, double shift, double[] r, double[] e, double[] f,
                              double[] slope, double[] out) {
        double minusTwice = -2 * eta;
        for (int i = from; i < to; i++) {
            out[i] = e[i] * (slope[i] + minusTwice * ((r[i] - shift) * f[i]));
        }
    }

    @Override
    public void shellSums(int from, int to, int count, double[] t, double[] q, double[] sums, int at) {
        Columns.sum(from, to, t, sums, at);
        if (count > 1 && terms.length < t.length) {
            terms = new double[t.length];
        }
        for (int k = 1; k < count; k++) {
            product(from, to, k == 1 ? t : terms, q, terms);
            Columns.sum(from, to, terms, sums, at + LANES * k);
        }
    }

    @Override
    public void addShellSlopes(int from, int to, int count, double eta, double shift, double step, double[] a, int at,
                               double[] e, double[] q, double[] r, double[] f, double[] slope, double[] u) {
        shells.polynomials(from, to, count, a, at, q);
        double minusTwice = -2 * eta, twiceStep = 2 * eta * step;
        double[] p = shells.values(), d = shells.slopes();
        for (int lane = 0; lane < LANES; lane++) {
            for (int i = from + lane, k = shells.start(lane); i < to; i += LANES, k++) {
                u[i] += e[i] * ((slope[i] + minusTwice * ((r[i] - shift) * f[i])) * p[k] + twiceStep * (f[i] * d[k]));
            }
        }
    }

    @Override
    public void addDecays(int from, int to, int count, double rate, double step, double[] a, int at, double[] e, double[] q,
                          double[] f, double[] slope, double[] x, double[] values, double[] slopes) {
        shells.polynomials(from, to, count, a, at, q);
        double[] p = shells.values(), d = shells.slopes();
        for (int lane = 0; lane < LANES; lane++) {
            for (int i = from + lane, k = shells.start(lane); i < to; i += LANES, k++) {
                values[i] += e[i] * (f[i] * p[k]);
                slopes[i] += x[i] * (e[i] * ((slope[i] - rate * f[i]) * p[k] - step * (f[i] * d[k])));
            }
        }
    }

    @Override
    public void monomials(int end, int degree, Directions n) {
        moments.load(end, degree, n);
    }

    @Override
    public void moments(int from, int to, int degree, double[] g, double[] sums) {
        moments.sums(from, to, degree, g, sums);
    }

    @Override
    public void momentChanges(int from, int to, int degree, Directions dn, double[] g, double[] dg, double[] sums) {
        moments.changes(from, to, degree, dn, g, dg, sums);
    }

    @Override
    public void addMomentGradients(int from, int to, int degree, double[] inverse, double[] g, double[] dg, double[] a,
                                   double[] u, Directions gradient) {
        moments.addGradients(from, to, degree, inverse, g, dg, a, u, gradient);
    }

    @Override
    public void dot(int from, int to, double[] a, double[] b, double[] sums, int at) {
        Arrays.fill(sums, at, at + LANES, 0);
        Columns.addDot(from, to, a, b, sums, at);
    }

    @Override
    public void addSquareSlopes(int from, int to, double[] w, int at, double[] g, double[] dg, double[] u) {
        for (int i = from; i < to; i++) {
            u[i] += 2 * w[at + i % LANES] * (g[i] * dg[i]);
        }
    }

    @Override
    public void directionChanges(int from, int to, Directions n, double[] inverse, Directions d, double[] dr) {
        double[] x = n.x(), y = n.y(), z = n.z(), dx = d.x(), dy = d.y(), dz = d.z();
        for (int i = from; i < to; i++) {
            double along = x[i] * dx[i] + y[i] * dy[i] + z[i] * dz[i];
            dr[i] = along;
            dx[i] = (dx[i] - x[i] * along) * inverse[i];
            dy[i] = (dy[i] - y[i] * along) * inverse[i];
            dz[i] = (dz[i] - z[i] * along) * inverse[i];
        }
    }

    @Override
    public void apply(SparseMap map, double[] in, double[] out) {
        int[] first = map.first();
        for (int row = 0; row < map.rows(); row++) {
            Columns.row(first[row], first[row + 1], map.column(), map.value(), in, 0, out, LANES * row);
        }
    }

    @Override
    public void addSegmentDots(int[] first, double[] a, double[] b, double[] sums, int at) {
        for (int d = 0; d + 1 < first.length; d++) {
            Columns.addDot(LANES * first[d], LANES * first[d + 1], a, b, sums, at + LANES * d);
        }
    }

    @Override
    public void addSegmentProducts(int[] first, double[] w, int at, double[] a, double[] out) {
        for (int d = 0; d + 1 < first.length; d++) {
            Columns.addProduct(LANES * first[d], LANES * first[d + 1], w, at + LANES * d, a, out);
        }
    }

    @Override
    public void addRadial(int from, int to, double[] u, Directions n, Directions gradient) {
        Columns.addProducts(from, to, u, n.x(), gradient.x());
        Columns.addProducts(from, to, u, n.y(), gradient.y());
        Columns.addProducts(from, to, u, n.z(), gradient.z());
    }

    @Override
    public void gradientSums(int from, int to, Directions gradient, double[] r, Directions n, double[] sums) {
        if (terms.length < to) {
            terms = new double[to + 4 * LANES];
        }
        Columns.sum(from, to, gradient.x(), sums, 0);
        Columns.sum(from, to, gradient.y(), sums, LANES);
        Columns.sum(from, to, gradient.z(), sums, 2 * LANES);
        Arrays.fill(sums, 3 * LANES, 12 * LANES, 0);
        for (int axis = 0; axis < 3; axis++) {
            product(from, to, r, axis == 0 ? n.x() : axis == 1 ? n.y() : n.z(), terms);
            Columns.addDot(from, to, gradient.x(), terms, sums, LANES * (3 + axis));
            Columns.addDot(from, to, gradient.y(), terms, sums, LANES * (6 + axis));
            Columns.addDot(from, to, gradient.z(), terms, sums, LANES * (9 + axis));
        }
    }

    @Override
    public PairLoops pairs(PairPlan plan) {
        return new AtomPairs(plan, new PlainPairStages());
    }

    @Override
    public SphereLoops sphere() {
        return new PlainSphere();
    }

    @Override
    public TensorLoops tensors() {
        return new PlainTensors();
    }

    @Override
    public MessageLoops messages() {
        return new PlainMessages();
    }
}
