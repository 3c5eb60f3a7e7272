package org.zstar.descriptors.sf.compact;

import org.zstar.descriptors.sf.reference.CompactFactor;
import org.zstar.descriptors.sf.reference.NeighbourWeights;

/** The neighbours within one interval of distances, with the values of its function S there. */
final class Shell {
    private final NeighbourWeights weights;
    private final CompactFactor factor;
    private final boolean angular;
    /** Number of neighbours within. */
    int count;
    /** Their indices. */
    int[] index = {};
    /** S, and its derivative in 1/Å. */
    double[] value = {};
    double[] slope = {};

    /** @param angular whether the weights are of pairs */
    Shell(NeighbourWeights weights, CompactFactor factor, boolean angular) {
        this.weights = weights;
        this.factor = factor;
        this.angular = angular;
    }

    CompactFactor factor() {
        return factor;
    }

    NeighbourWeights weights() {
        return weights;
    }

    void load(Surroundings at) {
        if (index.length < at.count) {
            index = new int[at.count];
            value = new double[at.count];
            slope = new double[at.count];
        }
        count = 0;
        for (int n = 0; n < at.count; n++) {
            double weight = weight(at.species[n]);
            double s = weight == 0 ? 0 : factor.value(at.r[n]);
            if (s != 0) {
                index[count] = n;
                value[count] = weight * s;
                slope[count++] = weight * factor.slope(at.r[n]);
            }
        }
    }

    /** Weight of a neighbour; of angular functions the factor that each gives to the weight of a pair. */
    private double weight(int species) {
        return !angular ? weights.single(species) : weights.first() == 0 ? species
                : species == weights.first() || species == weights.second() ? 1 : 0;
    }

    /** Whether two neighbours make a pair. */
    boolean isPair(int j, int k) {
        return weights.first() == 0 || weights.pair(j, k) != 0;
    }
}
