package org.zstar.descriptors.vaf.moments;

import java.util.ArrayList;
import java.util.List;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;

/** The sums Σ_j n_j^α h(R_j) over the neighbours of a species: V1. */
final class SinglePart implements VectorPart {
    private static final int LANES = BlockLoops.LANES;

    private record Use(int feature, double factor) { }

    private record Sum(int species, int radial, List<Use> uses) { }

    private final MomentState state;
    private final List<Sum> sums = new ArrayList<>();
    private double[] product = {};
    private final int[] range = new int[2];

    SinglePart(MomentState state) {
        this.state = state;
    }

    /** A feature that is a multiple of e^(−κR), summed over a species. */
    void add(int feature, int species, double decay, double factor) {
        int radial = state.radial.want(decay);
        Sum sum = sums.stream().filter(s -> s.species == species && s.radial == radial).findFirst().orElse(null);
        if (sum == null) {
            sum = new Sum(species, radial, new ArrayList<>());
            sums.add(sum);
        }
        sum.uses.add(new Use(feature, factor));
    }

    @Override
    public int size() {
        return sums.size();
    }

    @Override
    public void describe(SparseMap.Builder features, int column) {
        for (int k = 0; k < sums.size(); k++) {
            for (Use use : sums.get(k).uses) {
                features.add(use.feature, column + k, use.factor);
            }
        }
    }

    @Override
    public void load(boolean grown) {
        if (grown) {
            product = new double[state.neighbours.r.length];
        }
    }

    private int from(Sum sum) {
        return state.neighbours.start[sum.species];
    }

    private int to(Sum sum) {
        return state.neighbours.start[sum.species + 1];
    }

    @Override
    public void sums(int component, double[] out, int at) {
        double[] n = MomentState.component(state.neighbours.n, component);
        for (int k = 0; k < sums.size(); k++) {
            Sum sum = sums.get(k);
            state.loops.dot(from(sum), to(sum), n, state.radial.value(sum.radial), out, at + LANES * k);
        }
    }

    @Override
    public void pullBack(int component, double[] weights, int at) {
        for (int k = 0; k < sums.size(); k++) {
            Sum sum = sums.get(k);
            range[0] = from(sum) / LANES;
            range[1] = to(sum) / LANES;
            state.loops.addSegmentProducts(range, weights, at + LANES * k, state.radial.value(sum.radial), state.along);
            state.loops.addSegmentProducts(range, weights, at + LANES * k, state.radial.slope(sum.radial), state.alongSlope);
        }
    }

    @Override
    public void changes(int component, double[] changes, int at) {
        double[] n = MomentState.component(state.neighbours.n, component), dn = MomentState.component(state.dn, component);
        for (int k = 0; k < sums.size(); k++) {
            Sum sum = sums.get(k);
            double[] h = state.radial.value(sum.radial), dh = state.radial.slope(sum.radial);
            for (int i = from(sum); i < to(sum); i++) {
                product[i] = h[i] * dn[i] + n[i] * (dh[i] * state.dr[i]);
            }
            state.loops.dot(from(sum), to(sum), state.neighbours.live, product, changes, at + LANES * k);
        }
    }
}
