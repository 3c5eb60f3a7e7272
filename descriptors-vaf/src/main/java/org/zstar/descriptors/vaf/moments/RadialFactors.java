package org.zstar.descriptors.vaf.moments;

import java.util.ArrayList;
import java.util.List;
import org.zstar.kernels.BlockLoops;

/** The radial factors h = e^(−κR) f_c of the neighbours of a block, one per decay constant κ, and their derivatives. */
final class RadialFactors {
    private final List<Double> decays = new ArrayList<>();
    /** Per factor two others whose constants add up to its own, so that it is their product; or −1. */
    private int[][] factors = {};
    private double[][] exponential = {};
    private double[][] value = {};
    private double[][] slope = {};

    /** Index of the factor with a decay constant in 1/Å, which is added if it is new. */
    int want(double decay) {
        if (!decays.contains(decay)) {
            decays.add(decay);
        }
        return decays.indexOf(decay);
    }

    /** Finds which exponentials are products of earlier ones, once all are known. */
    void plan() {
        factors = new int[decays.size()][];
        for (int k = 0; k < factors.length; k++) {
            factors[k] = new int[] {-1, -1};
            for (int a = 0; a < k; a++) {
                for (int b = 0; b <= a; b++) {
                    if (decays.get(a) + decays.get(b) == decays.get(k)) {
                        factors[k] = new int[] {a, b};
                    }
                }
            }
        }
    }

    void resize(int length) {
        exponential = new double[decays.size()][length];
        value = new double[decays.size()][length];
        slope = new double[decays.size()][length];
    }

    /** Evaluates all factors for {@code end} numbers. */
    void compute(BlockLoops loops, int end, double[] r, double[] f, double[] df) {
        for (int k = 0; k < value.length; k++) {
            int a = factors[k][0], b = factors[k][1];
            if (a < 0) {
                loops.exponential(0, end, -decays.get(k), 0, r, exponential[k]);
            } else {
                loops.product(0, end, exponential[a], exponential[b], exponential[k]);
            }
            loops.product(0, end, exponential[k], f, value[k]);
            slopes(end, decays.get(k), exponential[k], value[k], df, slope[k]);
        }
    }

    private static void slopes(int end, double decay, double[] e, double[] h, double[] df, double[] dh) {
        for (int i = 0; i < end; i++) {
            dh[i] = e[i] * df[i] - decay * h[i];
        }
    }

    /** h per neighbour. */
    double[] value(int k) {
        return value[k];
    }

    /** dh/dR per neighbour, in 1/Å. */
    double[] slope(int k) {
        return slope[k];
    }
}
