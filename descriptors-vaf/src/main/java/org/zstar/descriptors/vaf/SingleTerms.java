package org.zstar.descriptors.vaf;

import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Elements;

/** V1 and its derivatives around one atom: Σ_j û_j^α h(R_j) with h = g f_c. */
final class SingleTerms {
    private final RadialForm form;
    /** Per element of the neighbours: features, η and R_s. */
    private final int[][] feature;
    private final double[][] eta;
    private final double[][] centre;
    private final int most;
    /** h and dh/dR per neighbour and function of its element. */
    private double[] value = new double[0];
    private double[] slope = new double[0];

    SingleTerms(RadialForm form, int[] elements, List<VectorFunction> functions) {
        this.form = form;
        feature = new int[elements.length][];
        eta = new double[elements.length][];
        centre = new double[elements.length][];
        int longest = 0;
        for (int e = 0; e < elements.length; e++) {
            List<Integer> own = new ArrayList<>();
            for (int f = 0; f < functions.size(); f++) {
                VectorFunction function = functions.get(f);
                if (!function.isPair() && Elements.number(function.neighbours().get(0)) == elements[e]) {
                    own.add(f);
                }
            }
            feature[e] = own.stream().mapToInt(Integer::intValue).toArray();
            eta[e] = own.stream().mapToDouble(f -> functions.get(f).eta()).toArray();
            centre[e] = own.stream().mapToDouble(f -> functions.get(f).centre()).toArray();
            longest = Math.max(longest, own.size());
        }
        most = longest;
    }

    void load(Neighbourhood at) {
        if (value.length < at.count * most) {
            value = new double[at.pair.length * most];
            slope = new double[at.pair.length * most];
        }
        for (int j = 0; j < at.count; j++) {
            int e = at.element[j];
            for (int m = 0; m < feature[e].length; m++) {
                double d = at.distance[j] - centre[e][m], g, logSlope;
                if (form == RadialForm.GAUSSIAN) {
                    g = Exponential.of(-eta[e][m] * d * d);
                    logSlope = -2 * eta[e][m] * d;
                } else {
                    g = Exponential.of(-eta[e][m] * d);
                    logSlope = -eta[e][m];
                }
                value[j * most + m] = g * at.fc[j];
                slope[j * most + m] = g * (logSlope * at.fc[j] + at.slope[j]);
            }
        }
    }

    /** Adds to the features of one component. */
    void addFeatures(Neighbourhood at, int component, double[] features) {
        for (int j = 0; j < at.count; j++) {
            int[] f = feature[at.element[j]];
            double u = at.unit[component][j];
            for (int m = 0; m < f.length; m++) {
                features[f[m]] += u * value[j * most + m];
            }
        }
    }

    /** Adds to the gradient with respect to R_ij, three numbers per neighbour. */
    void addGradient(Neighbourhood at, int component, double[] weights, double[] gradient) {
        for (int j = 0; j < at.count; j++) {
            int[] f = feature[at.element[j]];
            double h = 0, dh = 0;
            for (int m = 0; m < f.length; m++) {
                h += weights[f[m]] * value[j * most + m];
                dh += weights[f[m]] * slope[j * most + m];
            }
            double across = h / at.distance[j], along = at.unit[component][j] * (dh - across);
            gradient[3 * j] += along * at.unit[0][j];
            gradient[3 * j + 1] += along * at.unit[1][j];
            gradient[3 * j + 2] += along * at.unit[2][j];
            gradient[3 * j + component] += across;
        }
    }

    /** Adds to the change of the features when R_ij changes by {@code delta}, three numbers per neighbour. */
    void addChange(Neighbourhood at, int component, double[] delta, double[] change) {
        for (int j = 0; j < at.count; j++) {
            int[] f = feature[at.element[j]];
            double u = at.unit[component][j];
            double dr = at.unit[0][j] * delta[3 * j] + at.unit[1][j] * delta[3 * j + 1] + at.unit[2][j] * delta[3 * j + 2];
            double du = (delta[3 * j + component] - u * dr) / at.distance[j];
            for (int m = 0; m < f.length; m++) {
                change[f[m]] += du * value[j * most + m] + u * dr * slope[j * most + m];
            }
        }
    }
}
