package org.example.ions;

import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;

/**
 * Options of the charge model.
 *
 * @param charges oxidation state of each element in e
 * @param transfer part of the charge difference that a pair of ions at distance 0 would exchange
 * @param range distance in Å beyond which ions exchange nothing
 */
public record BondChargesConfig(
        @Option(value = "oxidation state of each element", unit = "e") Map<String, Double> charges,
        @Option(value = "part of their charge difference that two ions at distance 0 would exchange", byDefault = "0.1",
                min = -10, max = 10) double transfer,
        @Option(value = "distance beyond which ions exchange nothing", unit = "Å", byDefault = "3.0", positive = true)
        double range) {
    public BondChargesConfig {
        charges.keySet().forEach(Elements::number);
        charges = Map.copyOf(charges);
    }
}
