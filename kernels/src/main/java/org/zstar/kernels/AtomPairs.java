package org.zstar.kernels;

import java.util.Arrays;

/** Sums over pairs of neighbours, atom by atom and pair of species by pair of species. */
public final class AtomPairs implements PairLoops {
    private static final int LANES = BlockLoops.LANES;

    private final PairStages stages;
    private final int size;
    private final LaneNeighbours[] lanes = new LaneNeighbours[LANES];
    private final PairList[][] lists;
    private final PairWork work;
    private final double[] totals;
    private PairBlock block;
    private boolean evaluated;
    private final PairRow row = new PairRow();

    /**
     * @param plan what to sum
     * @param stages arithmetic on pairs
     */
    public AtomPairs(PairPlan plan, PairStages stages) {
        this.stages = stages;
        size = plan.size();
        Arrays.setAll(lanes, l -> new LaneNeighbours());
        lists = new PairList[LANES][plan.groups().size()];
        for (PairList[] ofLane : lists) {
            Arrays.setAll(ofLane, g -> new PairList(plan, plan.groups().get(g)));
        }
        work = new PairWork(plan, stages);
        totals = new double[size];
    }

    @Override
    public void load(PairBlock neighbours) {
        block = neighbours;
        evaluated = false;
        for (int l = 0; l < LANES; l++) {
            lanes[l].load(block, l);
            collect(lanes[l], lists[l]);
        }
    }

    /** Lists the pairs of each group; what one neighbour has in common with others is computed in one sweep. */
    private void collect(LaneNeighbours n, PairList[] groups) {
        int end = n.end(n.kinds() - 1);
        row.reserve(n.room());
        for (PairList list : groups) {
            list.clear();
        }
        // plans have their groups by rising first species
        for (int g = 0, next = 0; g < groups.length; g = next) {
            int a = groups[g].group().a();
            while (next < groups.length && groups[next].group().a() == a) {
                next++;
            }
            for (int j = n.start(a); j < n.end(a); j++) {
                stages.row(j, j + 1, end, n.at, n.square, n.inverse, n.f, row);
                for (int of = g; of < next; of++) {
                    int b = groups[of].group().b();
                    groups[of].addRow(j, a == b ? j + 1 : n.start(b), n.end(b), row);
                }
            }
        }
        for (PairList list : groups) {
            list.fill(n.nobody());
        }
    }

    @Override
    public void sums(double[] sums, int at) {
        for (int l = 0; l < LANES; l++) {
            int to = 0;
            for (PairList list : lists[l]) {
                work.sums(list, totals, to);
                to += list.group().size();
            }
            put(l, sums, at);
        }
        evaluated = true;
    }

    private void put(int lane, double[] out, int at) {
        for (int k = 0; k < size; k++) {
            out[at + LANES * k + lane] = totals[k];
        }
    }

    /** Training asks for gradients and changes with features it has kept. */
    private void ensureEvaluated() {
        if (!evaluated) {
            for (int l = 0; l < LANES; l++) {
                for (PairList list : lists[l]) {
                    work.sums(list, totals, 0);
                }
            }
            evaluated = true;
        }
    }

    @Override
    public void addGradients(double[] w, int at, double[] u, BlockLoops.Directions gradient) {
        ensureEvaluated();
        for (int l = 0; l < LANES; l++) {
            lanes[l].clearGradient();
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
        ensureEvaluated();
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
