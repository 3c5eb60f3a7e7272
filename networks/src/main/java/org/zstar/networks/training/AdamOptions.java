package org.zstar.networks.training;

import org.zstar.api.plugin.Option;

/**
 * Options of adam.
 *
 * @param batch samples per step
 * @param learningRate first step size
 * @param finalLearningRate last step size
 * @param schedule how the step size falls: {@code geometric}, or {@code cosine}, which stays large for longer
 */
public record AdamOptions(
        @Option(value = "structures per step", byDefault = "1", min = 1) int batch,
        @Option(value = "first step size", byDefault = "0.003", positive = true) double learningRate,
        @Option(value = "last step size", byDefault = "3e-5", positive = true) double finalLearningRate,
        @Option(value = "how the step size falls: geometric, or cosine (large for longer)", byDefault = "geometric",
                oneOf = {"geometric", "cosine"}) String schedule) {
    /** The defaults. */
    public static final AdamOptions DEFAULT = new AdamOptions(1, 0.003, 3e-5, "geometric");

    /** Step size after a part of the epochs, between 0 and 1. */
    double rate(double part) {
        return schedule.equals("cosine")
                ? finalLearningRate + (learningRate - finalLearningRate) * (1 + StrictMath.cos(Math.PI * part)) / 2
                : learningRate * StrictMath.pow(finalLearningRate / learningRate, part);
    }
}
