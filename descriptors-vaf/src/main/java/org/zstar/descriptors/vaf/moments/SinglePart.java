package org.zstar.descriptors.vaf.moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;

/** The sums Σ_j n_j^α e^(−κR_j) f_c(R_j) over the neighbours of a species: V1. */
final class SinglePart implements VectorPart {
    /** Relative error of a decay constant that is taken for one at equal steps. */
    private static final double ROUNDING = 1e-14;

    private record Use(int feature, double factor) { }

    private final MomentState state;
    /** By species and decay constant, in the order of the sums. */
    private final Map<Integer, TreeMap<Double, List<Use>>> uses = new TreeMap<>();
    private DecayRun[] runs = {};

    SinglePart(MomentState state) {
        this.state = state;
    }

    /** A feature that is a multiple of e^(−κR), summed over a species. */
    void add(int feature, int species, double decay, double factor) {
        uses.computeIfAbsent(species, s -> new TreeMap<>()).computeIfAbsent(decay, d -> new ArrayList<>())
                .add(new Use(feature, factor));
    }

    /** Fixes the functions. */
    void plan() {
        List<DecayRun> all = new ArrayList<>();
        uses.forEach((species, byDecay) -> {
            List<Double> decays = List.copyOf(byDecay.keySet());
            for (int from = 0, to; from < decays.size(); from = to) {
                to = end(decays, from);
                double step = to - from > 1 ? decays.get(from + 1) - decays.get(from) : 0;
                all.add(new DecayRun(state, species, decays.get(from), step, to - from));
            }
        });
        runs = all.toArray(DecayRun[]::new);
    }

    /** One past the last of the decay constants that follow one at equal steps. */
    private static int end(List<Double> decays, int from) {
        int to = from + 1;
        while (to < decays.size()) {
            double expected = decays.get(from) + (to - from) * (decays.get(from + 1) - decays.get(from));
            if (Math.abs(decays.get(to) - expected) > ROUNDING * expected) {
                break;
            }
            to++;
        }
        return to;
    }

    @Override
    public int size() {
        return uses.values().stream().mapToInt(Map::size).sum();
    }

    @Override
    public void describe(SparseMap.Builder features, int column) {
        int k = column;
        for (Map<Double, List<Use>> byDecay : uses.values()) {
            for (List<Use> same : byDecay.values()) {
                for (Use use : same) {
                    features.add(use.feature, k, use.factor);
                }
                k++;
            }
        }
    }

    @Override
    public void load(boolean grown) { }

    @Override
    public void sums(int component, double[] out, int at) {
        int to = at;
        for (DecayRun run : runs) {
            run.sums(component, out, to);
            to += BlockLoops.LANES * run.count();
        }
    }

    @Override
    public void pullBack(int component, double[] weights, int at) {
        int from = at;
        for (DecayRun run : runs) {
            run.pullBack(component, weights, from);
            from += BlockLoops.LANES * run.count();
        }
    }

    @Override
    public void changes(int component, double[] changes, int at) {
        int to = at;
        for (DecayRun run : runs) {
            run.changes(component, changes, to);
            to += BlockLoops.LANES * run.count();
        }
    }
}
