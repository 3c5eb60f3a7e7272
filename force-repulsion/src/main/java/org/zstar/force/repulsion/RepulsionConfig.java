package org.zstar.force.repulsion;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;

/**
 * Which elements repel each other, and where.
 *
 * @param strength energy of a pair at distance 0, in eV
 * @param distances pair of symbols such as {@code Li-P} → distance in Å below which it acts
 */
public record RepulsionConfig(
        @Option(value = "energy of a pair at distance 0", unit = "eV", byDefault = "1000", positive = true) double strength,
        @Option(value = "per pair of elements such as \"Li-P\" the distance below which it acts", unit = "Å", positive = true)
        Map<String, Double> distances) {
    public RepulsionConfig {
        distances = new LinkedHashMap<>(distances);
        for (String pair : distances.keySet()) {
            int[] z = elements(pair);
            String reverse = Elements.symbol(z[1]) + "-" + Elements.symbol(z[0]);
            if (z[0] != z[1] && distances.containsKey(reverse)) {
                throw new IllegalArgumentException("distances has both " + pair + " and " + reverse
                        + ", which are the same pair; expected one of them");
            }
        }
        if (distances.isEmpty()) {
            throw new IllegalArgumentException("distances is empty; expected at least one pair such as {\"Li-P\": 1.9}");
        }
    }

    /** The two atomic numbers of a pair. */
    static int[] elements(String pair) {
        String[] symbols = pair.split("-", -1);
        if (symbols.length != 2) {
            throw new IllegalArgumentException("distances has the pair '" + pair + "'; expected two elements such as Li-P");
        }
        return new int[] {Elements.number(symbols[0]), Elements.number(symbols[1])};
    }
}
