package org.zstar.app.files;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

/**
 * Renames species: {@code 1=Li,2=O} by atom type (column {@code type}), {@code OW=O} by site name (column {@code label} or
 * {@code type}), {@code Na=Li} by element. Types and names go before elements.
 */
public final class SpeciesMap {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();

    /**
     * Reads pairs separated by commas.
     *
     * @throws IllegalArgumentException if one is malformed
     */
    public SpeciesMap(String text) {
        for (String pair : text.split(",")) {
            String[] sides = pair.strip().split("=", -1);
            if (sides.length != 2 || sides[0].isBlank()) {
                throw new IllegalArgumentException("'" + pair + "' in the species map '" + text
                        + "' is no pair; expected one like 1=Li or Na=Li");
            }
            if (numbers.put(sides[0].strip(), Elements.number(sides[1].strip())) != null) {
                throw new IllegalArgumentException("the species map '" + text + "' names '" + sides[0] + "' twice");
            }
        }
        unused.addAll(numbers.keySet());
    }

    /** The structure with its species renamed. */
    public Structure apply(Structure s) {
        Object types = s.columns().get("type");
        Object labels = s.columns().get("label");
        int[] species = s.species().clone();
        for (int i = 0; i < species.length; i++) {
            String key = types instanceof long[] t && t.length == species.length ? Long.toString(t[i])
                    : types instanceof String[] names && names.length == species.length ? names[i] : "";
            if (!numbers.containsKey(key) && labels instanceof String[] names && names.length == species.length) {
                key = names[i];
            }
            key = numbers.containsKey(key) ? key : Elements.symbol(species[i]);
            Integer number = numbers.get(key);
            if (number != null) {
                species[i] = number;
                unused.remove(key);
            }
        }
        return new Structure(s.cell(), species, s.positions(), s.velocities(), s.labels(), s.info(), s.columns());
    }

    /** Left sides that met no atom so far. */
    public Set<String> unused() {
        return Set.copyOf(unused);
    }
}
