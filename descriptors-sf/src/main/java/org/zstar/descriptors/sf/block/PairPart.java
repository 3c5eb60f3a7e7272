package org.zstar.descriptors.sf.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;
import org.zstar.kernels.CutoffType;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.PairLoops;
import org.zstar.kernels.PairPlan;
import org.zstar.kernels.SparseMap;

/**
 * Angular functions by a loop over the pairs of neighbours. (1 + λ cosθ)^ζ is expanded in powers of cosθ, so that all λ and
 * ζ of one η and one pair of species share their sums; all η share the distances, cutoff functions and, where one η is a
 * multiple of another, the exponential.
 */
final class PairPart implements BlockPart {
    /** Beyond this ζ, expanding the power wastes more than it shares. */
    static final int LARGEST_ZETA = 16;
    private static final int LARGEST_POWER = 32;

    /** A function on a pair of species. */
    private record Use(int feature, double lambda, int zeta, double weight) { }

    private final boolean narrow;
    private final int[] species;
    /** Per pair of species (a ≤ b, as a · count + b) and η. */
    private final TreeMap<Integer, TreeMap<Double, List<Use>>> uses = new TreeMap<>();
    private PairPlan plan;
    private PairLoops loops;
    private BlockState state;

    /**
     * @param narrow whether the functions see the distance between the neighbours
     * @param species atomic numbers that occur, ascending
     */
    PairPart(boolean narrow, int[] species) {
        this.narrow = narrow;
        this.species = species;
    }

    boolean isEmpty() {
        return uses.isEmpty();
    }

    void add(int feature, FunctionConfig function) {
        int[] named = function.neighbours().stream()
                .mapToInt(e -> Arrays.binarySearch(species, Elements.number(e))).sorted().toArray();
        for (int a = 0; a < species.length; a++) {
            for (int b = a; b < species.length; b++) {
                boolean all = function.type().isWeighted();
                if (all || a == named[0] && b == named[1]) {
                    double weight = all ? (double) species[a] * species[b] : 1;
                    uses.computeIfAbsent(a * species.length + b, p -> new TreeMap<>())
                            .computeIfAbsent(function.eta(), e -> new ArrayList<>())
                            .add(new Use(feature, function.lambda(), (int) function.zeta(), weight));
                }
            }
        }
    }

    /** Fixes the functions. */
    void plan(CutoffType type, double inner, double cutoff, BlockLoops shared) {
        List<PairPlan.Group> groups = new ArrayList<>();
        uses.forEach((pair, byEta) -> {
            double[] eta = byEta.keySet().stream().mapToDouble(e -> e).toArray();
            int[] degree = byEta.values().stream()
                    .mapToInt(list -> list.stream().mapToInt(Use::zeta).max().orElseThrow()).toArray();
            int[] base = new int[eta.length], power = new int[eta.length];
            for (int h = 0; h < eta.length; h++) {
                base[h] = -1;
                for (int b = 0; b < h && base[h] < 0; b++) {
                    long multiple = Math.round(eta[h] / eta[b]);
                    if (base[b] < 0 && multiple <= LARGEST_POWER
                            && Math.abs(multiple * eta[b] - eta[h]) <= 4 * Math.ulp(eta[h])) {
                        base[h] = b;
                        power[h] = (int) multiple;
                    }
                }
            }
            groups.add(new PairPlan.Group(pair / species.length, pair % species.length, eta, degree, base, power));
        });
        plan = new PairPlan(narrow, type, inner, cutoff, groups);
        loops = shared.pairs(plan);
    }

    @Override
    public int size() {
        return plan.size();
    }

    @Override
    public void describe(SparseMap.Builder features, int column) {
        int at = column;
        for (TreeMap<Double, List<Use>> byEta : uses.values()) {
            for (List<Use> list : byEta.values()) {
                int degree = 0;
                for (Use use : list) {
                    double term = use.weight * StrictMath.pow(2, 1 - use.zeta);
                    for (int p = 0; p <= use.zeta; p++) {
                        features.add(use.feature, at + p, term);
                        term *= use.lambda * (use.zeta - p) / (p + 1);
                    }
                    degree = Math.max(degree, use.zeta);
                }
                at += degree + 1;
            }
        }
    }

    @Override
    public void load(BlockState shared) {
        state = shared;
        loops.load(state.pairs);
    }

    @Override
    public void sums(int component, double[] sums, int at) {
        loops.sums(sums, at);
    }

    @Override
    public void pullBack(int component, double[] weights, int at) {
        loops.addGradients(weights, at, state.u, state.gradient);
    }

    @Override
    public void changes(int component, double[] changes, int at) {
        loops.changes(state.dn, state.dr, changes, at);
    }
}
