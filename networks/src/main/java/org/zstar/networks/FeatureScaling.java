package org.zstar.networks;

import org.zstar.api.plugin.Option;

/**
 * Linear scaling of the features of one species before they enter its network, x = (G − offset) · factor, and the range of G
 * in the training data, which tells where the network extrapolates. Vectors are scaled without offset, so that they stay
 * odd.
 *
 * @param offset per feature
 * @param factor per feature; 0 silences a feature that did not vary
 * @param minimum smallest value per feature in the training data
 * @param maximum largest value per feature in the training data
 */
public record FeatureScaling(
        @Option("subtracted from each feature") double[] offset,
        @Option("multiplies each feature; 0 silences one that did not vary") double[] factor,
        @Option("smallest value of each feature in the training data") double[] minimum,
        @Option("largest value of each feature in the training data") double[] maximum) {
    public FeatureScaling {
        int n = offset.length;
        if (factor.length != n || minimum.length != n || maximum.length != n) {
            throw new IllegalArgumentException("feature scaling needs as many factors, minima and maxima as offsets (" + n
                    + "), found " + factor.length + ", " + minimum.length + " and " + maximum.length);
        }
    }

    /** Number of features. */
    public int size() {
        return offset.length;
    }
}
