package org.zstar.model.bec.constant;

import java.util.Map;
import org.zstar.api.plugin.Option;

/**
 * Born charges by element. Every element of the structures stands in exactly one of the two maps.
 *
 * @param charges isotropic charges q of elements by symbol, Z = q δ, in e; oxidation states for example
 * @param tensors 3×3 charges of elements by symbol in e, row = field direction
 */
public record ConstantChargesConfig(
        @Option(value = "isotropic charge of each element", unit = "e", byDefault = "{}") Map<String, Double> charges,
        @Option(value = "3×3 charge of each element, row = field direction", unit = "e", byDefault = "{}")
        Map<String, double[][]> tensors) {
    public ConstantChargesConfig {
        charges = Map.copyOf(charges);
        tensors = Map.copyOf(tensors);
    }
}
