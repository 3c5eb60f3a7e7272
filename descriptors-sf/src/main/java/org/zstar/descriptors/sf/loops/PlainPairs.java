package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/**
 * Sums over pairs of neighbours in plain Java, atom by atom: pairs within the cutoff of each other are collected in tiles, whose
 * arrays are then worked through one operation at a time, which the compiler can vectorise.
 */
final class PlainPairs {
    private static final int LANES = BlockLoops.LANES;

    private final LaneNeighbours lane = new LaneNeighbours();
    private final PairTile tile = new PairTile();
    private double[] weights = {};
    private double[] totals = {};
    private double[] shifted = {};

    private enum Task { SUMS, GRADIENTS, CHANGES }

    void sums(PairPlan plan, PairBlock block, double[] sums, int at) {
        reserve(plan);
        for (int l = 0; l < LANES; l++) {
            lane.load(block, l);
            Arrays.fill(totals, 0);
            run(plan, Task.SUMS);
            for (int k = 0; k < plan.size(); k++) {
                sums[at + LANES * k + l] = totals[k];
            }
        }
    }

    void gradients(PairPlan plan, PairBlock block, double[] w, int at, double[] s, BlockLoops.Directions t) {
        reserve(plan);
        for (int l = 0; l < LANES; l++) {
            lane.load(block, l);
            lane.clearGradient();
            for (int k = 0; k < plan.size(); k++) {
                weights[k] = w[at + LANES * k + l];
            }
            run(plan, Task.GRADIENTS);
            lane.storeGradient(block, l, s, t);
        }
    }

    void changes(PairPlan plan, PairBlock block, BlockLoops.Directions dn, double[] dr, double[] changes, int at) {
        reserve(plan);
        for (int l = 0; l < LANES; l++) {
            lane.load(block, l);
            lane.loadChanges(block, l, dn, dr);
            Arrays.fill(totals, 0);
            Arrays.fill(shifted, 0);
            run(plan, Task.CHANGES);
            for (int k = 0; k < plan.size(); k++) {
                changes[at + LANES * k + l] = totals[k] + shifted[k];
            }
        }
    }

    private void reserve(PairPlan plan) {
        if (totals.length < plan.size()) {
            totals = new double[plan.size()];
            shifted = new double[plan.size()];
            weights = new double[plan.size()];
        }
    }

    private void run(PairPlan plan, Task task) {
        int at = 0;
        for (int g = 0; g < plan.groups().size(); g++) {
            PairPlan.Group group = plan.groups().get(g);
            tile.clear();
            int from = lane.start(group.b()), to = lane.end(group.b());
            for (int j = lane.start(group.a()); j < lane.end(group.a()); j++) {
                tile.addRow(plan, lane, j, group.a() == group.b() ? j + 1 : from, to);
                if (tile.isFull()) {
                    process(plan, group, task, at);
                }
            }
            process(plan, group, task, at);
            at += group.size();
        }
    }

    private void process(PairPlan plan, PairPlan.Group group, Task task, int at) {
        tile.evaluate(plan, group, lane);
        switch (task) {
            case SUMS -> tile.sums(group, totals, at);
            case GRADIENTS -> tile.addGradients(plan, group, weights, at, lane);
            default -> tile.changes(plan, group, lane, totals, shifted, at);
        }
        tile.clear();
    }
}
