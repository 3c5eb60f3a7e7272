package org.zstar.descriptors.vaf;

/** Shapes f(x) that fall from 1 at x = R/R_c = 0 to 0 at x = 1. */
public enum CutoffType {
    /** (1 + cos πx) / 2. */
    COSINE,
    /** 1 + x³(x(15 − 6x) − 10), with continuous second derivative. */
    POLYNOMIAL_2;

    /** f(x) for 0 ≤ x &lt; 1. */
    double value(double x) {
        return this == COSINE ? 0.5 * (1 + StrictMath.cos(Math.PI * x)) : 1 + x * x * x * (x * (15 - 6 * x) - 10);
    }

    /** df/dx for 0 ≤ x &lt; 1. */
    double slope(double x) {
        return this == COSINE ? -0.5 * Math.PI * StrictMath.sin(Math.PI * x) : -30 * x * x * (1 - x) * (1 - x);
    }
}
