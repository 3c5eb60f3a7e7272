package org.zstar.kernels;

import java.util.Arrays;

/** Sums over pairs of neighbours, atom by atom and pair of species by pair of species. */
public final class AtomPairs implements PairLoops {
    private static final int LANES = BlockLoops.LANES;

    private final int size;
    private final LaneNeighbours[] lanes = new LaneNeighbours[LANES];
    private final PairList[][] lists;
    private final PairWork work;
    private final double[] totals;
    private PairBlock block;
    private final PairRows rows;

    /**
     * @param plan what to sum
     * @param stages arithmetic on pairs
     */
    public AtomPairs(PairPlan plan, PairStages stages) {
        size = plan.size();
        Arrays.setAll(lanes, l -> new LaneNeighbours());
        work = new PairWork(plan, stages);
        lists = new PairList[LANES][plan.groups().size()];
        for (PairList[] ofLane : lists) {
            Arrays.setAll(ofLane, g -> new PairList(plan, plan.groups().get(g), work));
        }
        rows = new PairRows(stages);
        totals = new double[size];
    }

    @Override
    public void load(PairBlock neighbours) {
        block = neighbours;
        for (LaneNeighbours n : lanes) {
            n.reserve(block);
        }
        rows.reserve(lanes[0].room());
        for (int l = 0; l < LANES; l++) {
            lanes[l].load(block, l);
            collect(lanes[l], lists[l]);
        }
    }

    private void collect(LaneNeighbours n, PairList[] groups) {
        for (PairList list : groups) {
            list.clear(n);
        }
        for (int species = 0; species < n.kinds(); species++) {
            collect(n, species, groups);
        }
        for (PairList list : groups) {
            list.finish(n);
        }
    }

    /** Finds the pairs in rows of a species; what a neighbour has in common with others is computed in one sweep. */
    private void collect(LaneNeighbours n, int species, PairList[] groups) {
        int from = Integer.MAX_VALUE, to = 0;
        for (PairList list : groups) {
            if (list.species() == species) {
                from = Math.min(from, n.start(list.partner()));
                to = Math.max(to, n.end(list.partner()));
            }
        }
        for (int j = n.start(species); j < n.end(species) && to > 0; ) {
            j = rows.fill(n, species, j, from, to);
            for (PairList list : groups) {
                if (list.species() == species) {
                    list.add(rows, n);
                }
            }
        }
    }

    @Override
    public void sums(double[] sums, int at) {
        for (int l = 0; l < LANES; l++) {
            int to = 0;
            for (PairList list : lists[l]) {
                work.totals(list, totals, to);
                to += list.group().size();
            }
            put(l, sums, at);
        }
    }

    private void put(int lane, double[] out, int at) {
        for (int k = 0; k < size; k++) {
            out[at + LANES * k + lane] = totals[k];
        }
    }

    @Override
    public void addGradients(double[] w, int at, double[] u, BlockLoops.Directions gradient) {
        for (int l = 0; l < LANES; l++) {
            for (int k = 0; k < size; k++) {
                totals[k] = w[at + LANES * k + l];
            }
            int from = 0;
            for (PairList list : lists[l]) {
                work.addGradients(list, totals, from, lanes[l]);
                from += list.group().size();
            }
            lanes[l].addGradient(block, l, u, gradient);
        }
    }

    @Override
    public void changes(BlockLoops.Directions dn, double[] dr, double[] changes, int at) {
        for (int l = 0; l < LANES; l++) {
            lanes[l].loadChanges(block, l, dn, dr);
            int to = 0;
            for (PairList list : lists[l]) {
                work.changes(list, lanes[l], totals, to);
                to += list.group().size();
            }
            put(l, changes, at);
        }
    }
}
