package org.zstar.kernels;


/** Cutoff functions over arrays in plain Java, from additions, multiplications, divisions and square roots only. */
public final class Cutoffs {
    /** Below this argument e^x does not matter: 1e-304. */
    static final double LOWEST = -700;
    /** Keeps 1 / (1 − t²) finite where rounding makes t = 1. */
    static final double SMALLEST = 1e-16;
    /** Makes the scaled tanh³ 1 at distance 0. */
    public static final double TANH_SCALE = 1 / (StrictMath.tanh(1) * StrictMath.tanh(1) * StrictMath.tanh(1));

    private Cutoffs() { }

    /**
     * Value and derivative of the cutoff function, for distances below the cutoff.
     *
     * @param over 1 / (cutoff − inner)
     */
    static void of(int from, int to, CutoffType type, double inner, double over, double[] r, double[] f, double[] slope) {
        switch (type) {
            case COSINE -> cosine(from, to, inner, over, r, f, slope);
            case TANH, TANH_UNSCALED -> tanh(from, to, type == CutoffType.TANH ? TANH_SCALE : 1, over, r, f, slope);
            case EXPONENTIAL -> exponential(from, to, inner, over, r, f, slope);
            default -> polynomial(from, to, type, inner, over, r, f, slope);
        }
    }

    private static void cosine(int from, int to, double inner, double over, double[] r, double[] f, double[] slope) {
        for (int i = from; i < to; i++) {
            double t = Math.max(0, r[i] - inner) * over, u = t * t, rest = 1 - u;
            double k = Functions.cosineQuotient(u), root = rest * k;
            f[i] = root * root;
            slope[i] = (4 * over) * (t * (root * (rest * Functions.cosineQuotientSlope(u) - k)));
        }
    }

    private static void tanh(int from, int to, double scale, double over, double[] r, double[] f, double[] slope) {
        for (int i = from; i < to; i++) {
            double e = Functions.exp(2 - 2 * (r[i] * over));
            double t = (e - 1) / (e + 1), square = t * t;
            f[i] = scale * (square * t);
            slope[i] = (3 * scale * over) * (square * (square - 1));
        }
    }

    private static void exponential(int from, int to, double inner, double over, double[] r, double[] f, double[] slope) {
        for (int i = from; i < to; i++) {
            double t = Math.max(0, r[i] - inner) * over;
            double inverse = 1 / Math.max(SMALLEST, 1 - t * t);
            double value = Functions.exp(Math.max(LOWEST, 1 - inverse));
            f[i] = value;
            slope[i] = (-2 * over) * (t * ((value * inverse) * inverse));
        }
    }

    private static void polynomial(int from, int to, CutoffType type, double inner, double over, double[] r, double[] f,
                                   double[] slope) {
        for (int i = from; i < to; i++) {
            double t = Math.max(0, r[i] - inner) * over;
            f[i] = type.value(t);
            slope[i] = over * type.slope(t);
        }
    }

    /**
     * Value, in place of z = r², and derivative with respect to z of the cutoff function of a pair, for r below the cutoff,
     * both times {@code outer}; r is scratch.
     */
    public static void ofSquare(int size, PairPlan plan, double[] outer, double[] z, double[] r, double[] slope) {
        if (plan.isOfSquare()) {
            cosineOfSquare(size, 1 / (plan.cutoff() * plan.cutoff()), z, slope);
        } else {
            for (int p = 0; p < size; p++) {
                r[p] = Math.sqrt(z[p]);
            }
            of(0, size, plan.type(), plan.inner(), 1 / (plan.cutoff() - plan.inner()), r, z, slope);
            for (int p = 0; p < size; p++) {
                slope[p] *= 0.5 / r[p];
            }
        }
        PairPolynomials.multiply(size, outer, z, z);
        PairPolynomials.multiply(size, outer, slope, slope);
    }

    /** On its own, as the compiler does not vectorise it with a further factor. */
    private static void cosineOfSquare(int size, double over, double[] z, double[] slope) {
        double twice = 2 * over;
        for (int p = 0; p < size; p++) {
            double u = z[p] * over, rest = 1 - u;
            double k = Functions.cosineQuotient(u), root = rest * k;
            z[p] = root * root;
            slope[p] = twice * (root * (rest * Functions.cosineQuotientSlope(u) - k));
        }
    }
}
