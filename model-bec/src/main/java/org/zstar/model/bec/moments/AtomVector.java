package org.zstar.model.bec.moments;

/** A vector as a function of the moments of an atom, with scratch memory for one thread. */
public interface AtomVector {
    /**
     * Evaluates the vector.
     *
     * @param a moments, not modified
     * @param m three numbers, overwritten
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
