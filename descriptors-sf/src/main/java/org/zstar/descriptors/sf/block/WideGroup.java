package org.zstar.descriptors.sf.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.descriptors.sf.block.Gaussians.Gaussian;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.MomentMaps;
import org.zstar.kernels.SparseMap;

/** The wide functions with one radial Gaussian: the moments of each neighbour species, and their products. */
final class WideGroup {
    private static final int LANES = BlockLoops.LANES;

    private record Use(int feature, double lambda, int zeta) { }

    private record Pair(int a, int b, List<Use> uses) { }

    private final Gaussian gaussian;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] used;
    private int degree = 1;
    private MomentMaps maps;
    private Gaussians gaussians;
    private int size;
    private int index;
    private BlockState state;

    /** g = Gaussian times cutoff function, its derivative, and a scratch. */
    private double[] g = {};
    private double[] dg = {};
    private double[] product = {};
    /** Per species: moments of all degrees, and their changes or derivatives. */
    private double[][] moments;
    private double[][] other;
    private double[] top;
    private double[] coefficients;

    WideGroup(Gaussian gaussian, int species) {
        this.gaussian = gaussian;
        used = new boolean[species];
    }

    /** Largest ζ. */
    int degree() {
        return degree;
    }

    /** A function of the neighbour species a ≤ b. */
    void add(int feature, int a, int b, double lambda, int zeta) {
        Pair pair = pairs.stream().filter(p -> p.a == a && p.b == b).findFirst().orElse(null);
        if (pair == null) {
            pair = new Pair(a, b, new ArrayList<>());
            pairs.add(pair);
        }
        pair.uses.add(new Use(feature, lambda, zeta));
        used[a] = true;
        used[b] = true;
        degree = Math.max(degree, zeta);
    }

    /** Fixes the functions and asks for the Gaussian. */
    void plan(Gaussians shared) {
        gaussians = shared;
        shared.want(gaussian);
        maps = new MomentMaps(degree);
        size = pairs.stream().mapToInt(this::size).sum();
        int length = LANES * maps.allMoments().rows();
        moments = new double[used.length][length];
        other = new double[used.length][length];
        top = new double[LANES * maps.allMoments().columns()];
        coefficients = new double[LANES * maps.gradientCoefficients().rows()];
    }

    /** Finds the Gaussian, once all are planned. */
    void assign() {
        index = gaussians.indexOf(gaussian);
    }

    /** Number of sums. */
    int size() {
        return size;
    }

    private int size(Pair pair) {
        return pair.a == pair.b ? degree + 2 : degree + 1;
    }

    /** See {@link BlockPart#describe}. */
    void describe(SparseMap.Builder features, int column) {
        int at = column;
        for (Pair pair : pairs) {
            boolean same = pair.a == pair.b;
            for (Use use : pair.uses) {
                double scale = StrictMath.pow(2, (same ? 0 : 1) - use.zeta), term = scale;
                for (int p = 0; p <= use.zeta; p++) {
                    features.add(use.feature, at + p, term);
                    term *= use.lambda * (use.zeta - p) / (p + 1);
                }
                if (same) {
                    features.add(use.feature, at + degree + 1, -scale * StrictMath.pow(1 + use.lambda, use.zeta));
                }
            }
            at += size(pair);
        }
    }

    /** Radial factors of the neighbours. */
    void load(BlockState shared) {
        state = shared;
        int length = state.f.length;
        if (g.length < length) {
            g = new double[length];
            dg = new double[length];
            product = new double[length];
        }
        int end = state.neighbours.end();
        double[] e = gaussians.values(index), r = state.neighbours.r;
        state.loops.product(0, end, e, state.f, g);
        state.loops.gaussianSlope(0, end, gaussian.eta(), gaussian.shift(), r, e, state.f, state.slope, dg);
    }

    /** Moments of a species. */
    void addMoments(int s) {
        if (used[s]) {
            state.loops.moments(from(s), to(s), degree, g, top);
            state.loops.apply(maps.allMoments(), top, moments[s]);
        }
    }

    private int from(int s) {
        return state.neighbours.start[s];
    }

    private int to(int s) {
        return state.neighbours.start[s + 1];
    }

    /** See {@link BlockPart#sums}. */
    void sums(double[] sums, int at) {
        int to = at;
        for (int k = 0; k < pairs.size(); k++) {
            Pair pair = pairs.get(k);
            Arrays.fill(sums, to, to + LANES * (degree + 1), 0);
            state.loops.addSegmentDots(maps.firstOfDegree(), moments[pair.a], moments[pair.b], sums, to);
            if (pair.a == pair.b) {
                state.loops.dot(from(pair.a), to(pair.a), g, g, sums, to + LANES * (degree + 1));
            }
            to += LANES * size(pair);
        }
    }

    /** Derivatives with respect to the moments; those of the squares go to the neighbours. */
    void toMoments(double[] weights, int at) {
        for (double[] derivative : other) {
            Arrays.fill(derivative, 0);
        }
        int to = at;
        for (int k = 0; k < pairs.size(); k++) {
            Pair pair = pairs.get(k);
            state.loops.addSegmentProducts(maps.firstOfDegree(), weights, to, moments[pair.b], other[pair.a]);
            state.loops.addSegmentProducts(maps.firstOfDegree(), weights, to, moments[pair.a], other[pair.b]);
            if (pair.a == pair.b) {
                state.loops.addSquareSlopes(from(pair.a), to(pair.a), weights, to + LANES * (degree + 1), g, dg, state.u);
            }
            to += LANES * size(pair);
        }
    }

    /** Gradient of a species' neighbours. */
    void toNeighbours(int s) {
        if (used[s]) {
            state.loops.apply(maps.gradientCoefficients(), other[s], coefficients);
            state.loops.addMomentGradients(from(s), to(s), degree, state.neighbours.inverse, g, dg, coefficients, state.u,
                    state.gradient);
        }
    }

    /** Changes of the moments of a species. */
    void changeMoments(int s) {
        state.loops.product(from(s), to(s), dg, state.dr, product);
        if (used[s]) {
            state.loops.momentChanges(from(s), to(s), degree, state.dn, g, product, top);
            state.loops.apply(maps.allMoments(), top, other[s]);
        }
    }

    /** Changes of the sums, after those of all moments. */
    void changes(double[] changes, int at) {
        int to = at;
        for (int k = 0; k < pairs.size(); k++) {
            Pair pair = pairs.get(k);
            Arrays.fill(changes, to, to + LANES * (degree + 1), 0);
            state.loops.addSegmentDots(maps.firstOfDegree(), moments[pair.a], other[pair.b], changes, to);
            state.loops.addSegmentDots(maps.firstOfDegree(), moments[pair.b], other[pair.a], changes, to);
            if (pair.a == pair.b) {
                int squares = to + LANES * (degree + 1);
                state.loops.dot(from(pair.a), to(pair.a), g, product, changes, squares);
                for (int lane = 0; lane < LANES; lane++) {
                    changes[squares + lane] *= 2;
                }
            }
            to += LANES * size(pair);
        }
    }
}
