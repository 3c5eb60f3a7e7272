package org.zstar.model.bec.moments;

/**
 * A vector as a function of the moments of an atom, for several atoms (lanes) of one element at a time, with scratch memory
 * for one thread. Everything is laid out item by item, lane by lane; what is computed for an atom does not depend on the
 * others.
 */
public interface AtomVector {
    /** Atoms evaluated together. */
    int lanes();

    /**
     * Evaluates the vector.
     *
     * @param a moments, not modified
     * @param m three numbers per lane, overwritten
     */
    void evaluate(double[] a, double[] m);

    /**
     * Adds the derivatives of e·m with respect to the moments that were evaluated last.
     *
     * @param a the same moments
     * @param e a direction, three numbers
     * @param lambda added to
     */
    void addAdjoint(double[] a, double[] e, double[] lambda);
}
