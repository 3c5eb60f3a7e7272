package org.zstar.descriptors.sf.reference;

/**
 * Σ_j w_j S(R_ij).
 *
 * @param weights which neighbours count, and how much
 * @param factor S
 */
record RadialFunction(NeighbourWeights weights, RadialFactor factor) implements SymmetryFunction {
    @Override
    public double evaluate(Neighbourhood n, double[] gradient) {
        double sum = 0;
        for (int j = 0; j < n.count; j++) {
            double w = weights.single(n.species[j]);
            sum += w == 0 ? 0 : w * factor.value(n.r[j]);
            if (gradient != null) {
                double g = w == 0 ? 0 : w * factor.slope(n.r[j]) / n.r[j];
                gradient[3 * j] = g * n.x[j];
                gradient[3 * j + 1] = g * n.y[j];
                gradient[3 * j + 2] = g * n.z[j];
            }
        }
        return sum;
    }
}
