package org.zstar.descriptors.vaf;

import java.util.Arrays;

/**
 * g of the mean of two distances, for several (η, R_s), as products of numbers of each neighbour and one exponential per
 * pair and η. With s = (R_j + R_k)/2, a = R − R_o and δ = R_s − R_o about an origin R_o,
 *
 * <p>exp(−η(s − R_s)²) = exp(−η a_j a_k / 2) h(R_j) h(R_k), h(R) = exp(−η a²/4 + η δ a − η δ²/2),
 *
 * <p>exp(−η(s − R_s)) = h(R_j) h(R_k), h(R) = exp(−η(R − R_s)/2).
 */
final class PairRadial {
    /** Above this η R_c² the factors of a shared origin would lose digits to each other, so R_s is the origin. */
    private static final double SHARED_LIMIT = 150;

    private final RadialForm form;
    private final double[] eta;
    private final double[] centre;
    /** Per function its group; groups share the exponential of a pair. */
    private final int[] group;
    /** ∂g/∂R_j = (alpha − kappa s) g. */
    final double[] alpha;
    final double[] kappa;
    final int size;
    private final int groups;
    private final double[] groupEta;
    private final double[] origin;
    /** h per neighbour and function, and a per neighbour and group. */
    private double[] h = new double[0];
    private double[] a = new double[0];
    private double[] cross = new double[0];

    /** @param functions rows of (η, R_s), sorted */
    PairRadial(RadialForm form, double cutoff, double[][] functions) {
        this.form = form;
        size = functions.length;
        eta = new double[size];
        centre = new double[size];
        group = new int[size];
        alpha = new double[size];
        kappa = new double[size];
        double[] etas = new double[size], origins = new double[size];
        int found = 0;
        for (int f = 0; f < size; f++) {
            eta[f] = functions[f][0];
            centre[f] = functions[f][1];
            boolean gaussian = form == RadialForm.GAUSSIAN;
            alpha[f] = gaussian ? eta[f] * centre[f] : -eta[f] / 2;
            kappa[f] = gaussian ? eta[f] : 0;
            boolean shared = eta[f] * cutoff * cutoff < SHARED_LIMIT;
            if (found == 0 || gaussian && !(shared && etas[found - 1] == eta[f])) {
                etas[found] = eta[f];
                origins[found++] = shared ? cutoff / 2 : centre[f];
            }
            group[f] = found - 1;
        }
        groups = found;
        groupEta = Arrays.copyOf(etas, found);
        origin = Arrays.copyOf(origins, found);
    }

    void load(Neighbourhood at) {
        if (h.length < at.count * size || a.length < at.count * groups) {
            h = new double[at.pair.length * size];
            a = new double[at.pair.length * groups];
            cross = new double[at.pair.length * (at.pair.length - 1) / 2];
        }
        for (int j = 0; j < at.count; j++) {
            for (int g = 0; g < groups; g++) {
                a[j * groups + g] = at.distance[j] - origin[g];
            }
            for (int f = 0; f < size; f++) {
                h[j * size + f] = Exponential.of(exponent(f, at.distance[j]));
            }
        }
    }

    private double exponent(int f, double r) {
        if (form == RadialForm.EXPONENTIAL) {
            return -0.5 * eta[f] * (r - centre[f]);
        }
        double d = r - origin[group[f]], delta = centre[f] - origin[group[f]];
        return eta[f] * (-0.25 * d * d + delta * d - 0.5 * delta * delta);
    }

    /** g of pairs of neighbours j and k, one array per function. */
    void evaluate(int[] first, int[] second, int pairs, double[][] g) {
        for (int f = 0; f < size; f++) {
            boolean sameGroup = f > 0 && group[f] == group[f - 1] && form == RadialForm.GAUSSIAN;
            for (int p = 0; p < pairs && !sameGroup; p++) {
                cross[p] = form == RadialForm.EXPONENTIAL ? 1 : Exponential.of(-0.5 * groupEta[group[f]]
                        * a[first[p] * groups + group[f]] * a[second[p] * groups + group[f]]);
            }
            double[] to = g[f];
            for (int p = 0; p < pairs; p++) {
                to[p] = cross[p] * h[first[p] * size + f] * h[second[p] * size + f];
            }
        }
    }
}
