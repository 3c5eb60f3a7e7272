package org.zstar.networks.training;

import org.zstar.api.plugin.Option;

/**
 * How parameters are fitted.
 *
 * @param optimiser adam (mini-batches) or lbfgs (all data at once, one line search per epoch)
 * @param epochs largest number of epochs
 * @param batch samples per step of adam
 * @param learningRate first step size of adam
 * @param finalLearningRate its last step size
 * @param patience epochs without a better validation error after which the fit ends; 0 = never
 * @param weightDecay λ of the penalty λ Σ w² on the weights
 * @param history pairs of steps that lbfgs remembers
 */
public record FitOptions(
        @Option(value = "adam (mini-batches) or lbfgs (all data at once)", byDefault = "lbfgs",
                oneOf = {"adam", "lbfgs"}) String optimiser,
        @Option(value = "largest number of epochs", byDefault = "1000", min = 1) int epochs,
        @Option(value = "structures per step of adam", byDefault = "1", min = 1) int batch,
        @Option(value = "first step size of adam", byDefault = "0.003", positive = true) double learningRate,
        @Option(value = "last step size of adam", byDefault = "3e-5", positive = true) double finalLearningRate,
        @Option(value = "epochs without a better validation error after which the fit ends; 0 = never",
                byDefault = "0", min = 0) int patience,
        @Option(value = "penalty on squared weights", byDefault = "0.0", min = 0) double weightDecay,
        @Option(value = "pairs of steps that lbfgs remembers", byDefault = "30", min = 1) int history) {
}
