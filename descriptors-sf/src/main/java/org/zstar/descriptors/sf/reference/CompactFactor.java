package org.zstar.descriptors.sf.reference;

import org.zstar.kernels.CutoffType;

/**
 * C(x; l, r) = f(|x − (l + r)/2| / ((r − l)/2)) inside the interval, else 0.
 *
 * @param left l
 * @param right r
 * @param core f
 * @param asymmetric whether f(t(2 − t)) takes the place of f(t)
 */
public record CompactFactor(double left, double right, CutoffType core, boolean asymmetric) implements RadialFactor {
    @Override
    public double value(double x) {
        double t = reduced(x);
        return t < 1 ? core.value(asymmetric ? t * (2 - t) : t) : 0;
    }

    @Override
    public double slope(double x) {
        double t = reduced(x);
        if (!(t < 1)) {
            return 0;
        }
        double inner = asymmetric ? (2 - 2 * t) * core.slope(t * (2 - t)) : core.slope(t);
        return Math.copySign(2 / (right - left), x - 0.5 * (left + right)) * inner;
    }

    private double reduced(double x) {
        return Math.abs(2 * x - (left + right)) / (right - left);
    }
}
