package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/**
 * Pairs (j, k) of neighbours of one atom. With unit vectors n, c = n_j·n_k, z = R_jk² = r_j² + r_k² − 2 r_j r_k c and
 * s = r_j² + r_k² + z (without z in the wide form), a term is E = F V_0 with F = f(r_j) f(r_k) f(R_jk),
 * V_0 = Σ_η e^(−ηs) Q_η(c) and polynomials Q_η.
 */
final class PairTile {
    private static final int FULL = 384;

    private int size;
    private int[] j = {};
    private int[] k = {};
    /** Of a row, before pairs beyond the cutoff are dropped. */
    private double[] rowC = {};
    private double[] rowZ = {};
    /** c, z, s; f(R_jk), df/dz; product of cutoff functions; e^(−ηs) per η. */
    private double[] c = {}, z = {}, s = {}, f = {}, df = {}, product = {};
    private double[][] e = {};
    /** V_0, Σ η e^(−ηs) Q_η and Σ e^(−ηs) dQ_η/dc. */
    private double[] v0 = {}, v1 = {}, vc = {};
    private double[] t = {};
    private double[] q = {}, dq = {};

    void clear() {
        size = 0;
    }

    boolean isFull() {
        return size >= FULL;
    }

    /** Adds the pairs of neighbour {@code first} with neighbours {@code from … to}. */
    void addRow(PairPlan plan, LaneNeighbours n, int first, int from, int to) {
        if (from >= to) {
            return;
        }
        reserve(to);
        row(n, first, from, to, rowC, rowZ);
        double limit = plan.narrow() ? plan.cutoff() * plan.cutoff() : Double.POSITIVE_INFINITY;
        int kept = size;
        for (int m = from; m < to; m++) {
            k[kept] = m;
            kept += rowZ[m] < limit ? 1 : 0;
        }
        for (int p = size; p < kept; p++) {
            j[p] = first;
            c[p] = rowC[k[p]];
            z[p] = rowZ[k[p]];
        }
        size = kept;
    }

    private static void row(LaneNeighbours n, int first, int from, int to, double[] rowC, double[] rowZ) {
        double x = n.x[first], y = n.y[first], zz = n.z[first], r = n.r[first], square = r * r, twice = 2 * r;
        double[] nx = n.x, ny = n.y, nz = n.z, nr = n.r;
        for (int m = from; m < to; m++) {
            double cosine = x * nx[m] + y * ny[m] + zz * nz[m];
            rowC[m] = cosine;
            rowZ[m] = square + nr[m] * nr[m] - twice * (nr[m] * cosine);
        }
    }

    private void reserve(int row) {
        if (rowC.length < row) {
            rowC = new double[row];
            rowZ = new double[row];
        }
        if (c.length < FULL + row) {
            int length = FULL + 2 * row;
            j = Arrays.copyOf(j, length);
            k = Arrays.copyOf(k, length);
            c = Arrays.copyOf(c, length);
            z = Arrays.copyOf(z, length);
            s = new double[length];
            f = new double[length];
            df = new double[length];
            product = new double[length];
            v0 = new double[length];
            v1 = new double[length];
            vc = new double[length];
            t = new double[length];
            q = new double[length];
            dq = new double[length];
            e = new double[0][];
        }
    }

    /** Cutoff functions and exponentials of all pairs. */
    void evaluate(PairPlan plan, PairPlan.Group group, LaneNeighbours n) {
        if (plan.narrow()) {
            Cutoffs.ofSquare(size, plan, z, t, f, df);
        }
        for (int p = 0; p < size; p++) {
            double rj = n.r[j[p]], rk = n.r[k[p]], both = n.f[j[p]] * n.f[k[p]];
            s[p] = plan.narrow() ? (rj * rj + rk * rk) + z[p] : rj * rj + rk * rk;
            product[p] = plan.narrow() ? both * f[p] : both;
        }
        if (e.length < group.eta().length) {
            e = new double[group.eta().length][c.length];
        }
        for (int h = 0; h < group.eta().length; h++) {
            if (group.base()[h] < 0) {
                exponential(size, -group.eta()[h], s, e[h]);
            } else {
                power(size, group.power()[h], e[group.base()[h]], e[h]);
            }
        }
    }

    private static void exponential(int size, double factor, double[] s, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = Functions.exp(factor * s[p]);
        }
    }

    private static void power(int size, int power, double[] in, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = Functions.power(in[p], power);
        }
    }

    private static void multiply(int size, double[] a, double[] b, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = a[p] * b[p];
        }
    }

    /** Adds Σ e^(−ηs) F c^p to the totals. */
    void sums(PairPlan.Group group, double[] totals, int at) {
        int to = at;
        for (int h = 0; h < group.eta().length; h++) {
            multiply(size, e[h], product, t);
            powerSums(group.degree()[h], totals, to);
            to += group.degree()[h] + 1;
        }
    }

    /** Adds Σ t c^p. */
    private void powerSums(int degree, double[] totals, int at) {
        if (degree == 4) {
            quarticSums(size, t, c, totals, at);
            return;
        }
        for (int p = 0; p < size; p++) {
            double term = t[p];
            totals[at] += term;
            for (int d = 1; d <= degree; d++) {
                term *= c[p];
                totals[at + d] += term;
            }
        }
    }

    private static void quarticSums(int size, double[] t, double[] c, double[] totals, int at) {
        double s0 = totals[at], s1 = totals[at + 1], s2 = totals[at + 2], s3 = totals[at + 3], s4 = totals[at + 4];
        for (int p = 0; p < size; p++) {
            double cosine = c[p], term = t[p];
            s0 += term;
            term *= cosine;
            s1 += term;
            term *= cosine;
            s2 += term;
            term *= cosine;
            s3 += term;
            term *= cosine;
            s4 += term;
        }
        totals[at] = s0;
        totals[at + 1] = s1;
        totals[at + 2] = s2;
        totals[at + 3] = s3;
        totals[at + 4] = s4;
    }

    /** Adds the gradient of Σ weight · sum to that of the neighbours. */
    void addGradients(PairPlan plan, PairPlan.Group group, double[] weights, int at, LaneNeighbours n) {
        Arrays.fill(v0, 0, size, 0);
        Arrays.fill(v1, 0, size, 0);
        Arrays.fill(vc, 0, size, 0);
        int from = at;
        for (int h = 0; h < group.eta().length; h++) {
            int degree = group.degree()[h];
            Arrays.fill(q, 0, size, weights[from + degree]);
            Arrays.fill(dq, 0, size, 0);
            for (int d = degree - 1; d >= 0; d--) {
                horner(size, weights[from + d], c, q, dq);
            }
            combine(size, group.eta()[h], e[h], q, dq, v0, v1, vc);
            from += degree + 1;
        }
        if (plan.narrow()) {
            spreadNarrow(n);
        } else {
            spreadWide(n);
        }
    }

    private static void horner(int size, double weight, double[] c, double[] q, double[] dq) {
        for (int p = 0; p < size; p++) {
            dq[p] = dq[p] * c[p] + q[p];
            q[p] = q[p] * c[p] + weight;
        }
    }

    private static void combine(int size, double eta, double[] e, double[] q, double[] dq, double[] v0, double[] v1,
                                double[] vc) {
        for (int p = 0; p < size; p++) {
            double value = e[p] * q[p];
            v0[p] += value;
            v1[p] += eta * value;
            vc[p] += e[p] * dq[p];
        }
    }

    private void spreadNarrow(LaneNeighbours n) {
        for (int p = 0; p < size; p++) {
            int a = j[p], b = k[p];
            double rj = n.r[a], rk = n.r[b], fj = n.f[a], fk = n.f[b], cosine = c[p];
            double byS = product[p] * v1[p], byF = f[p] * v0[p];
            double byZ = (fj * fk) * (df[p] * v0[p]) - byS;
            double byJ = (n.slope[a] * fk) * byF - 2 * (rj * byS) + 2 * ((rj - rk * cosine) * byZ);
            double byK = (n.slope[b] * fj) * byF - 2 * (rk * byS) + 2 * ((rk - rj * cosine) * byZ);
            add(n, a, b, byJ, byK, product[p] * vc[p] - 2 * ((rj * rk) * byZ));
        }
    }

    private void spreadWide(LaneNeighbours n) {
        for (int p = 0; p < size; p++) {
            int a = j[p], b = k[p];
            double byS = product[p] * v1[p];
            double byJ = (n.slope[a] * n.f[b]) * v0[p] - 2 * (n.r[a] * byS);
            double byK = (n.slope[b] * n.f[a]) * v0[p] - 2 * (n.r[b] * byS);
            add(n, a, b, byJ, byK, product[p] * vc[p]);
        }
    }

    private static void add(LaneNeighbours n, int a, int b, double byJ, double byK, double byC) {
        n.s[a] += byJ;
        n.s[b] += byK;
        n.tx[a] += byC * n.x[b];
        n.ty[a] += byC * n.y[b];
        n.tz[a] += byC * n.z[b];
        n.tx[b] += byC * n.x[a];
        n.ty[b] += byC * n.y[a];
        n.tz[b] += byC * n.z[a];
    }

    /**
     * Adds the changes of the sums: Σ e^(−ηs) (dF − η ds F) c^p to the totals, and p Σ e^(−ηs) F dc c^(p−1) to the shifted ones.
     */
    void changes(PairPlan plan, PairPlan.Group group, LaneNeighbours n, double[] totals, double[] shifted, int at) {
        changeGeometry(plan.narrow(), n);
        int to = at;
        for (int h = 0; h < group.eta().length; h++) {
            int degree = group.degree()[h];
            double eta = group.eta()[h];
            for (int p = 0; p < size; p++) {
                t[p] = e[h][p] * (v0[p] - eta * v1[p]);
            }
            powerSums(degree, totals, to);
            if (degree > 0) {
                multiply(size, e[h], vc, t);
                powerSumsOf(degree - 1, shifted, to + 1);
            }
            to += degree + 1;
        }
    }

    /** Adds (p + 1) Σ t c^p. */
    private void powerSumsOf(int degree, double[] totals, int at) {
        for (int p = 0; p < size; p++) {
            double term = t[p];
            totals[at] += term;
            for (int d = 1; d <= degree; d++) {
                term *= c[p];
                totals[at + d] += (d + 1) * term;
            }
        }
    }

    /** v0 = dF, v1 = ds F, vc = dc F. */
    private void changeGeometry(boolean narrow, LaneNeighbours n) {
        for (int p = 0; p < size; p++) {
            int a = j[p], b = k[p];
            double rj = n.r[a], rk = n.r[b], dj = n.dr[a], dk = n.dr[b], cosine = c[p];
            double dc = (n.dx[a] * n.x[b] + n.dy[a] * n.y[b] + n.dz[a] * n.z[b])
                    + (n.x[a] * n.dx[b] + n.y[a] * n.dy[b] + n.z[a] * n.dz[b]);
            double ds = 2 * (rj * dj + rk * dk);
            double d = (n.slope[a] * dj) * n.f[b] + n.f[a] * (n.slope[b] * dk);
            if (narrow) {
                double dz = 2 * ((rj - rk * cosine) * dj + (rk - rj * cosine) * dk) - 2 * ((rj * rk) * dc);
                ds += dz;
                d = d * f[p] + (n.f[a] * n.f[b]) * (df[p] * dz);
            }
            v0[p] = d;
            v1[p] = ds * product[p];
            vc[p] = dc * product[p];
        }
    }
}
