package org.zstar.kernels;

import java.util.Arrays;

/** What follows from the pairs of a {@link PairList}: sums, gradients of the neighbours, changes of the sums. */
final class PairWork {
    private static final int LANES = BlockLoops.LANES;

    private final PairPlan plan;
    private final PairStages stages;
    private final double[] power = new double[PairChunk.LENGTH];
    /** See {@link PairStages#addTerms} and {@link PairStages#slopes}; or changes of F, of s times F, and of c times F. */
    private final double[] v0 = new double[PairChunk.LENGTH];
    private final double[] v1 = new double[PairChunk.LENGTH];
    private final double[] vc = new double[PairChunk.LENGTH];
    private final double[] w = new double[PairChunk.LENGTH];
    /** Per sum, eight lanes. */
    private final double[] sums;
    private final double[] shifted;
    /** See {@link PairStages#addTerms}. */
    private final double[] rates;

    PairWork(PairPlan plan, PairStages stages) {
        this.plan = plan;
        this.stages = stages;
        int most = plan.groups().stream().mapToInt(PairPlan.Group::size).max().orElse(0);
        sums = new double[LANES * most];
        shifted = new double[LANES * most];
        rates = new double[plan.size()];
    }

    /**
     * Cutoff functions and exponentials of some pairs; adds Σ e^(−ηs) F c^p.
     *
     * @param outer see {@link PairChunk#complete}
     * @param to sums, eight lanes each
     */
    void evaluate(PairChunk chunk, double[] outer, PairPlan.Group group, double[] to) {
        int size = chunk.size();
        if (!plan.narrow()) {
            subtract(size, chunk.f, chunk.df);
        }
        for (int h = 0; h < group.eta().length; h++) {
            if (group.base()[h] < 0) {
                double bound = 3 * group.eta()[h] * plan.cutoff() * plan.cutoff();
                stages.exponential(size, -group.eta()[h], Exponentials.squarings(bound), chunk.df, chunk.e[h]);
            }
        }
        if (plan.narrow()) {
            stages.cutoff(size, plan, outer, chunk.f, chunk.df);
        } else {
            System.arraycopy(outer, 0, chunk.f, 0, size);
        }
        int at = 0;
        for (int h = 0; h < group.eta().length; h++) {
            addSums(size, group.degree()[h], exponential(chunk, group, h), chunk.f, chunk.c, to, LANES * at);
            at += group.degree()[h] + 1;
        }
    }

    private static void subtract(int size, double[] z, double[] s) {
        for (int p = 0; p < size; p++) {
            s[p] -= z[p];
        }
    }

    /** Adds Σ e f c^p for p = 0 … degree. */
    private void addSums(int size, int degree, double[] e, double[] f, double[] c, double[] to, int at) {
        double[] current = e;
        for (int p = 0; p <= degree; ) {
            int count = degree - p >= 4 ? 5 : degree > p ? 2 : 1;
            stages.addSums(size, count, current, f, c, to, at + LANES * p);
            p += count;
            if (p <= degree) {
                stages.raise(size, count, current, c, power);
                current = power;
            }
        }
    }

    /** The sums, to {@code totals[at …]}. */
    void totals(PairList list, double[] totals, int at) {
        for (int k = 0; k < list.group().size(); k++) {
            totals[at + k] = total(list.sums(), LANES * k);
        }
    }

    /** The sum over lanes. */
    private static double total(double[] lanes, int at) {
        return ((lanes[at] + lanes[at + 1]) + (lanes[at + 2] + lanes[at + 3]))
                + ((lanes[at + 4] + lanes[at + 5]) + (lanes[at + 6] + lanes[at + 7]));
    }

    /** e^(−ηs) of one η, shared: valid until the next call. */
    private double[] exponential(PairChunk chunk, PairPlan.Group group, int h) {
        int base = group.base()[h];
        if (base < 0 || group.power()[h] == 1) {
            return chunk.e[base < 0 ? h : base];
        }
        stages.power(chunk.size(), group.power()[h], chunk.e[base], power);
        return power;
    }

    /** Adds the gradient of Σ weight · sum to that of the neighbours. */
    void addGradients(PairList list, double[] weights, int at, LaneNeighbours n) {
        PairPlan.Group group = list.group();
        derive(group, weights, at);
        for (int i = 0; i < list.chunks(); i++) {
            PairChunk chunk = list.chunk(i);
            Arrays.fill(v0, 0, chunk.size(), 0);
            Arrays.fill(v1, 0, chunk.size(), 0);
            Arrays.fill(vc, 0, chunk.size(), 0);
            int from = at;
            for (int h = 0; h < group.eta().length; h++) {
                stages.addTerms(chunk.size(), group.eta()[h], group.degree()[h], weights, rates, from,
                        exponential(chunk, group, h), chunk.c, v0, v1, vc);
                from += group.degree()[h] + 1;
            }
            stages.slopes(chunk.size(), plan.narrow(), chunk, v0, v1, vc, w);
            scatter(chunk, v0, v1, vc, w, n.records);
        }
    }

    /**
     * Adds pairs to the records of both neighbours: w times the other vector, and what multiplies the own direction, f′/f v0
     * + r v1 − vc/r.
     */
    private static void scatter(PairChunk chunk, double[] v0, double[] v1, double[] vc, double[] w, double[] records) {
        for (int row = 0, from = 0; row < chunk.rows(); row++) {
            scatterRow(from, chunk.rowEnd[row], LaneNeighbours.RECORD * chunk.rowNeighbour[row], chunk.partner, v0, v1, vc, w,
                    records);
            from = chunk.rowEnd[row];
        }
    }

    /** All pairs of one neighbour, whose sums stay in registers. */
    private static void scatterRow(int from, int to, int j, int[] partner, double[] v0, double[] v1, double[] vc, double[] w,
                                   double[] records) {
        double x = records[j], y = records[j + 1], z = records[j + 2];
        double sx = 0, sy = 0, sz = 0, s0 = 0, s1 = 0, sc = 0;
        for (int p = from; p < to; p++) {
            int k = LaneNeighbours.RECORD * partner[p];
            double by = w[p], a = v0[p], b = v1[p], c = vc[p];
            sx += by * records[k];
            sy += by * records[k + 1];
            sz += by * records[k + 2];
            s0 += a;
            s1 += b;
            sc += c;
            records[k + 4] += by * x;
            records[k + 5] += by * y;
            records[k + 6] += by * z;
            records[k + 7] += (records[k + 8] * b - records[k + 9] * c) + records[k + 3] * a;
        }
        records[j + 4] += sx;
        records[j + 5] += sy;
        records[j + 6] += sz;
        records[j + 7] += (records[j + 8] * s1 - records[j + 9] * sc) + records[j + 3] * s0;
    }

    /** Coefficients of the derivatives of Σ_p weight c^p, at the places of the weights. */
    private void derive(PairPlan.Group group, double[] weights, int at) {
        int k = at;
        for (int degree : group.degree()) {
            for (int p = 0; p < degree; p++) {
                rates[k + p] = (p + 1) * weights[k + p + 1];
            }
            k += degree + 1;
        }
    }

    /**
     * Changes of the sums, Σ e^(−ηs) (dF − η ds F) c^p + p Σ e^(−ηs) F dc c^(p−1), to {@code changes[at …]}.
     */
    void changes(PairList list, LaneNeighbours n, double[] changes, int at) {
        PairPlan.Group group = list.group();
        Arrays.fill(sums, 0);
        Arrays.fill(shifted, 0);
        for (int i = 0; i < list.chunks(); i++) {
            PairChunk chunk = list.chunk(i);
            int size = chunk.size(), to = 0;
            changeGeometry(chunk, n);
            for (int h = 0; h < group.eta().length; h++) {
                int degree = group.degree()[h];
                changeTerms(size, group.eta()[h], v0, v1, w);
                addSums(size, degree, exponential(chunk, group, h), w, chunk.c, sums, LANES * to);
                if (degree > 0) {
                    addSums(size, degree - 1, exponential(chunk, group, h), vc, chunk.c, shifted, LANES * (to + 1));
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

    private static void changeTerms(int size, double eta, double[] v0, double[] v1, double[] terms) {
        for (int p = 0; p < size; p++) {
            terms[p] = v0[p] - eta * v1[p];
        }
    }

    /** v0 = dF, v1 = ds F, vc = dc F. */
    private void changeGeometry(PairChunk chunk, LaneNeighbours n) {
        for (int row = 0, from = 0; row < chunk.rows(); row++) {
            int to = chunk.rowEnd[row];
            changeProducts(n, chunk.rowNeighbour[row], from, to, chunk.partner, w);
            changeFactors(n, chunk.rowNeighbour[row], from, to, chunk.partner, v0, v1, vc);
            from = to;
        }
        if (plan.narrow()) {
            narrowChanges(chunk.size(), chunk.f, chunk.df, w, v0, v1);
        } else {
            wideChanges(chunk.size(), chunk.f, v0, v1);
        }
        angleChanges(chunk.size(), chunk.f, chunk.inverse, chunk.c, w, vc);
    }

    /** Changes of R_j·R_k. */
    private static void changeProducts(LaneNeighbours n, int j, int from, int to, int[] partner, double[] out) {
        double[] x = n.x, y = n.y, z = n.z, dx = n.dx, dy = n.dy, dz = n.dz;
        for (int p = from; p < to; p++) {
            int k = partner[p];
            out[p] = (dx[j] * x[k] + dy[j] * y[k] + dz[j] * z[k]) + (x[j] * dx[k] + y[j] * dy[k] + z[j] * dz[k]);
        }
    }

    /** Sums of the changes at both neighbours: of the cutoff functions over themselves, of r² and of ln r. */
    private static void changeFactors(LaneNeighbours n, int j, int from, int to, int[] partner, double[] f,
                                      double[] square, double[] log) {
        for (int p = from; p < to; p++) {
            int k = partner[p];
            f[p] = n.df[j] + n.df[k];
            square[p] = n.dSquare[j] + n.dSquare[k];
            log[p] = n.dLog[j] + n.dLog[k];
        }
    }

    private static void narrowChanges(int size, double[] product, double[] df, double[] dot, double[] f, double[] square) {
        for (int p = 0; p < size; p++) {
            double dz = square[p] - 2 * dot[p];
            f[p] = product[p] * f[p] + df[p] * dz;
            square[p] = product[p] * (square[p] + dz);
        }
    }

    private static void wideChanges(int size, double[] product, double[] f, double[] square) {
        for (int p = 0; p < size; p++) {
            f[p] *= product[p];
            square[p] *= product[p];
        }
    }

    private static void angleChanges(int size, double[] product, double[] inverse, double[] c, double[] dot, double[] log) {
        for (int p = 0; p < size; p++) {
            log[p] = product[p] * (inverse[p] * dot[p] - c[p] * log[p]);
        }
    }
}
