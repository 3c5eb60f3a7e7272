package org.zstar.descriptors.vaf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zstar.api.atoms.Elements;

/**
 * V2 and its derivatives around one atom. With T_jk = f_j f_k g_a(s) B_b(cos θ), which is symmetric in j and k, the sum over
 * j ≠ k is 2 Σ_j R_ij^α S_j with S_j = Σ_{k≠j} T_jk, so T is computed once per unordered pair for all three components.
 */
final class PairTerms {
    private final int elements;
    private final PairRadial radial;
    private final PairAngular angular;
    /** Functions per pair of elements on the grid radial × angular. */
    private final int grid;
    /** Feature of each pair of elements (either order) and grid point, or −1. */
    private final int[] feature;
    private double[] cosine = new double[0];
    private double[] cross = new double[0];
    /** S per neighbour, element of the other neighbour, grid point. */
    private double[] sums = new double[0];
    private boolean summed;
    private final double[] value;
    private final double[] slope;
    private final double[] table;
    private final double[] g;
    private final double[] dg;

    PairTerms(RadialForm form, double cutoff, int[] elements, List<VectorFunction> functions) {
        this.elements = elements.length;
        double[][] radii = distinct(functions.stream().filter(VectorFunction::isPair)
                .map(f -> new double[] {f.eta(), f.centre()}));
        double[][] angles = distinct(functions.stream().filter(VectorFunction::isPair)
                .map(f -> new double[] {f.angle(), f.zeta()}));
        radial = new PairRadial(form, cutoff, radii);
        angular = new PairAngular(angles);
        grid = radii.length * angles.length;
        feature = new int[elements.length * elements.length * grid];
        Arrays.fill(feature, -1);
        for (int f = 0; f < functions.size(); f++) {
            VectorFunction function = functions.get(f);
            if (function.isPair()) {
                int a = indexOf(radii, function.eta(), function.centre());
                int point = a * angles.length + indexOf(angles, function.angle(), function.zeta());
                int e1 = Arrays.binarySearch(elements, Elements.number(function.neighbours().get(0)));
                int e2 = Arrays.binarySearch(elements, Elements.number(function.neighbours().get(1)));
                if (feature[at(e1, e2) + point] >= 0) {
                    throw new IllegalArgumentException("the vector function " + function.label() + " is given twice");
                }
                feature[at(e1, e2) + point] = f;
                feature[at(e2, e1) + point] = f;
            }
        }
        value = new double[angles.length];
        slope = new double[angles.length];
        table = new double[feature.length];
        g = new double[radii.length];
        dg = new double[radii.length];
    }

    /** The different rows of two numbers, sorted. */
    private static double[][] distinct(Stream<double[]> rows) {
        return rows.map(r -> List.of(r[0], r[1])).distinct()
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

    private int at(int e1, int e2) {
        return (e1 * elements + e2) * grid;
    }

    void load(Neighbourhood at) {
        summed = false;
        if (grid == 0) {
            return;
        }
        radial.load(at);
        int pairs = at.count * (at.count - 1) / 2;
        if (cosine.length < pairs) {
            cosine = new double[pairs + pairs / 4];
            cross = new double[cosine.length * radial.groups];
        }
        double[] ux = at.unit[0], uy = at.unit[1], uz = at.unit[2];
        int p = 0;
        for (int j = 0; j < at.count; j++) {
            for (int k = j + 1; k < at.count; k++, p++) {
                cosine[p] = ux[j] * ux[k] + uy[j] * uy[k] + uz[j] * uz[k];
                radial.cross(j, k, cross, p * radial.groups);
            }
        }
    }

    /** g_a of a pair into {@link #g}, with the factor of both cutoff functions. */
    private void loadRadial(int j, int k, int p, double factor) {
        double[] h = radial.h;
        int n = radial.size;
        for (int a = 0; a < n; a++) {
            g[a] = factor * cross[p * radial.groups + radial.group[a]] * h[j * n + a] * h[k * n + a];
        }
    }

    private void sum(Neighbourhood at) {
        if (summed) {
            return;
        }
        summed = true;
        int stride = elements * grid, angles = angular.size;
        if (sums.length < at.count * stride) {
            sums = new double[at.pair.length * stride];
        }
        Arrays.fill(sums, 0, at.count * stride, 0);
        int p = 0;
        for (int j = 0; j < at.count; j++) {
            int ofJ = j * stride, forJ = at.element[j] * grid;
            for (int k = j + 1; k < at.count; k++, p++) {
                angular.evaluate(cosine[p], value, slope);
                loadRadial(j, k, p, at.fc[j] * at.fc[k]);
                int sj = ofJ + at.element[k] * grid, sk = k * stride + forJ;
                for (int a = 0; a < radial.size; a++) {
                    double ga = g[a];
                    for (int b = 0; b < angles; b++, sj++, sk++) {
                        double t = ga * value[b];
                        sums[sj] += t;
                        sums[sk] += t;
                    }
                }
            }
        }
    }

    /** Adds 2 Σ_j v_j^α S_j to the features, where v is R_ij or its change. */
    private void addWeighted(Neighbourhood at, double[] v, int stride, int offset, double[] target) {
        for (int j = 0; j < at.count; j++) {
            double twice = 2 * v[stride * j + offset];
            int s = j * elements * grid, q = at.element[j] * elements * grid;
            for (int m = 0; m < elements * grid; m++) {
                if (feature[q + m] >= 0) {
                    target[feature[q + m]] += twice * sums[s + m];
                }
            }
        }
    }

    /** Adds to the features of one component. */
    void addFeatures(Neighbourhood at, int component, double[] features) {
        sum(at);
        addWeighted(at, at.r[component], 1, 0, features);
    }

    /** Adds to the gradient with respect to R_ij, three numbers per neighbour. */
    void addGradient(Neighbourhood at, int component, double[] weights, double[] gradient) {
        for (int q = 0; q < table.length; q++) {
            table[q] = feature[q] < 0 ? 0 : 2 * weights[feature[q]];
        }
        double[] ux = at.unit[0], uy = at.unit[1], uz = at.unit[2], along = at.r[component];
        int angles = angular.size;
        int p = 0;
        for (int j = 0; grid > 0 && j < at.count; j++) {
            for (int k = j + 1; k < at.count; k++, p++) {
                double c = cosine[p], rj = at.distance[j], rk = at.distance[k], s = 0.5 * (rj + rk);
                angular.evaluate(c, value, slope);
                loadRadial(j, k, p, 1);
                int t = (at.element[j] * elements + at.element[k]) * grid;
                double sum = 0, byRadius = 0, byCosine = 0;
                for (int a = 0; a < radial.size; a++) {
                    double q = 0, dq = 0;
                    for (int b = 0; b < angles; b++, t++) {
                        q += table[t] * value[b];
                        dq += table[t] * slope[b];
                    }
                    sum += g[a] * q;
                    byRadius += (radial.alpha[a] - radial.kappa[a] * s) * g[a] * q;
                    byCosine += g[a] * dq;
                }
                double fj = at.fc[j], fk = at.fc[k], ff = fj * fk, v = along[j] + along[k];
                double cos = v * ff * byCosine;
                double byJ = v * (ff * byRadius + at.slope[j] * fk * sum) - cos * c / rj, crossJ = cos / rj;
                double byK = v * (ff * byRadius + at.slope[k] * fj * sum) - cos * c / rk, crossK = cos / rk;
                gradient[3 * j] += byJ * ux[j] + crossJ * ux[k];
                gradient[3 * j + 1] += byJ * uy[j] + crossJ * uy[k];
                gradient[3 * j + 2] += byJ * uz[j] + crossJ * uz[k];
                gradient[3 * k] += byK * ux[k] + crossK * ux[j];
                gradient[3 * k + 1] += byK * uy[k] + crossK * uy[j];
                gradient[3 * k + 2] += byK * uz[k] + crossK * uz[j];
                gradient[3 * j + component] += ff * sum;
                gradient[3 * k + component] += ff * sum;
            }
        }
    }

    /** Adds to the change of the features when R_ij changes by {@code delta}, three numbers per neighbour. */
    void addChange(Neighbourhood at, int component, double[] delta, double[] change) {
        sum(at);
        addWeighted(at, delta, 3, component, change);
        Arrays.fill(table, 0);
        double[] ux = at.unit[0], uy = at.unit[1], uz = at.unit[2], along = at.r[component];
        int p = 0;
        for (int j = 0; grid > 0 && j < at.count; j++) {
            double jx = delta[3 * j], jy = delta[3 * j + 1], jz = delta[3 * j + 2];
            double dj = ux[j] * jx + uy[j] * jy + uz[j] * jz;
            for (int k = j + 1; k < at.count; k++, p++) {
                double kx = delta[3 * k], ky = delta[3 * k + 1], kz = delta[3 * k + 2];
                double dk = ux[k] * kx + uy[k] * ky + uz[k] * kz;
                double c = cosine[p], s = 0.5 * (at.distance[j] + at.distance[k]);
                double dc = (ux[k] * jx + uy[k] * jy + uz[k] * jz - c * dj) / at.distance[j]
                        + (ux[j] * kx + uy[j] * ky + uz[j] * kz - c * dk) / at.distance[k];
                double v = 2 * (along[j] + along[k]), ff = v * at.fc[j] * at.fc[k];
                double dff = v * (at.slope[j] * dj * at.fc[k] + at.fc[j] * at.slope[k] * dk);
                angular.evaluate(c, value, slope);
                loadRadial(j, k, p, 1);
                for (int a = 0; a < radial.size; a++) {
                    dg[a] = g[a] * (dff + ff * (radial.alpha[a] - radial.kappa[a] * s) * (dj + dk));
                    g[a] *= ff * dc;
                }
                int t = (at.element[j] * elements + at.element[k]) * grid;
                for (int a = 0; a < radial.size; a++) {
                    for (int b = 0; b < angular.size; b++, t++) {
                        table[t] += dg[a] * value[b] + g[a] * slope[b];
                    }
                }
            }
        }
        for (int q = 0; q < table.length; q++) {
            if (feature[q] >= 0) {
                change[feature[q]] += table[q];
            }
        }
    }
}
