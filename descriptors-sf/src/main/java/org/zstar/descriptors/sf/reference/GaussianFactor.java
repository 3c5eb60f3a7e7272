package org.zstar.descriptors.sf.reference;

import org.zstar.kernels.CutoffType;

/**
 * exp(−η(r − R_s)²) f_c(r).
 *
 * @param eta η in 1/Å²
 * @param shift R_s in Å
 * @param type cutoff function
 * @param inner radius in Å up to which the cutoff function is 1
 * @param cutoff in Å
 */
record GaussianFactor(double eta, double shift, CutoffType type, double inner, double cutoff) implements RadialFactor {
    @Override
    public double value(double r) {
        return r < cutoff ? gaussian(r) * cut(r) : 0;
    }

    @Override
    public double slope(double r) {
        return r < cutoff ? gaussian(r) * (cutSlope(r) - 2 * eta * (r - shift) * cut(r)) : 0;
    }

    private double gaussian(double r) {
        return StrictMath.exp(-eta * (r - shift) * (r - shift));
    }

    private double cut(double r) {
        return r < inner ? 1 : type.value((r - inner) / (cutoff - inner));
    }

    private double cutSlope(double r) {
        return r < inner ? 0 : type.slope((r - inner) / (cutoff - inner)) / (cutoff - inner);
    }
}
