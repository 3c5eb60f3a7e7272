package org.zstar.networks.training;

import org.zstar.api.atoms.Structure;

/**
 * A structure with what a sum over atoms should give for it, per component c (one for an energy, the three axes in turn for
 * a polarisation). What is unknown is null.
 *
 * @param structure where the atoms are
 * @param values targets of S_c
 * @param gradients targets of ∂S_c/∂u, 3N numbers per component
 * @param strains targets of ∂S_c/∂ε, nine numbers per component
 * @param valueScale errors of values count and are reported times this, for example 1/N
 * @param strainScale errors of strain derivatives count and are reported times this, for example 1/volume
 * @param weight of the sample in the loss, usually 1
 */
public record Sample(Structure structure, double[] values, double[][] gradients, double[][] strains, double valueScale,
                     double strainScale, double weight) {
    public Sample {
        if (gradients != null) {
            for (double[] gradient : gradients) {
                requireLength("a gradient", gradient, 3 * structure.size());
            }
        }
        if (strains != null) {
            for (double[] strain : strains) {
                requireLength("a strain derivative", strain, 9);
            }
        }
    }

    private static void requireLength(String what, double[] numbers, int length) {
        if (numbers.length != length) {
            throw new IllegalArgumentException("expected " + length + " numbers for " + what + ", found " + numbers.length);
        }
    }
}
