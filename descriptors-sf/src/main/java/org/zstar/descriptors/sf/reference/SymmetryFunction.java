package org.zstar.descriptors.sf.reference;

/** One feature of an environment. */
interface SymmetryFunction {
    /**
     * Value G, and its gradient ∂G/∂R_ij with respect to the vectors to the neighbours.
     *
     * @param environment neighbours of the central atom
     * @param gradient three numbers per neighbour, overwritten, in 1/Å; or null where only the value is wanted
     */
    double evaluate(Neighbourhood environment, double[] gradient);
}
