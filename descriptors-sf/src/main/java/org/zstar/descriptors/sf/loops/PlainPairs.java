package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/** Sums over pairs of neighbours in plain Java, atom by atom and pair of species by pair of species. */
final class PlainPairs implements PairLoops {
    private static final int LANES = BlockLoops.LANES;

    private final PairPlan plan;
    private final int size;
    private final LaneNeighbours[] lanes = new LaneNeighbours[LANES];
    private final PairList[][] lists;
    private final PairWork work = new PairWork();
    private final double[] totals;
    private final double[] shifted;
    private PairBlock block;
    private double[] rowC = {};
    private double[] rowZ = {};

    PlainPairs(PairPlan plan) {
        this.plan = plan;
        size = plan.size();
        Arrays.setAll(lanes, l -> new LaneNeighbours());
        lists = new PairList[LANES][plan.groups().size()];
        for (PairList[] ofLane : lists) {
            Arrays.setAll(ofLane, g -> new PairList(plan, plan.groups().get(g)));
        }
        totals = new double[size];
        shifted = new double[size];
    }

    @Override
    public void load(PairBlock neighbours) {
        block = neighbours;
        for (int l = 0; l < LANES; l++) {
            lanes[l].load(block, l);
            collect(lanes[l], lists[l]);
        }
    }

    /** Lists the pairs of each group; all distances from one neighbour are computed in one sweep. */
    private void collect(LaneNeighbours n, PairList[] groups) {
        int kinds = n.kinds(), end = n.end(kinds - 1);
        if (rowC.length < end) {
            rowC = new double[end];
            rowZ = new double[end];
        }
        for (PairList list : groups) {
            list.clear();
        }
        for (int a = 0; a < kinds; a++) {
            for (int j = n.start(a); j < n.end(a); j++) {
                sweep(n, j, j + 1, end, rowC, rowZ);
                for (PairList list : groups) {
                    int b = list.group().b();
                    if (list.group().a() == a) {
                        list.addRow(j, a == b ? j + 1 : n.start(b), n.end(b), rowC, rowZ);
                    }
                }
            }
        }
        for (PairList list : groups) {
            list.evaluate(n, work);
        }
    }

    /** Cosines and squared distances between a neighbour and others. */
    private static void sweep(LaneNeighbours n, int j, int from, int to, double[] rowC, double[] rowZ) {
        double x = n.x[j], y = n.y[j], z = n.z[j], r = n.r[j], square = r * r, twice = 2 * r;
        double[] nx = n.x, ny = n.y, nz = n.z, nr = n.r;
        for (int m = from; m < to; m++) {
            double cosine = x * nx[m] + y * ny[m] + z * nz[m];
            rowC[m] = cosine;
            rowZ[m] = square + nr[m] * nr[m] - twice * (nr[m] * cosine);
        }
    }

    @Override
    public void sums(double[] sums, int at) {
        for (int l = 0; l < LANES; l++) {
            Arrays.fill(totals, 0);
            int to = 0;
            for (PairList list : lists[l]) {
                work.load(list, lanes[l]);
                work.sums(list, totals, to);
                to += list.group().size();
            }
            for (int k = 0; k < size; k++) {
                sums[at + LANES * k + l] = totals[k];
            }
        }
    }

    @Override
    public void gradients(double[] w, int at, double[] s, BlockLoops.Directions t) {
        for (int l = 0; l < LANES; l++) {
            lanes[l].clearGradient();
            for (int k = 0; k < size; k++) {
                totals[k] = w[at + LANES * k + l];
            }
            int from = 0;
            for (PairList list : lists[l]) {
                work.load(list, lanes[l]);
                work.addGradients(list, totals, from, lanes[l]);
                from += list.group().size();
            }
            lanes[l].storeGradient(block, l, s, t);
        }
    }

    @Override
    public void changes(BlockLoops.Directions dn, double[] dr, double[] changes, int at) {
        for (int l = 0; l < LANES; l++) {
            lanes[l].loadChanges(block, l, dn, dr);
            Arrays.fill(totals, 0);
            Arrays.fill(shifted, 0);
            int to = 0;
            for (PairList list : lists[l]) {
                work.load(list, lanes[l]);
                work.changes(list, lanes[l], totals, shifted, to);
                to += list.group().size();
            }
            int k = 0;
            for (PairPlan.Group group : plan.groups()) {
                for (int degree : group.degree()) {
                    for (int p = 0; p <= degree; p++, k++) {
                        changes[at + LANES * k + l] = totals[k] + p * shifted[k];
                    }
                }
            }
        }
    }
}
