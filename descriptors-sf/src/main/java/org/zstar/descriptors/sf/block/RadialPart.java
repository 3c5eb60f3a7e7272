package org.zstar.descriptors.sf.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.zstar.descriptors.sf.block.Gaussians.Gaussian;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;

/**
 * Radial sums Σ_j e^(−η(r−s)²) f_c(r) per neighbour species. Functions with one η and evenly spaced centres form a shell
 * chain: with q = e^(2ηδ(r−s_0)), e^(−η(r−s_k)²) = e^(−η(kδ)²) e^(−η(r−s_0)²) q^k, so each further function costs a
 * multiplication.
 */
final class RadialPart implements BlockPart {
    private static final int LANES = BlockLoops.LANES;
    /** Bound of all exponents of a chain, far from overflow and underflow. */
    private static final double LARGEST_EXPONENT = 300;

    /** A sum times this weight enters a feature. */
    private record Use(int feature, double weight) { }

    /** Consecutive sums of a species. @param gaussian index of a lone Gaussian, or −1 for a chain */
    private record Chain(int species, double eta, double shift, double step, int count, int gaussian,
            List<Gaussian> members) { }

    private final List<TreeMap<Gaussian, List<Use>>> uses = new ArrayList<>();
    private final double cutoff;
    private final List<Chain> chains = new ArrayList<>();
    private Gaussians gaussians;
    private BlockState state;
    private int size;
    /** Per chain Gaussian and ratio of each neighbour; species take different ranges, so arrays are shared by number. */
    private double[][] first = {};
    private double[][] ratio = {};
    private int[] slotOf = {};
    private double[] product = {};
    private double[] scratch = {};

    RadialPart(int species, double cutoff) {
        this.cutoff = cutoff;
        for (int s = 0; s < species; s++) {
            uses.add(new TreeMap<>(Comparator.comparingDouble(Gaussian::eta).thenComparingDouble(Gaussian::shift)));
        }
    }

    /** A function that sums a Gaussian over a species with a weight. */
    void add(int feature, Gaussian gaussian, int species, double weight) {
        uses.get(species).computeIfAbsent(gaussian, g -> new ArrayList<>()).add(new Use(feature, weight));
    }

    /** Forms the chains and asks for the Gaussians. */
    void plan(Gaussians shared) {
        gaussians = shared;
        for (int s = 0; s < uses.size(); s++) {
            List<Gaussian> sorted = List.copyOf(uses.get(s).keySet());
            for (int k = 0; k < sorted.size(); ) {
                int length = chainLength(sorted, k);
                List<Gaussian> members = sorted.subList(k, k + length);
                if (length == 1) {
                    shared.want(sorted.get(k));
                }
                double step = length == 1 ? 0 : (members.get(length - 1).shift() - members.get(0).shift()) / (length - 1);
                chains.add(new Chain(s, members.get(0).eta(), members.get(0).shift(), step, length, length == 1 ? 0 : -1,
                        members));
                size += length;
                k += length;
            }
        }
    }

    /** Gives every chain its arrays, once all Gaussians are planned. */
    void assign() {
        slotOf = new int[chains.size()];
        int[] used = new int[uses.size()];
        int most = 0;
        for (int c = 0; c < slotOf.length; c++) {
            Chain chain = chains.get(c);
            slotOf[c] = chain.gaussian < 0 ? used[chain.species]++ : gaussians.indexOf(chain.members.get(0));
            most = Math.max(most, used[chain.species]);
        }
        first = new double[most][0];
        ratio = new double[most][0];
    }

    private int chainLength(List<Gaussian> sorted, int k) {
        double eta = sorted.get(k).eta(), start = sorted.get(k).shift();
        double reach = Math.max(Math.abs(start), Math.abs(cutoff - start));
        int length = 1;
        while (k + length < sorted.size() && sorted.get(k + length).eta() == eta) {
            double step = sorted.get(k + 1).shift() - start, span = length * step;
            boolean even = Math.abs(sorted.get(k + length).shift() - start - span) < 1e-13 * (1 + Math.abs(start) + span);
            if (!even || eta * Math.max(reach * reach, span * span) > LARGEST_EXPONENT
                    || 2 * eta * span * reach > 2 * LARGEST_EXPONENT) {
                break;
            }
            length++;
        }
        return length > 2 ? length : 1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void describe(SparseMap.Builder features, int column) {
        int at = column;
        for (Chain chain : chains) {
            for (int k = 0; k < chain.count; k++) {
                double far = k * chain.step, factor = StrictMath.exp(-chain.eta * far * far);
                for (Use use : uses.get(chain.species).get(chain.members.get(k))) {
                    features.add(use.feature, at, use.weight * factor);
                }
                at++;
            }
        }
    }

    @Override
    public void load(BlockState shared) {
        state = shared;
        int length = state.f.length;
        if (product.length < length) {
            product = new double[length];
            scratch = new double[length];
            for (int k = 0; k < first.length; k++) {
                first[k] = new double[length];
                ratio[k] = new double[length];
            }
        }
        for (int c = 0; c < slotOf.length; c++) {
            Chain chain = chains.get(c);
            if (chain.gaussian < 0) {
                int from = from(chain), to = to(chain);
                state.loops.gaussian(from, to, chain.eta, chain.shift, state.neighbours.r, first[slotOf[c]]);
                state.loops.exponential(from, to, 2 * chain.eta * chain.step, chain.shift, state.neighbours.r,
                        ratio[slotOf[c]]);
            }
        }
    }

    private int from(Chain chain) {
        return state.neighbours.start[chain.species];
    }

    private int to(Chain chain) {
        return state.neighbours.start[chain.species + 1];
    }

    private double[] firstOf(int c) {
        return chains.get(c).gaussian < 0 ? first[slotOf[c]] : gaussians.values(slotOf[c]);
    }

    /** A lone Gaussian has no use for its ratio. */
    private double[] ratioOf(int c) {
        return chains.get(c).gaussian < 0 ? ratio[slotOf[c]] : state.neighbours.r;
    }

    @Override
    public void sums(int component, double[] sums, int at) {
        int to = at;
        for (int c = 0; c < slotOf.length; c++) {
            Chain chain = chains.get(c);
            state.loops.product(from(chain), to(chain), firstOf(c), state.f, product);
            state.loops.shellSums(from(chain), to(chain), chain.count, product, ratioOf(c), sums, to);
            to += LANES * chain.count;
        }
    }

    @Override
    public void pullBack(int component, double[] weights, int at) {
        int to = at;
        for (int c = 0; c < slotOf.length; c++) {
            Chain chain = chains.get(c);
            state.loops.addShellSlopes(from(chain), to(chain), chain.count, chain.eta, chain.shift, chain.step, weights, to,
                    firstOf(c), ratioOf(c), state.neighbours.r, state.f, state.slope, state.u);
            to += LANES * chain.count;
        }
    }

    @Override
    public void changes(int component, double[] changes, int at) {
        BlockLoops loops = state.loops;
        int to = at;
        for (int c = 0; c < slotOf.length; c++) {
            Chain chain = chains.get(c);
            int from = from(chain), end = to(chain);
            loops.gaussianSlope(from, end, chain.eta, chain.shift, state.neighbours.r, firstOf(c), state.f, state.slope,
                    product);
            loops.product(from, end, product, state.dr, product);
            loops.shellSums(from, end, chain.count, product, ratioOf(c), changes, to);
            if (chain.count > 1) {
                // the centre s_k = s_0 + kδ of each member adds 2ηkδ e f dr
                loops.product(from, end, firstOf(c), state.f, product);
                loops.product(from, end, product, state.dr, product);
                if (scratch.length < LANES * chain.count) {
                    scratch = new double[LANES * chain.count];
                }
                loops.shellSums(from, end, chain.count, product, ratioOf(c), scratch, 0);
                for (int k = 0; k < LANES * chain.count; k++) {
                    changes[to + k] += 2 * chain.eta * chain.step * (k / LANES) * scratch[k];
                }
            }
            to += LANES * chain.count;
        }
    }
}
