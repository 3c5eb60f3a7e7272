package org.zstar.descriptors.sf.reference;

/** A function of the angle at the central atom. */
interface AngularFactor {
    /** Value for the cosine of the angle. */
    double value(double cosine);

    /** Derivative with respect to the cosine. */
    double slope(double cosine);
}
