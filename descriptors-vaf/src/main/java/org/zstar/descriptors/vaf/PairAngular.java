package org.zstar.descriptors.vaf;

import java.util.Arrays;

/** 2^(1−ζ) (1 + cos(θ − θ_s))^ζ for several (θ_s, ζ) as functions of cos θ. */
final class PairAngular {
    /** Where the angle is within this of 0 or π, the derivative of the kink is taken as if it were this far away. */
    private static final double SMALLEST_SINE = 1e-9;

    final int size;
    /** Per distinct θ_s: cosine, sine, first function and number of functions. */
    private final double[] cosine;
    private final double[] sine;
    private final int[] first;
    private final int[] zeta;
    private final double[] scale;

    /** @param functions rows of (θ_s in degrees, ζ), sorted */
    PairAngular(double[][] functions) {
        size = functions.length;
        double[] angles = Arrays.stream(functions).mapToDouble(f -> f[0]).distinct().toArray();
        cosine = new double[angles.length];
        sine = new double[angles.length];
        first = new int[angles.length + 1];
        zeta = new int[size];
        scale = new double[size];
        for (int t = 0; t < angles.length; t++) {
            double angle = Math.toRadians(angles[t]);
            boolean straight = angles[t] == 0 || angles[t] == 180;
            cosine[t] = straight ? Math.signum(90 - angles[t]) : StrictMath.cos(angle);
            sine[t] = straight ? 0 : StrictMath.sin(angle);
            int next = first[t];
            while (next < size && functions[next][0] == angles[t]) {
                next++;
            }
            first[t + 1] = next;
        }
        for (int f = 0; f < size; f++) {
            zeta[f] = (int) functions[f][1];
            scale[f] = Math.scalb(1.0, 1 - zeta[f]);
        }
    }

    /**
     * All functions at one angle.
     *
     * @param c cos θ
     * @param value overwritten
     * @param slope overwritten with derivatives with respect to cos θ
     */
    void evaluate(double c, double[] value, double[] slope) {
        for (int t = 0; t + 1 < first.length; t++) {
            double x = 1 + c * cosine[t], dx = cosine[t];
            if (sine[t] != 0) {
                double s = Math.sqrt(Math.max(0, 1 - c * c));
                x += s * sine[t];
                dx -= sine[t] * c / Math.max(s, SMALLEST_SINE);
            }
            double power = 1;
            int exponent = 0;
            for (int f = first[t]; f < first[t + 1]; f++) {
                for (; exponent < zeta[f] - 1; exponent++) {
                    power *= x;
                }
                double p = scale[f] * power;
                value[f] = p * x;
                slope[f] = zeta[f] * p * dx;
            }
        }
    }
}
