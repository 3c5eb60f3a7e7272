package org.zstar.descriptors.sf.reference;

/**
 * 2^(1−ζ) (1 + λ cosθ)^ζ, zero where the base is not positive.
 *
 * @param lambda λ
 * @param zeta ζ
 */
record PowerAngle(double lambda, double zeta) implements AngularFactor {
    @Override
    public double value(double cosine) {
        double base = 1 + lambda * cosine;
        return base > 0 ? 2 * StrictMath.pow(0.5 * base, zeta) : 0;
    }

    @Override
    public double slope(double cosine) {
        double base = 1 + lambda * cosine;
        return base > 0 ? lambda * zeta * StrictMath.pow(0.5 * base, zeta - 1) : 0;
    }
}
