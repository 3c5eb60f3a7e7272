package org.zstar.descriptors.sf.reference;

/** A function of one distance in Å that is zero from its cutoff on. */
public interface RadialFactor {
    /** Value at a distance. */
    double value(double r);

    /** Derivative with respect to the distance, in 1/Å. */
    double slope(double r);
}
