package org.zstar.descriptors.sf.reference;

/**
 * A compact function of the angle. Unlike n2p2, which drops triples in line (cosθ = ±1), it takes them at their value, so
 * that functions whose interval contains 0 or π stay continuous.
 *
 * @param factor function of the angle in radians
 */
record CompactAngle(CompactFactor factor) implements AngularFactor {
    @Override
    public double value(double cosine) {
        return factor.value(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
    }

    @Override
    public double slope(double cosine) {
        // in line, cosθ is stationary in the positions, so the slope there does not matter
        return Math.abs(cosine) < 1
                ? -factor.slope(StrictMath.acos(cosine)) / Math.sqrt(1 - cosine * cosine) : 0;
    }
}
