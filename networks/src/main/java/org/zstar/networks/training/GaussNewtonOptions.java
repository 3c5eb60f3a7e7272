package org.zstar.networks.training;

import org.zstar.api.plugin.Option;

/**
 * Options of gauss-newton.
 *
 * @param products products with the curvature matrix per epoch, each as costly as a gradient
 * @param tolerance products of an epoch end earlier when the residual has fallen this far
 * @param damping first damping, relative to the curvature along the gradient
 */
public record GaussNewtonOptions(
        @Option(value = "products with the curvature matrix per epoch, each as costly as a gradient", byDefault = "50",
                min = 1) int products,
        @Option(value = "products of an epoch end when the residual has fallen this far", byDefault = "0.01",
                positive = true) double tolerance,
        @Option(value = "first damping, relative to the curvature along the gradient", byDefault = "0.01",
                positive = true) double damping) {
    /** The defaults. */
    public static final GaussNewtonOptions DEFAULT = new GaussNewtonOptions(50, 0.01, 0.01);
}
