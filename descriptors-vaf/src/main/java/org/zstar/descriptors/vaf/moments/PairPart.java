package org.zstar.descriptors.vaf.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.SphereMaps;
import org.zstar.kernels.SphereMonomials;

/**
 * V2 with g = e^(−η((R_j+R_k)/2 − R_s)) and θ_s of 0 or 180°, for one η. The function separates: with
 * g_j = e^(−ηR_j/2) f_c(R_j), c = n_j·n_k and λ = ±1,
 *
 * <p>V2^α = 2^(1−ζ) e^(ηR_s) Σ_{j≠k} (R_j + R_k)^α (1 + λc)^ζ g_j g_k,
 *
 * <p>and a Legendre polynomial of c is a sum of products of harmonics ({@link SphereMaps}). With A_m = Σ_j g_j Y_m(n_j) and
 * B_m = Σ_j g_j R_j^α Y_m(n_j), the sum over the pairs of two species is 2 Σ_l K_l Σ_{m of l} (A_m B'_m + B_m A'_m), where K_l
 * are the coefficients of (1 + λc)^ζ in Legendre polynomials; for one species it is 2 Σ_l K_l (Σ_m A_m B_m − Σ_j g_j² R_j^α).
 * That costs O(neighbours) for all λ, ζ and R_s together.
 */
final class PairPart implements VectorPart {
    private static final int LANES = BlockLoops.LANES;
    /** Beyond this ζ, the pairs themselves are cheaper. */
    static final int LARGEST_ZETA = 8;

    private record Use(int feature, double factor, double lambda, int zeta) { }

    private record Pair(int a, int b, List<Use> uses) { }

    private final MomentState state;
    private final int radial;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] used;
    /** Highest of the harmonics. */
    private int degree = 1;
    private SphereMaps maps;
    /** Numbers of a set; there are two for each species, A and B. */
    private int size;
    /** Moments of monomials, and coefficients of polynomials or changes of these moments. */
    private double[] moments;
    private double[] coefficients;
    /** Moments of harmonics, and derivatives with respect to them or their changes. */
    private double[] harmonics;
    private double[] others;
    /** Derivatives with respect to Σ_j g_j² R_j^α of each species. */
    private final double[] ofSquares;
    /** g R^α. */
    private double[] weight = {};
    /** Changes of {@link #weight}, and scratch. */
    private double[] weightChange = {};
    private double[] product = {};
    private double[] terms = {};

    PairPart(MomentState state, double eta, int species) {
        this.state = state;
        radial = state.radial.want(eta / 2);
        used = new boolean[species];
        ofSquares = new double[LANES * species];
    }

    /** A function of the neighbour species a ≤ b. */
    void add(int feature, int a, int b, double lambda, int zeta, double factor) {
        Pair pair = pairs.stream().filter(p -> p.a == a && p.b == b).findFirst().orElse(null);
        if (pair == null) {
            pair = new Pair(a, b, new ArrayList<>());
            pairs.add(pair);
        }
        pair.uses.add(new Use(feature, factor, lambda, zeta));
        used[a] = true;
        used[b] = true;
        degree = Math.max(degree, zeta);
    }

    /** Fixes the functions. */
    void plan() {
        maps = new SphereMaps(degree);
        size = LANES * SphereMonomials.count(degree);
        moments = new double[2 * size * used.length];
        coefficients = new double[moments.length];
        harmonics = new double[moments.length];
        others = new double[moments.length];
    }

    /** Where A of a species begins. */
    private int plain(int s) {
        return 2 * size * s;
    }

    /** Where B of a species begins. */
    private int vector(int s) {
        return plain(s) + size;
    }

    private void moments(int s, double[] factor, int at) {
        state.sphere.moments(from(s), to(s), degree, state.neighbours.n, factor, moments, at);
    }

    private void changes(int s, double[] factor, double[] change, int at) {
        state.sphere.momentChanges(from(s), to(s), degree, state.neighbours.n, state.dn, factor, change, coefficients, at);
    }

    private int from(int s) {
        return state.neighbours.start[s];
    }

    private int to(int s) {
        return state.neighbours.start[s + 1];
    }

    private static int size(Pair pair, int degree) {
        return degree + (pair.a == pair.b ? 2 : 1);
    }

    @Override
    public int size() {
        return pairs.stream().mapToInt(pair -> size(pair, degree)).sum();
    }

    @Override
    public void describe(SparseMap.Builder features, int column) {
        int at = column;
        for (Pair pair : pairs) {
            for (Use use : pair.uses) {
                double scale = use.factor * StrictMath.pow(2, 2 - use.zeta), once = pair.a == pair.b ? 0.5 * scale : scale;
                double[] legendre = SphereMaps.legendre(use.lambda, use.zeta);
                for (int l = 0; l <= use.zeta; l++) {
                    features.add(use.feature, at + l, once * legendre[l]);
                }
                if (pair.a == pair.b) {
                    features.add(use.feature, at + degree + 1, -scale * StrictMath.pow(1 + use.lambda, use.zeta));
                }
            }
            at += size(pair, degree);
        }
    }

    @Override
    public void load(boolean grown) {
        if (grown) {
            int length = state.neighbours.r.length;
            weight = new double[length];
            weightChange = new double[length];
            product = new double[length];
            terms = new double[length];
        }
        for (int s = 0; s < used.length; s++) {
            if (used[s]) {
                moments(s, state.radial.value(radial), plain(s));
            }
        }
    }

    @Override
    public void sums(int component, double[] sums, int at) {
        double[] g = state.radial.value(radial);
        state.loops.product(0, state.neighbours.end(), g, state.component, weight);
        for (int s = 0; s < used.length; s++) {
            if (used[s]) {
                moments(s, weight, vector(s));
            }
        }
        state.sphere.apply(maps.harmonics(), 2 * used.length, moments, harmonics);
        int to = at;
        for (Pair pair : pairs) {
            Arrays.fill(sums, to, to + LANES * (degree + 1), 0);
            addProducts(pair, harmonics, harmonics, sums, to);
            if (pair.a == pair.b) {
                state.loops.dot(from(pair.a), to(pair.a), g, weight, sums, to + LANES * (degree + 1));
            }
            to += LANES * size(pair, degree);
        }
    }

    @Override
    public void pullBack(int component, double[] weights, int at) {
        Arrays.fill(others, 0);
        int from = at;
        for (Pair pair : pairs) {
            state.sphere.addDegreeGradients(degree, weights, from, harmonics, plain(pair.a), vector(pair.b), plain(pair.b),
                    vector(pair.a), others);
            if (pair.a == pair.b) {
                System.arraycopy(weights, from + LANES * (degree + 1), ofSquares, LANES * pair.a, LANES);
            }
            from += LANES * size(pair, degree);
        }
        double[] g = state.radial.value(radial), dg = state.radial.slope(radial);
        state.sphere.apply(maps.coefficients(), 2 * used.length, others, coefficients);
        for (int s = 0; s < used.length; s++) {
            if (used[s]) {
                state.sphere.addGradients(from(s), to(s), degree, state.neighbours.n, state.component, g, dg, coefficients,
                        plain(s), ofSquares, LANES * s, state.u, state.gradient, state.byComponent);
            }
        }
    }

    @Override
    public void changes(int component, double[] changes, int at) {
        double[] n = state.neighbours.n.component(component), dn = state.dn.component(component);
        double[] g = state.radial.value(radial), dg = state.radial.slope(radial), r = state.neighbours.r, dr = state.dr;
        for (int i = 0; i < state.neighbours.end(); i++) {
            product[i] = dg[i] * dr[i];
            weightChange[i] = product[i] * state.component[i] + g[i] * (dr[i] * n[i] + r[i] * dn[i]);
        }
        for (int s = 0; s < used.length; s++) {
            if (used[s]) {
                changes(s, g, product, plain(s));
                changes(s, weight, weightChange, vector(s));
            }
        }
        state.sphere.apply(maps.harmonics(), 2 * used.length, coefficients, others);
        int to = at;
        for (Pair pair : pairs) {
            Arrays.fill(changes, to, to + LANES * size(pair, degree), 0);
            addProducts(pair, harmonics, others, changes, to);
            addProducts(pair, others, harmonics, changes, to);
            if (pair.a == pair.b) {
                int first = from(pair.a), end = to(pair.a), squares = to + LANES * (degree + 1);
                for (int i = first; i < end; i++) {
                    terms[i] = product[i] * weight[i] + g[i] * weightChange[i];
                }
                state.loops.dot(first, end, state.neighbours.live, terms, changes, squares);
            }
            to += LANES * size(pair, degree);
        }
    }

    /** Adds A of one species times B of the other, both ways, degree by degree. */
    private void addProducts(Pair pair, double[] ofA, double[] ofB, double[] sums, int at) {
        state.sphere.addDegreeSums(degree, ofA, plain(pair.a), plain(pair.b), ofB, vector(pair.b), vector(pair.a), sums, at);
    }
}
