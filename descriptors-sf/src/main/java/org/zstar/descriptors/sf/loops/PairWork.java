package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/**
 * Arithmetic on the pairs of a {@link PairList}, one operation at a time over whole arrays, which the compiler can
 * vectorise. A term is E = F V_0 with F = f(r_j) f(r_k) f(R_jk), V_0 = Σ_η e^(−ηs) Q_η(c) and polynomials Q_η.
 */
final class PairWork {
    private int size;
    /** Distances and cutoff functions of both neighbours, product of all cutoff functions. */
    private double[] rj = {}, rk = {}, fj = {}, fk = {}, product = {};
    private double[][] e = {};
    /** V_0, Σ η e^(−ηs) Q_η and Σ e^(−ηs) dQ_η/dc. */
    private double[] v0 = {}, v1 = {}, vc = {};
    private double[] t = {}, q = {}, dq = {};

    /** Number of exponentials and pairs that there is room for. */
    private void reserve(int exponentials, int length) {
        if (v0.length < length) {
            int more = length + length / 4;
            rj = new double[more];
            rk = new double[more];
            fj = new double[more];
            fk = new double[more];
            product = new double[more];
            v0 = new double[more];
            v1 = new double[more];
            vc = new double[more];
            t = new double[more];
            q = new double[more];
            dq = new double[more];
            e = new double[0][];
        }
        if (e.length < exponentials) {
            e = new double[exponentials][v0.length];
        }
    }

    /** s of each pair, from its z; shared: valid until the next call of any method. */
    double[] squares(PairList list, LaneNeighbours n, double[] z) {
        gatherNeighbours(list, n);
        if (list.plan().narrow()) {
            narrowSquares(size, rj, rk, z, t);
        } else {
            wideSquares(size, rj, rk, t);
        }
        return t;
    }

    /** Scratch memory for as many numbers as {@link #squares} has. */
    double[] scratch() {
        return q;
    }

    private void gatherNeighbours(PairList list, LaneNeighbours n) {
        size = list.size();
        reserve(list.group().eta().length, size);
        gather(size, list.j, n.r, n.f, rj, fj);
        gather(size, list.k, n.r, n.f, rk, fk);
    }

    private static void gather(int size, int[] index, double[] r, double[] f, double[] toR, double[] toF) {
        for (int p = 0; p < size; p++) {
            toR[p] = r[index[p]];
            toF[p] = f[index[p]];
        }
    }

    private static void narrowSquares(int size, double[] rj, double[] rk, double[] z, double[] s) {
        for (int p = 0; p < size; p++) {
            s[p] = (rj[p] * rj[p] + rk[p] * rk[p]) + z[p];
        }
    }

    private static void wideSquares(int size, double[] rj, double[] rk, double[] s) {
        for (int p = 0; p < size; p++) {
            s[p] = rj[p] * rj[p] + rk[p] * rk[p];
        }
    }

    /** Prepares for the pairs of a list: neighbours, products of cutoff functions, powers of exponentials. */
    void load(PairList list, LaneNeighbours n) {
        gatherNeighbours(list, n);
        multiply(size, fj, fk, product);
        if (list.plan().narrow()) {
            multiply(size, product, list.f, product);
        }
        int[] base = list.group().base();
        for (int h = 0; h < base.length; h++) {
            if (base[h] >= 0) {
                Exponentials.power(size, list.group().power()[h], list.exponential(base[h]), t, e[h]);
            }
        }
    }

    private double[] exponential(PairList list, int h) {
        return list.group().base()[h] < 0 ? list.exponential(h) : e[h];
    }

    private static void multiply(int size, double[] a, double[] b, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = a[p] * b[p];
        }
    }

    /** Adds Σ e^(−ηs) F c^p to the totals. */
    void sums(PairList list, double[] totals, int at) {
        PairPlan.Group group = list.group();
        int to = at;
        for (int h = 0; h < group.eta().length; h++) {
            multiply(size, exponential(list, h), product, t);
            powerSums(group.degree()[h], list.c, totals, to);
            to += group.degree()[h] + 1;
        }
    }

    /** Adds Σ t c^p; several powers at a time, whose sums stay in registers. */
    private void powerSums(int degree, double[] c, double[] totals, int at) {
        int d = 0;
        for (; d + 4 <= degree; d += 5) {
            fiveSums(size, t, c, totals, at + d);
        }
        for (; d + 1 <= degree; d += 2) {
            twoSums(size, t, c, totals, at + d);
        }
        if (d == degree) {
            oneSum(size, t, totals, at + d);
        }
    }

    /** Adds Σ t c^p for p = 0 … 4 and leaves t c^5 in t. */
    private static void fiveSums(int size, double[] t, double[] c, double[] totals, int at) {
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
            t[p] = term * cosine;
        }
        totals[at] = s0;
        totals[at + 1] = s1;
        totals[at + 2] = s2;
        totals[at + 3] = s3;
        totals[at + 4] = s4;
    }

    /** Adds Σ t and Σ t c and leaves t c² in t. */
    private static void twoSums(int size, double[] t, double[] c, double[] totals, int at) {
        double s0 = totals[at], s1 = totals[at + 1];
        for (int p = 0; p < size; p++) {
            double term = t[p];
            s0 += term;
            term *= c[p];
            s1 += term;
            t[p] = term * c[p];
        }
        totals[at] = s0;
        totals[at + 1] = s1;
    }

    private static void oneSum(int size, double[] t, double[] totals, int at) {
        double sum = totals[at];
        for (int p = 0; p < size; p++) {
            sum += t[p];
        }
        totals[at] = sum;
    }

    /** Adds the gradient of Σ weight · sum to that of the neighbours. */
    void addGradients(PairList list, double[] weights, int at, LaneNeighbours n) {
        PairPlan.Group group = list.group();
        Arrays.fill(v0, 0, size, 0);
        Arrays.fill(v1, 0, size, 0);
        Arrays.fill(vc, 0, size, 0);
        int from = at;
        for (int h = 0; h < group.eta().length; h++) {
            int degree = group.degree()[h];
            Arrays.fill(q, 0, size, weights[from + degree]);
            Arrays.fill(dq, 0, size, 0);
            for (int d = degree - 1; d >= 0; d--) {
                horner(size, weights[from + d], list.c, q, dq);
            }
            combine(size, group.eta()[h], exponential(list, h), q, dq, v0, v1, vc);
            from += degree + 1;
        }
        if (list.plan().narrow()) {
            spreadNarrow(list, n);
        } else {
            spreadWide(list, n);
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

    /** Derivatives with respect to r_j (into q), r_k (into dq) and c (into t), then the sums over pairs. */
    private void spreadNarrow(PairList list, LaneNeighbours n) {
        multiply(size, list.f, v0, t);
        slopes(list, n, t);
        multiply(size, list.df, v0, v0);
        multiply(size, product, v1, v1);
        byDistances(size, rj, rk, fj, fk, list.c, v0, v1, q, dq);
        byCosine(size, product, vc, rj, rk, v0, t);
        scatter(list, n);
    }

    /** q and dq: derivative of the cutoff function of j and of k, times a factor. */
    private void slopes(PairList list, LaneNeighbours n, double[] factor) {
        gatherSlopes(size, list.j, n.slope, factor, q);
        gatherSlopes(size, list.k, n.slope, factor, dq);
    }

    private static void gatherSlopes(int size, int[] index, double[] slope, double[] factor, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = slope[index[p]] * factor[p];
        }
    }

    /** With byZ = f_j f_k df V_0 − F V_1: q = f_k q − 2 r_j v1 + 2 (r_j − r_k c) byZ, dq alike; byZ in place of df V_0. */
    private static void byDistances(int size, double[] rj, double[] rk, double[] fj, double[] fk, double[] c, double[] df,
                                    double[] v1, double[] q, double[] dq) {
        for (int p = 0; p < size; p++) {
            double byZ = (fj[p] * fk[p]) * df[p] - v1[p];
            q[p] = (fk[p] * q[p] - 2 * (rj[p] * v1[p])) + 2 * ((rj[p] - rk[p] * c[p]) * byZ);
            dq[p] = (fj[p] * dq[p] - 2 * (rk[p] * v1[p])) + 2 * ((rk[p] - rj[p] * c[p]) * byZ);
            df[p] = byZ;
        }
    }

    private static void byCosine(int size, double[] product, double[] vc, double[] rj, double[] rk, double[] byZ,
                                 double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = product[p] * vc[p] - 2 * ((rj[p] * rk[p]) * byZ[p]);
        }
    }

    private void spreadWide(PairList list, LaneNeighbours n) {
        slopes(list, n, v0);
        multiply(size, product, v1, v1);
        byDistances(size, rj, rk, fj, fk, v1, q, dq);
        multiply(size, product, vc, t);
        scatter(list, n);
    }

    private static void byDistances(int size, double[] rj, double[] rk, double[] fj, double[] fk, double[] v1, double[] q,
                                    double[] dq) {
        for (int p = 0; p < size; p++) {
            q[p] = fk[p] * q[p] - 2 * (rj[p] * v1[p]);
            dq[p] = fj[p] * dq[p] - 2 * (rk[p] * v1[p]);
        }
    }

    private void scatter(PairList list, LaneNeighbours n) {
        for (int row = 0; row < list.rows(); row++) {
            scatterRow(n, list.rowOf(row), list.start(row), list.start(row + 1), list.k, q, dq, t);
        }
    }

    private static void scatterRow(LaneNeighbours n, int a, int from, int to, int[] k, double[] byJ, double[] byK,
                                   double[] byC) {
        double x = n.x[a], y = n.y[a], z = n.z[a];
        double s = n.s[a], tx = n.tx[a], ty = n.ty[a], tz = n.tz[a];
        double[] nx = n.x, ny = n.y, nz = n.z, ns = n.s, ntx = n.tx, nty = n.ty, ntz = n.tz;
        for (int p = from; p < to; p++) {
            int b = k[p];
            double w = byC[p];
            s += byJ[p];
            tx += w * nx[b];
            ty += w * ny[b];
            tz += w * nz[b];
            ns[b] += byK[p];
            ntx[b] += w * x;
            nty[b] += w * y;
            ntz[b] += w * z;
        }
        n.s[a] = s;
        n.tx[a] = tx;
        n.ty[a] = ty;
        n.tz[a] = tz;
    }

    /**
     * Adds the changes of the sums: Σ e^(−ηs) (dF − η ds F) c^p to the totals, and Σ e^(−ηs) F dc c^p to the shifted ones,
     * at p + 1.
     */
    void changes(PairList list, LaneNeighbours n, double[] totals, double[] shifted, int at) {
        PairPlan.Group group = list.group();
        changeGeometry(list, n);
        int to = at;
        for (int h = 0; h < group.eta().length; h++) {
            int degree = group.degree()[h];
            double[] exponential = exponential(list, h);
            changeTerms(size, group.eta()[h], exponential, v0, v1, t);
            powerSums(degree, list.c, totals, to);
            if (degree > 0) {
                multiply(size, exponential, vc, t);
                powerSums(degree - 1, list.c, shifted, to + 1);
            }
            to += degree + 1;
        }
    }

    private static void changeTerms(int size, double eta, double[] e, double[] v0, double[] v1, double[] t) {
        for (int p = 0; p < size; p++) {
            t[p] = e[p] * (v0[p] - eta * v1[p]);
        }
    }

    /** v0 = dF, v1 = ds F, vc = dc F. */
    private void changeGeometry(PairList list, LaneNeighbours n) {
        for (int row = 0; row < list.rows(); row++) {
            changeRow(n, list.rowOf(row), list.start(row), list.start(row + 1), list.k, vc, q, dq, v0, v1);
        }
        if (list.plan().narrow()) {
            narrowChanges(size, rj, rk, fj, fk, list.c, list.f, list.df, product, q, dq, v0, v1, vc);
        } else {
            wideChanges(size, rj, rk, fj, fk, product, q, dq, v0, v1, vc);
        }
    }

    private static void changeRow(LaneNeighbours n, int a, int from, int to, int[] k, double[] dc, double[] drj,
                                  double[] drk,
                                  double[] dfj, double[] dfk) {
        double x = n.x[a], y = n.y[a], z = n.z[a], dx = n.dx[a], dy = n.dy[a], dz = n.dz[a], dr = n.dr[a];
        double df = n.slope[a] * dr;
        for (int p = from; p < to; p++) {
            int b = k[p];
            dc[p] = (dx * n.x[b] + dy * n.y[b] + dz * n.z[b]) + (x * n.dx[b] + y * n.dy[b] + z * n.dz[b]);
            drj[p] = dr;
            drk[p] = n.dr[b];
            dfj[p] = df;
            dfk[p] = n.slope[b] * n.dr[b];
        }
    }

    private static void narrowChanges(int size, double[] rj, double[] rk, double[] fj, double[] fk, double[] c, double[] f,
            double[] df, double[] product, double[] dj, double[] dk, double[] v0, double[] v1, double[] vc) {
        for (int p = 0; p < size; p++) {
            double dz = 2 * ((rj[p] - rk[p] * c[p]) * dj[p] + (rk[p] - rj[p] * c[p]) * dk[p])
                    - 2 * ((rj[p] * rk[p]) * vc[p]);
            v0[p] = (v0[p] * fk[p] + fj[p] * v1[p]) * f[p] + (fj[p] * fk[p]) * (df[p] * dz);
            v1[p] = (2 * (rj[p] * dj[p] + rk[p] * dk[p]) + dz) * product[p];
            vc[p] *= product[p];
        }
    }

    private static void wideChanges(int size, double[] rj, double[] rk, double[] fj, double[] fk, double[] product,
            double[] dj, double[] dk, double[] v0, double[] v1, double[] vc) {
        for (int p = 0; p < size; p++) {
            v0[p] = v0[p] * fk[p] + fj[p] * v1[p];
            v1[p] = 2 * (rj[p] * dj[p] + rk[p] * dk[p]) * product[p];
            vc[p] *= product[p];
        }
    }
}
