package org.zstar.networks.training;

/** What an optimiser makes small: a loss over samples as a function of parameters. */
public interface Objective {
    /** Number of parameters. */
    int parameters();

    /** Number of samples. */
    int samples();

    /**
     * Loss of some of the samples, scaled up to all.
     *
     * @param order indices of samples
     * @param from index in {@code order} of the first one
     * @param to index in {@code order} past the last one
     * @param phi parameters, not modified
     * @param gradient overwritten with the gradient, or null where it is not wanted
     * @param errors overwritten with the errors of these samples
     */
    double evaluate(int[] order, int from, int to, double[] phi, double[] gradient, SquaredErrors errors);

    /**
     * Product of the Gauss–Newton matrix of all samples with a vector.
     *
     * @param product overwritten
     * @return vector · product
     */
    default double multiply(double[] phi, double[] vector, double[] product) {
        throw new IllegalArgumentException("this model offers no products with a curvature matrix, which gauss-newton needs;"
                + " choose adam or lbfgs");
    }
}
