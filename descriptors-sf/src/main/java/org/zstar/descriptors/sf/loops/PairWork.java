package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/** What follows from the pairs of a {@link PairChunk}: sums, gradients of the neighbours, changes of the sums. */
final class PairWork {
    private static final int LANES = BlockLoops.LANES;

    private final PairPlan plan;
    private final PairStages stages;
    private final PairGeometry geometry = new PairGeometry();
    private final double[] t = new double[PairChunk.LENGTH];
    private final double[] power = new double[PairChunk.LENGTH];
    /** V_0, Σ η e^(−ηs) Q_η and Σ e^(−ηs) dQ_η/dc, then derivatives; or changes of F, of s times F, and of c times F. */
    private final double[] v0 = new double[PairChunk.LENGTH];
    private final double[] v1 = new double[PairChunk.LENGTH];
    private final double[] vc = new double[PairChunk.LENGTH];
    /** Per sum, eight lanes. */
    private final double[] sums;
    private final double[] shifted;

    PairWork(PairPlan plan, PairStages stages) {
        this.plan = plan;
        this.stages = stages;
        int most = plan.groups().stream().mapToInt(PairPlan.Group::size).max().orElse(0);
        sums = new double[LANES * most];
        shifted = new double[LANES * most];
    }

    /** Cutoff functions and exponentials of all pairs; the sums Σ e^(−ηs) F c^p to {@code totals[at …]}. */
    void sums(PairList list, LaneNeighbours n, double[] totals, int at) {
        PairPlan.Group group = list.group();
        Arrays.fill(sums, 0);
        for (int i = 0; i < list.chunks(); i++) {
            PairChunk chunk = list.chunk(i);
            evaluate(chunk, group, n);
            geometry.multiply(chunk);
            int to = 0;
            for (int h = 0; h < group.eta().length; h++) {
                stages.addSums(chunk.size(), group.degree()[h], exponential(chunk, group, h), geometry.product, chunk.c,
                        sums, LANES * to);
                to += group.degree()[h] + 1;
            }
        }
        for (int k = 0; k < group.size(); k++) {
            totals[at + k] = total(sums, LANES * k);
        }
    }

    /** The sum over lanes. */
    private static double total(double[] lanes, int at) {
        return ((lanes[at] + lanes[at + 1]) + (lanes[at + 2] + lanes[at + 3]))
                + ((lanes[at + 4] + lanes[at + 5]) + (lanes[at + 6] + lanes[at + 7]));
    }

    private void evaluate(PairChunk chunk, PairPlan.Group group, LaneNeighbours n) {
        geometry.gather(chunk, n);
        geometry.squares(chunk.size(), plan.narrow(), chunk.f, t);
        for (int h = 0; h < group.eta().length; h++) {
            if (group.base()[h] < 0) {
                double bound = 3 * group.eta()[h] * plan.cutoff() * plan.cutoff();
                stages.exponential(chunk.size(), -group.eta()[h], Exponentials.squarings(bound), t, chunk.e[h]);
            }
        }
        if (plan.narrow()) {
            stages.cutoff(chunk.size(), plan, chunk.f, chunk.df);
        } else {
            Arrays.fill(chunk.f, 0, chunk.size(), 1);
        }
    }

    /** e^(−ηs) of one η, shared: valid until the next call. */
    private double[] exponential(PairChunk chunk, PairPlan.Group group, int h) {
        int base = group.base()[h];
        if (base < 0) {
            return chunk.e[h];
        }
        stages.power(chunk.size(), group.power()[h], chunk.e[base], power);
        return power;
    }

    /** After {@link #sums}: adds the gradient of Σ weight · sum to that of the neighbours. */
    void addGradients(PairList list, double[] weights, int at, LaneNeighbours n) {
        PairPlan.Group group = list.group();
        for (int i = 0; i < list.chunks(); i++) {
            PairChunk chunk = list.chunk(i);
            geometry.gather(chunk, n);
            geometry.gatherSlopes(chunk, n);
            geometry.multiply(chunk);
            Arrays.fill(v0, 0);
            Arrays.fill(v1, 0);
            Arrays.fill(vc, 0);
            int from = at;
            for (int h = 0; h < group.eta().length; h++) {
                stages.addTerms(chunk.size(), group.eta()[h], group.degree()[h], weights, from,
                        exponential(chunk, group, h), chunk.c, v0, v1, vc);
                from += group.degree()[h] + 1;
            }
            stages.slopes(chunk.size(), plan.narrow(), geometry, chunk, v0, v1, vc);
            for (int row = 0; row < chunk.rows(); row++) {
                scatterRow(n, chunk.rowOf(row), chunk.start(row), chunk.start(row + 1), chunk.k, v0, v1, vc);
            }
        }
    }

    private static void scatterRow(LaneNeighbours n, int a, int from, int to, int[] k, double[] byJ, double[] byK,
                                   double[] byC) {
        double[] nx = n.n.x(), ny = n.n.y(), nz = n.n.z(), ns = n.s, ntx = n.tx, nty = n.ty, ntz = n.tz;
        double x = nx[a], y = ny[a], z = nz[a];
        double s = ns[a], tx = ntx[a], ty = nty[a], tz = ntz[a];
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
        ns[a] = s;
        ntx[a] = tx;
        nty[a] = ty;
        ntz[a] = tz;
    }

    /**
     * After {@link #sums}: their changes Σ e^(−ηs) (dF − η ds F) c^p + p Σ e^(−ηs) F dc c^(p−1), to {@code changes[at …]}.
     */
    void changes(PairList list, LaneNeighbours n, double[] changes, int at) {
        PairPlan.Group group = list.group();
        Arrays.fill(sums, 0);
        Arrays.fill(shifted, 0);
        for (int i = 0; i < list.chunks(); i++) {
            PairChunk chunk = list.chunk(i);
            int size = chunk.size(), to = 0;
            geometry.gather(chunk, n);
            geometry.gatherSlopes(chunk, n);
            geometry.multiply(chunk);
            changeGeometry(chunk, n);
            for (int h = 0; h < group.eta().length; h++) {
                int degree = group.degree()[h];
                double[] e = exponential(chunk, group, h);
                changeTerms(size, group.eta()[h], v0, v1, t);
                stages.addSums(size, degree, e, t, chunk.c, sums, LANES * to);
                if (degree > 0) {
                    stages.addSums(size, degree - 1, e, vc, chunk.c, shifted, LANES * (to + 1));
                }
                to += degree + 1;
            }
        }
        int k = 0;
        for (int degree : group.degree()) {
            for (int p = 0; p <= degree; p++, k++) {
                changes[at + k] = total(sums, LANES * k) + p * total(shifted, LANES * k);
            }
        }
    }

    private static void changeTerms(int size, double eta, double[] v0, double[] v1, double[] t) {
        for (int p = 0; p < size; p++) {
            t[p] = v0[p] - eta * v1[p];
        }
    }

    /** v0 = dF, v1 = ds F, vc = dc F. */
    private void changeGeometry(PairChunk chunk, LaneNeighbours n) {
        Arrays.fill(vc, 0);
        Arrays.fill(v0, 0);
        Arrays.fill(v1, 0);
        for (int row = 0; row < chunk.rows(); row++) {
            changeRow(n, chunk.rowOf(row), chunk.start(row), chunk.start(row + 1), chunk.k, vc, v0, v1);
        }
        if (plan.narrow()) {
            narrowChanges(chunk.size(), geometry, chunk, v0, v1, vc);
        } else {
            wideChanges(chunk.size(), geometry, v0, v1, vc);
        }
    }

    /** Changes of c, r_j and r_k. */
    private static void changeRow(LaneNeighbours n, int a, int from, int to, int[] k, double[] dc, double[] dj, double[] dk) {
        double[] nx = n.n.x(), ny = n.n.y(), nz = n.n.z();
        double x = nx[a], y = ny[a], z = nz[a], dx = n.dx[a], dy = n.dy[a], dz = n.dz[a], dr = n.dr[a];
        for (int p = from; p < to; p++) {
            int b = k[p];
            dc[p] = (dx * nx[b] + dy * ny[b] + dz * nz[b]) + (x * n.dx[b] + y * n.dy[b] + z * n.dz[b]);
            dj[p] = dr;
            dk[p] = n.dr[b];
        }
    }

    private static void narrowChanges(int size, PairGeometry g, PairChunk chunk, double[] v0, double[] v1, double[] vc) {
        double[] rj = g.rj, rk = g.rk, fj = g.fj, fk = g.fk, dj = g.dj, dk = g.dk, product = g.product;
        double[] c = chunk.c, f = chunk.f, df = chunk.df;
        for (int p = 0; p < size; p++) {
            double drj = v0[p], drk = v1[p];
            double dz = 2 * ((rj[p] - rk[p] * c[p]) * drj + (rk[p] - rj[p] * c[p]) * drk) - 2 * ((rj[p] * rk[p]) * vc[p]);
            v0[p] = ((dj[p] * drj) * fk[p] + fj[p] * (dk[p] * drk)) * f[p] + (fj[p] * fk[p]) * (df[p] * dz);
            v1[p] = (2 * (rj[p] * drj + rk[p] * drk) + dz) * product[p];
            vc[p] *= product[p];
        }
    }

    private static void wideChanges(int size, PairGeometry g, double[] v0, double[] v1, double[] vc) {
        for (int p = 0; p < size; p++) {
            double drj = v0[p], drk = v1[p];
            v0[p] = (g.dj[p] * drj) * g.fk[p] + g.fj[p] * (g.dk[p] * drk);
            v1[p] = 2 * (g.rj[p] * drj + g.rk[p] * drk) * g.product[p];
            vc[p] *= g.product[p];
        }
    }
}
