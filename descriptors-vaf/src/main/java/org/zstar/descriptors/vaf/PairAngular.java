package org.zstar.descriptors.vaf;

/**
 * The angular factors 2^(1−ζ) (1 + cos(θ − θ_s))^ζ as polynomials: with c = cos θ and s = sin θ,
 * (1 + c cos θ_s + s sin θ_s)^ζ = Σ_n K_n c^n + s Σ_n R_n c^n. Their coefficients are of order one after the factor
 * 2^(1−ζ), so sums in powers of c lose no digits that matter.
 */
final class PairAngular {
    /** Number of powers c^0 … c^ζ. */
    final int powers;
    /** Whether any θ_s is neither 0 nor 180°, so that s is needed. */
    final boolean tilted;
    /** K and R per function. */
    final double[][] plain;
    final double[][] withSine;

    /** @param functions rows of (θ_s in degrees, ζ) */
    PairAngular(double[][] functions) {
        int largest = 0;
        boolean anyTilted = false;
        for (double[] f : functions) {
            largest = Math.max(largest, (int) f[1]);
            anyTilted |= !isStraight(f[0]);
        }
        powers = largest + 1;
        tilted = anyTilted;
        plain = new double[functions.length][];
        withSine = new double[functions.length][];
        for (int f = 0; f < functions.length; f++) {
            expand(f, functions[f][0], (int) functions[f][1]);
        }
    }

    private static boolean isStraight(double degrees) {
        return degrees == 0 || degrees == 180;
    }

    private void expand(int f, double degrees, int zeta) {
        double x = isStraight(degrees) ? Math.signum(90 - degrees) : StrictMath.cos(Math.toRadians(degrees));
        double y = isStraight(degrees) ? 0 : StrictMath.sin(Math.toRadians(degrees));
        double[] k = new double[powers + 1], r = new double[powers + 1];
        k[0] = 2;
        for (int step = 0; step < zeta; step++) {
            // times (1 + x c + y s) / 2, with s² = 1 − c²
            double[] nextK = new double[powers + 1], nextR = new double[powers + 1];
            for (int n = 0; n < powers; n++) {
                double before = n > 0 ? k[n - 1] : 0, beforeR = n > 0 ? r[n - 1] : 0, twoBefore = n > 1 ? r[n - 2] : 0;
                nextK[n] = 0.5 * (k[n] + x * before + y * (r[n] - twoBefore));
                nextR[n] = 0.5 * (r[n] + x * beforeR + y * k[n]);
            }
            k = nextK;
            r = nextR;
        }
        plain[f] = k;
        withSine[f] = r;
    }
}
