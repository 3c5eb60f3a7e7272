package org.zstar.descriptors.sf.reference;

/**
 * Σ_{j&lt;k} w_jk A(cosθ_jik) S(R_ij) S(R_ik), times S(R_jk) in the narrow form.
 *
 * @param weights which pairs of neighbours count, and how much
 * @param angle A
 * @param factor S
 * @param narrow whether S(R_jk) is a factor
 */
record AngularFunction(NeighbourWeights weights, AngularFactor angle, RadialFactor factor, boolean narrow)
        implements SymmetryFunction {
    @Override
    public double evaluate(Neighbourhood n, double[] gradient) {
        if (gradient != null) {
            n.clear(gradient);
        }
        n.tabulate(factor);
        double sum = 0;
        for (int j = 0; j < n.count; j++) {
            for (int k = j + 1; k < n.count && n.factor[j] != 0; k++) {
                double w = n.factor[k] == 0 ? 0 : weights.pair(n.species[j], n.species[k]);
                if (w != 0) {
                    sum += w * (gradient == null ? value(n, j, k) : addGradient(n, j, k, w, gradient));
                }
            }
        }
        return sum;
    }

    private double value(Neighbourhood n, int j, int k) {
        double third = narrow ? factor.value(between(n, j, k)) : 1;
        return third == 0 ? 0 : angle.value(cosine(n, j, k)) * n.factor[j] * n.factor[k] * third;
    }

    /** The value of one term; adds w times its gradient. */
    private double addGradient(Neighbourhood n, int j, int k, double w, double[] gradient) {
        double rjk = narrow ? between(n, j, k) : 1;
        double third = narrow ? factor.value(rjk) : 1;
        if (third == 0) {
            return 0;
        }
        double c = cosine(n, j, k), sj = n.factor[j], sk = n.factor[k];
        double a = angle.value(c), da = angle.slope(c) * sj * sk * third;
        double rj = n.r[j], rk = n.r[k];
        // R_j enters along itself (S, and cosθ at fixed R_j·R_k), along R_k (R_j·R_k), and along R_j − R_k (S(R_jk))
        double alongJ = w * (a * n.slope[j] * sk * third / rj - da * c / (rj * rj));
        double alongK = w * (a * n.slope[k] * sj * third / rk - da * c / (rk * rk));
        double cross = w * da / (rj * rk);
        double apart = narrow ? w * a * sj * sk * factor.slope(rjk) / rjk : 0;
        add(gradient, j, alongJ + apart, n, j, cross - apart, k);
        add(gradient, k, alongK + apart, n, k, cross - apart, j);
        return a * sj * sk * third;
    }

    private static void add(double[] gradient, int to, double a, Neighbourhood n, int j, double b, int k) {
        gradient[3 * to] += a * n.x[j] + b * n.x[k];
        gradient[3 * to + 1] += a * n.y[j] + b * n.y[k];
        gradient[3 * to + 2] += a * n.z[j] + b * n.z[k];
    }

    private static double cosine(Neighbourhood n, int j, int k) {
        return (n.x[j] * n.x[k] + n.y[j] * n.y[k] + n.z[j] * n.z[k]) / (n.r[j] * n.r[k]);
    }

    private static double between(Neighbourhood n, int j, int k) {
        double x = n.x[k] - n.x[j], y = n.y[k] - n.y[j], z = n.z[k] - n.z[j];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
