package org.zstar.networks.training;

import org.zstar.api.plugin.Option;

/**
 * Options of adam.
 *
 * @param batch samples per step
 * @param learningRate first step size
 * @param finalLearningRate last step size
 */
public record AdamOptions(
        @Option(value = "structures per step", byDefault = "1", min = 1) int batch,
        @Option(value = "first step size", byDefault = "0.003", positive = true) double learningRate,
        @Option(value = "last step size", byDefault = "3e-5", positive = true) double finalLearningRate) {
    /** The defaults. */
    public static final AdamOptions DEFAULT = new AdamOptions(1, 0.003, 3e-5);
}
