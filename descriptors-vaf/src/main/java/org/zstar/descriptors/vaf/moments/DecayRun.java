package org.zstar.descriptors.vaf.moments;

import java.util.Arrays;
import org.zstar.kernels.BlockLoops;

/**
 * Sums Σ_j n_j^α e^(−κ_k R_j) f_c(R_j) over the neighbours of a species for decay constants at equal steps,
 * κ_k = κ_0 + k δ: each term is the one before times q = e^(−δR).
 */
final class DecayRun {
    private static final int LANES = BlockLoops.LANES;

    private final MomentState state;
    private final int species;
    private final int count;
    private final double step;
    private final int first;
    private final int ratio;
    /** Terms of sums, and sums that are weighted with k. */
    private double[] terms = {};
    private final double[] weighted;

    /** @param step δ in 1/Å; does not matter for a single decay constant */
    DecayRun(MomentState state, int species, double decay, double step, int count) {
        this.state = state;
        this.species = species;
        this.count = count;
        this.step = count == 1 ? decay : step;
        first = state.radial.want(decay);
        ratio = state.radial.exponential(this.step);
        weighted = new double[LANES * count];
    }

    /** Number of sums. */
    int count() {
        return count;
    }

    private int from() {
        return state.neighbours.start[species];
    }

    private int to() {
        return state.neighbours.start[species + 1];
    }

    private double[] terms() {
        if (terms.length < state.neighbours.r.length) {
            terms = new double[state.neighbours.r.length];
        }
        return terms;
    }

    /** Writes the sums of a component. */
    void sums(int component, double[] sums, int at) {
        double[] n = state.neighbours.n.component(component), t = terms();
        state.loops.product(from(), to(), n, state.radial.value(first), t);
        state.loops.shellSums(from(), to(), count, t, state.radial.exponential(ratio), sums, at);
    }

    /** Adds the derivatives of Σ_k weight_k sum_k of a component: n^α h makes h with respect to n^α and n^α dh/dR. */
    void pullBack(int component, double[] weights, int at) {
        state.loops.addDecays(from(), to(), count, state.radial.decay(first), step, weights, at,
                state.radial.exponential(first), state.radial.exponential(ratio), state.f, state.slope,
                state.neighbours.n.component(component), state.gradient.component(component), state.u);
    }

    /** Writes the changes of the sums of a component: those of n^α h_0, and −δ k dR of the other factor. */
    void changes(int component, double[] changes, int at) {
        double[] n = state.neighbours.n.component(component), dn = state.dn.component(component);
        double[] h = state.radial.value(first), dh = state.radial.slope(first), q = state.radial.exponential(ratio), t = terms();
        for (int i = from(); i < to(); i++) {
            t[i] = h[i] * dn[i] + n[i] * (dh[i] * state.dr[i]);
        }
        state.loops.shellSums(from(), to(), count, t, q, changes, at);
        for (int i = from(); i < to(); i++) {
            t[i] = n[i] * (h[i] * state.dr[i]);
        }
        Arrays.fill(weighted, 0);
        state.loops.shellSums(from(), to(), count, t, q, weighted, 0);
        for (int i = LANES; i < LANES * count; i++) {
            changes[at + i] -= (i / LANES) * step * weighted[i];
        }
    }
}
