package org.zstar.model.bec.moments;

import java.util.Arrays;

/**
 * A vector m as a function of the moments of an atom, for eight atoms (lanes) of one element at a time, with scratch memory
 * for one thread. Everything is laid out item by item, lane by lane; what is computed for an atom does not depend on the
 * others.
 */
public interface AtomVector {
    /** Largest rank of the moments that matter, of functions within the cutoff or of those that reach further. */
    int rank(boolean far);

    /** Takes in moments, which are not modified. */
    void load(double[] a);

    /**
     * Evaluates e·m for the moments that were taken in.
     *
     * @param e a direction, three numbers
     * @param values a number per lane, overwritten
     */
    void evaluate(double[] e, double[] values);

    /**
     * After {@link #evaluate}: overwrites the coefficients of moments of what neighbours send, see {@link ProductForm#sent}. None
     * by default.
     */
    default void sentCoefficients(double[] coefficients) {
        Arrays.fill(coefficients, 0);
    }

    /** Takes in derivatives with respect to these coefficients, so that they count in {@link #addAdjoint}. */
    default void addSent(double[] derivatives) { }

    /** Adds the derivatives of the last e·m with respect to the moments, once per evaluation. */
    void addAdjoint(double[] lambda);
}
