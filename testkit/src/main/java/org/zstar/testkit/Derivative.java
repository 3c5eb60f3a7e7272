package org.zstar.testkit;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Numerical derivatives with an error of fourth order in the step: (8 (f₁ − f₋₁) − (f₂ − f₋₂)) / 12h. */
public final class Derivative {
    /**
     * Step for coordinates in Å. Truncation would allow twenty times more; but where a pair passes its cutoff during the
     * step, the jump in a cutoff function's second derivative spoils the result by a share of the step. Rounding is still
     * below 1e-8.
     */
    public static final double STEP = 5e-5;

    private Derivative() { }

    /** Derivative at 0 of a function of one number. */
    public static double ofNumber(DoubleUnaryOperator f, double step) {
        return ofVector(x -> new double[] {f.applyAsDouble(x)}, step)[0];
    }

    /** Derivative at 0 of several functions of one number. */
    public static double[] ofVector(DoubleFunction<double[]> f, double step) {
        double[] p1 = f.apply(step).clone(), m1 = f.apply(-step).clone();
        double[] p2 = f.apply(2 * step).clone(), m2 = f.apply(-2 * step).clone();
        double[] derivative = new double[p1.length];
        for (int k = 0; k < derivative.length; k++) {
            derivative[k] = (8 * (p1[k] - m1[k]) - (p2[k] - m2[k])) / (12 * step);
        }
        return derivative;
    }
}
