package org.zstar.descriptors.vaf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zstar.api.atoms.Elements;

/**
 * V2 and its derivatives around one atom: 2 Σ_{j&lt;k} (R_ij + R_ik)^α f_j f_k g_a(s) B_b(cos θ) per pair of elements, on
 * the grid of all radial functions a and all powers of cos θ; the functions B_b are sums of powers.
 */
final class PairTerms {
    private final PairRadial radial;
    private final PairAngular angular;
    private final PairGeometry pairs;
    /** Per block and radial function: the features there and their angular functions. */
    private final int[][] features;
    private final int[][] angles;
    private final double[] sums;
    private double[] value = new double[0];
    private double[] byRadius;
    private double[] byCosine;
    private double[] q;
    private double[] dq;

    PairTerms(RadialForm form, double cutoff, int[] elements, List<VectorFunction> functions) {
        List<VectorFunction> own = functions.stream().filter(VectorFunction::isPair).toList();
        double[][] radii = distinct(own.stream().map(f -> List.of(f.eta(), f.centre())));
        double[][] tilts = distinct(own.stream().map(f -> List.of(f.angle(), (double) f.zeta())));
        radial = new PairRadial(form, cutoff, radii);
        angular = new PairAngular(tilts);
        pairs = new PairGeometry(elements.length, radial, angular.tilted);
        sums = new double[angular.powers];
        int cells = (pairs.start.length - 1) * radii.length;
        features = new int[cells][0];
        angles = new int[cells][0];
        for (VectorFunction f : own) {
            int cell = block(elements, f) * radii.length + indexOf(radii, f.eta(), f.centre());
            int angle = indexOf(tilts, f.angle(), f.zeta());
            if (Arrays.stream(angles[cell]).anyMatch(known -> known == angle)) {
                throw new IllegalArgumentException("the vector function " + f.label() + " is given twice");
            }
            features[cell] = append(features[cell], functions.indexOf(f));
            angles[cell] = append(angles[cell], angle);
        }
    }

    /** Number of the block of two elements in the order of {@link PairGeometry}. */
    private static int block(int[] elements, VectorFunction f) {
        int e1 = Arrays.binarySearch(elements, Elements.number(f.neighbours().get(0)));
        int e2 = Arrays.binarySearch(elements, Elements.number(f.neighbours().get(1)));
        int a = Math.min(e1, e2), b = Math.max(e1, e2);
        return a * elements.length - a * (a - 1) / 2 + b - a;
    }

    private static int[] append(int[] list, int value) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = value;
        return longer;
    }

    /** The different rows of two numbers, sorted. */
    private static double[][] distinct(Stream<List<Double>> rows) {
        return rows.distinct()
                .sorted(Comparator.<List<Double>>comparingDouble(r -> r.get(0)).thenComparingDouble(r -> r.get(1)))
                .map(r -> new double[] {r.get(0), r.get(1)}).toArray(double[][]::new);
    }

    private static int indexOf(double[][] rows, double first, double second) {
        int at = 0;
        while (rows[at][0] != first || rows[at][1] != second) {
            at++;
        }
        return at;
    }

    void load(Neighbourhood at) {
        if (radial.size == 0) {
            return;
        }
        pairs.load(at);
        if (value.length < pairs.first.length) {
            value = new double[pairs.first.length];
            byRadius = new double[value.length];
            byCosine = new double[value.length];
            q = new double[value.length];
            dq = new double[value.length];
        }
    }

    /** Adds to the features of one component. */
    void addFeatures(Neighbourhood at, int component, double[] target) {
        double[] along = at.r[component], fc = at.fc;
        for (int p = 0; p < pairs.start[pairs.start.length - 1]; p++) {
            int j = pairs.first[p], k = pairs.second[p];
            value[p] = 2 * (along[j] + along[k]) * fc[j] * fc[k];
        }
        for (int cell = 0; cell < features.length; cell++) {
            int from = from(cell), to = to(cell);
            if (features[cell].length > 0 && to > from) {
                double[] g = pairs.g[cell % radial.size];
                PairLoops.product(value, g, q, from, to);
                addPowers(cell, angular.plain, 0, target);
                if (angular.tilted) {
                    PairLoops.product(value, g, q, from, to);
                    PairLoops.product(q, pairs.sine, q, from, to);
                    addPowers(cell, angular.withSine, 0, target);
                }
            }
        }
    }

    private int from(int cell) {
        return pairs.start[cell / radial.size];
    }

    private int to(int cell) {
        return pairs.start[cell / radial.size + 1];
    }

    /** Adds Σ_n C_n Σ_p q_p c_p^n, or with derivative 1 the same with n c^(n−1), per function of a cell. */
    private void addPowers(int cell, double[][] coefficients, int derivative, double[] target) {
        PairLoops.powerSums(q, pairs.cosine, sums, angular.powers, from(cell), to(cell));
        for (int m = 0; m < features[cell].length; m++) {
            double[] c = coefficients[angles[cell][m]];
            double sum = 0;
            for (int n = derivative; n < angular.powers; n++) {
                sum += derivative == 0 ? c[n] * sums[n] : n * c[n] * sums[n - 1];
            }
            target[features[cell][m]] += sum;
        }
    }

    /** Adds to the gradient with respect to R_ij, three numbers per neighbour. */
    void addGradient(Neighbourhood at, int component, double[] weights, double[] gradient) {
        int all = pairs.start[pairs.start.length - 1];
        Arrays.fill(value, 0, all, 0);
        Arrays.fill(byRadius, 0, all, 0);
        Arrays.fill(byCosine, 0, all, 0);
        for (int cell = 0; cell < features.length; cell++) {
            if (features[cell].length > 0 && to(cell) > from(cell)) {
                weigh(cell, weights, angular.plain);
                accumulate(cell);
                if (angular.tilted) {
                    weigh(cell, weights, angular.withSine);
                    PairLoops.timesSine(pairs.sineSlope, pairs.sine, q, dq, from(cell), to(cell));
                    accumulate(cell);
                }
            }
        }
        scatter(at, component, all, gradient);
    }

    /** Sets q and dq to the weighted sum of a cell's polynomials and its derivative. */
    private void weigh(int cell, double[] weights, double[][] coefficients) {
        Arrays.fill(sums, 0);
        for (int m = 0; m < features[cell].length; m++) {
            double w = 2 * weights[features[cell][m]];
            double[] c = coefficients[angles[cell][m]];
            for (int n = 0; n < angular.powers; n++) {
                sums[n] += w * c[n];
            }
        }
        Arrays.fill(q, from(cell), to(cell), sums[angular.powers - 1]);
        Arrays.fill(dq, from(cell), to(cell), 0);
        for (int n = angular.powers - 2; n >= 0; n--) {
            PairLoops.horner(pairs.cosine, sums[n], q, dq, from(cell), to(cell));
        }
    }

    private void accumulate(int cell) {
        int a = cell % radial.size;
        PairLoops.accumulate(pairs.g[a], q, dq, pairs.mean, radial.alpha[a], radial.kappa[a], value, byRadius, byCosine,
                from(cell), to(cell));
    }

    private void scatter(Neighbourhood at, int component, int all, double[] gradient) {
        double[] ux = at.unit[0], uy = at.unit[1], uz = at.unit[2], along = at.r[component], r = at.distance, fc = at.fc;
        for (int p = 0; p < all; p++) {
            int j = pairs.first[p], k = pairs.second[p], gj = 3 * j, gk = 3 * k;
            double c = pairs.cosine[p], fj = fc[j], fk = fc[k], ff = fj * fk, v = along[j] + along[k];
            double cos = v * ff * byCosine[p], crossJ = cos / r[j], crossK = cos / r[k], radius = v * ff * byRadius[p];
            double byJ = radius + v * at.slope[j] * fk * value[p] - crossJ * c;
            double byK = radius + v * at.slope[k] * fj * value[p] - crossK * c;
            gradient[gj] += byJ * ux[j] + crossJ * ux[k];
            gradient[gj + 1] += byJ * uy[j] + crossJ * uy[k];
            gradient[gj + 2] += byJ * uz[j] + crossJ * uz[k];
            gradient[gk] += byK * ux[k] + crossK * ux[j];
            gradient[gk + 1] += byK * uy[k] + crossK * uy[j];
            gradient[gk + 2] += byK * uz[k] + crossK * uz[j];
            gradient[gj + component] += ff * value[p];
            gradient[gk + component] += ff * value[p];
        }
    }

    /** Adds to the change of the features when R_ij changes by {@code delta}, three numbers per neighbour. */
    void addChange(Neighbourhood at, int component, double[] delta, double[] change) {
        spread(at, component, delta);
        for (int cell = 0; cell < features.length; cell++) {
            int from = from(cell), to = to(cell), a = cell % radial.size;
            if (features[cell].length > 0 && to > from) {
                PairLoops.change(pairs.g[a], value, byRadius, pairs.mean, radial.alpha[a], radial.kappa[a], q, from, to);
                addPowers(cell, angular.plain, 0, change);
                PairLoops.product(pairs.g[a], byCosine, q, from, to);
                addPowers(cell, angular.plain, 1, change);
                if (angular.tilted) {
                    addTiltedChange(cell, a, change);
                }
            }
        }
    }

    private void addTiltedChange(int cell, int a, double[] change) {
        int from = from(cell), to = to(cell);
        PairLoops.change(pairs.g[a], value, byRadius, pairs.mean, radial.alpha[a], radial.kappa[a], q, from, to);
        PairLoops.product(q, pairs.sine, q, from, to);
        addPowers(cell, angular.withSine, 0, change);
        PairLoops.product(pairs.g[a], byCosine, q, from, to);
        PairLoops.product(q, pairs.sineSlope, q, from, to);
        addPowers(cell, angular.withSine, 0, change);
        PairLoops.product(pairs.g[a], byCosine, q, from, to);
        PairLoops.product(q, pairs.sine, q, from, to);
        addPowers(cell, angular.withSine, 1, change);
    }

    /** What multiplies g B, dg/dR_j B and g dB/dcosθ of a pair in the change of its term. */
    private void spread(Neighbourhood at, int component, double[] delta) {
        double[] ux = at.unit[0], uy = at.unit[1], uz = at.unit[2], along = at.r[component];
        for (int p = 0; p < pairs.start[pairs.start.length - 1]; p++) {
            int j = pairs.first[p], k = pairs.second[p];
            double jx = delta[3 * j], jy = delta[3 * j + 1], jz = delta[3 * j + 2];
            double kx = delta[3 * k], ky = delta[3 * k + 1], kz = delta[3 * k + 2];
            double dj = ux[j] * jx + uy[j] * jy + uz[j] * jz, dk = ux[k] * kx + uy[k] * ky + uz[k] * kz;
            double c = pairs.cosine[p], v = 2 * (along[j] + along[k]), dv = 2 * (delta[3 * j + component]
                    + delta[3 * k + component]), ff = at.fc[j] * at.fc[k];
            value[p] = dv * ff + v * (at.slope[j] * dj * at.fc[k] + at.fc[j] * at.slope[k] * dk);
            byRadius[p] = v * ff * (dj + dk);
            byCosine[p] = v * ff * ((ux[k] * jx + uy[k] * jy + uz[k] * jz - c * dj) / at.distance[j]
                    + (ux[j] * kx + uy[j] * ky + uz[j] * kz - c * dk) / at.distance[k]);
        }
    }
}
