package org.zstar.model.bec.moments;

import org.zstar.api.plugin.Option;

/**
 * The range of the invariant moments around atoms of an element in the training data, in the order of {@link MomentFeatures}.
 *
 * @param minimum smallest values
 * @param maximum largest values
 */
public record MomentRanges(
        @Option("smallest value of each invariant moment in the training data") double[] minimum,
        @Option("largest value of each invariant moment in the training data") double[] maximum) {
}
