package org.zstar.descriptors.sf.block;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.descriptors.sf.block.Gaussians.Gaussian;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;

/**
 * Wide angular functions with whole ζ. (1 + λ cosθ)^ζ is a polynomial in cosθ = n_j·n_k, so the sum over pairs of neighbours
 * becomes products of moments A_m = Σ_j g(R_j) n_j^m: M_p = Σ_{j,k} g_j g_k (n_j·n_k)^p = Σ_{|m|=p} (p!/m!) A_m A_m. That
 * costs O(neighbours) for all λ and ζ together. The sums are the M_p of each Gaussian and pair of species; for two
 * neighbours of one species also Σ g_j², because the terms j = k are subtracted and the rest halved.
 */
final class WidePart implements BlockPart {
    /** Beyond this ζ, the pairs themselves are cheaper. */
    static final int LARGEST_ZETA = 8;

    private final int species;
    private final Map<Gaussian, WideGroup> byGaussian = new LinkedHashMap<>();
    private WideGroup[] groups = {};
    private int degree;
    private int size;
    private BlockState state;

    WidePart(int species) {
        this.species = species;
    }

    boolean isEmpty() {
        return byGaussian.isEmpty();
    }

    /** A function of the neighbour species a ≤ b. */
    void add(int feature, Gaussian gaussian, int a, int b, double lambda, int zeta) {
        byGaussian.computeIfAbsent(gaussian, g -> new WideGroup(g, species)).add(feature, a, b, lambda, zeta);
    }

    /** Fixes the functions and asks for the Gaussians. */
    void plan(Gaussians shared) {
        groups = byGaussian.values().toArray(WideGroup[]::new);
        for (WideGroup group : groups) {
            group.plan(shared);
            size += group.size();
            degree = Math.max(degree, group.degree());
        }
    }

    /** Finds the Gaussians, once all are planned. */
    void assign() {
        for (WideGroup group : groups) {
            group.assign();
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void describe(SparseMap.Builder features, int column) {
        int at = column;
        for (WideGroup group : groups) {
            group.describe(features, at);
            at += group.size();
        }
    }

    @Override
    public void load(BlockState shared) {
        state = shared;
        for (WideGroup group : groups) {
            group.load(state);
        }
        state.loops.monomials(state.neighbours.end(), degree, state.neighbours.n);
        for (int s = 0; s < species; s++) {
            for (WideGroup group : groups) {
                group.addMoments(s);
            }
        }
    }

    @Override
    public void sums(int component, double[] sums, int at) {
        int to = at;
        for (WideGroup group : groups) {
            group.sums(sums, to);
            to += BlockLoops.LANES * group.size();
        }
    }

    @Override
    public void pullBack(int component, double[] weights, int at) {
        int from = at;
        for (WideGroup group : groups) {
            group.toMoments(weights, from);
            from += BlockLoops.LANES * group.size();
        }
        for (int s = 0; s < species; s++) {
            for (WideGroup group : groups) {
                group.toNeighbours(s);
            }
        }
    }

    @Override
    public void changes(int component, double[] changes, int at) {
        for (int s = 0; s < species; s++) {
            for (WideGroup group : groups) {
                group.changeMoments(s);
            }
        }
        int to = at;
        for (WideGroup group : groups) {
            group.changes(changes, to);
            to += BlockLoops.LANES * group.size();
        }
    }
}
