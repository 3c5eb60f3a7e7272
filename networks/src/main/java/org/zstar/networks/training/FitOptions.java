package org.zstar.networks.training;

import org.zstar.api.plugin.Option;

/**
 * How parameters are fitted.
 *
 * @param optimiser adam (steps on mini-batches), lbfgs (one line search on all data per epoch) or gauss-newton (one
 *                  Levenberg–Marquardt step on all data per epoch)
 * @param epochs largest number of epochs
 * @param patience epochs without a better validation error after which the fit ends; 0 = never
 * @param weightDecay λ of the penalty λ Σ φ² on the weights
 * @param responsePower p of the coordinates φ in which features respond more equally to displacements, from 0 (the weights
 *                      themselves) to 1 (all alike)
 * @param adam options of adam
 * @param lbfgs options of lbfgs
 * @param gaussNewton options of gauss-newton
 */
public record FitOptions(
        @Option(value = "adam (mini-batches), lbfgs or gauss-newton (all data at once)", byDefault = "lbfgs",
                oneOf = {"adam", "lbfgs", "gauss-newton"}) String optimiser,
        @Option(value = "largest number of epochs", byDefault = "1000", min = 1) int epochs,
        @Option(value = "epochs without a better validation error after which the fit ends; 0 = never",
                byDefault = "0", min = 0) int patience,
        @Option(value = "penalty on squared weights", byDefault = "0.0", min = 0) double weightDecay,
        @Option(value = "weights are fitted in coordinates in which features respond more equally to displacements: 1 = all"
                + " alike, 0 = as they do by themselves", byDefault = "0.5", min = 0, max = 1) double responsePower,
        @Option(value = "options of adam", byDefault = "{}") AdamOptions adam,
        @Option(value = "options of lbfgs", byDefault = "{}") LbfgsOptions lbfgs,
        @Option(value = "options of gauss-newton", byDefault = "{}") GaussNewtonOptions gaussNewton) {
    /** A fit of the weights themselves with the defaults of its optimiser, without penalty and early stop. */
    public static FitOptions of(String optimiser, int epochs) {
        return new FitOptions(optimiser, epochs, 0, 0, 0, AdamOptions.DEFAULT, LbfgsOptions.DEFAULT,
                GaussNewtonOptions.DEFAULT);
    }
}
