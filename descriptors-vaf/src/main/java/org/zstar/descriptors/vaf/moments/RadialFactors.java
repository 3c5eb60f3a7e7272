package org.zstar.descriptors.vaf.moments;

import java.util.ArrayList;
import java.util.List;
import org.zstar.kernels.BlockLoops;

/**
 * Exponentials e^(−κR) of the neighbours of a block, one per decay constant κ, and for some κ the radial factors
 * h = e^(−κR) f_c with their derivatives.
 */
final class RadialFactors {
    private final List<Double> decays = new ArrayList<>();
    private final List<Boolean> factors = new ArrayList<>();
    /** Per exponential two others whose constants add up to its own, so that it is their product; or −1. */
    private int[][] parts = {};
    private double[][] exponential = {};
    private double[][] value = {};
    private double[][] slope = {};

    /** Index of the exponential with a decay constant in 1/Å, which is added if it is new. */
    int exponential(double decay) {
        if (!decays.contains(decay)) {
            decays.add(decay);
            factors.add(false);
        }
        return decays.indexOf(decay);
    }

    /** The same, where the radial factor is wanted as well. */
    int want(double decay) {
        int k = exponential(decay);
        factors.set(k, true);
        return k;
    }

    /** Finds which exponentials are products of earlier ones, once all are known. */
    void plan() {
        parts = new int[decays.size()][];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = new int[] {-1, -1};
            for (int a = 0; a < k; a++) {
                for (int b = 0; b <= a; b++) {
                    if (decays.get(a) + decays.get(b) == decays.get(k)) {
                        parts[k] = new int[] {a, b};
                    }
                }
            }
        }
    }

    void resize(int length) {
        exponential = new double[decays.size()][length];
        value = new double[decays.size()][];
        slope = new double[decays.size()][];
        for (int k = 0; k < value.length; k++) {
            value[k] = factors.get(k) ? new double[length] : null;
            slope[k] = factors.get(k) ? new double[length] : null;
        }
    }

    /** Evaluates all for {@code end} numbers. */
    void compute(BlockLoops loops, int end, double[] r, double[] f, double[] df) {
        for (int k = 0; k < value.length; k++) {
            int a = parts[k][0], b = parts[k][1];
            if (a < 0) {
                loops.exponential(0, end, -decays.get(k), 0, r, exponential[k]);
            } else {
                loops.product(0, end, exponential[a], exponential[b], exponential[k]);
            }
            if (value[k] != null) {
                loops.product(0, end, exponential[k], f, value[k]);
                slopes(end, decays.get(k), exponential[k], value[k], df, slope[k]);
            }
        }
    }

    private static void slopes(int end, double decay, double[] e, double[] h, double[] df, double[] dh) {
        for (int i = 0; i < end; i++) {
            dh[i] = e[i] * df[i] - decay * h[i];
        }
    }

    /** Decay constant in 1/Å. */
    double decay(int k) {
        return decays.get(k);
    }

    /** e^(−κR) per neighbour. */
    double[] exponential(int k) {
        return exponential[k];
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
