package org.zstar.io.lammps;

import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Structure;

/**
 * Atom types to write: those of the column {@code type} if each stands for one element and none is left out, else elements
 * in the order of their appearance.
 *
 * @param types type of every atom, from 1
 * @param elements atomic number of every type
 */
record Species(long[] types, List<Integer> elements) {
    static Species of(Structure s) {
        if (s.columns().get("type") instanceof long[] types && types.length == s.size()) {
            List<Integer> elements = elements(s, types);
            if (elements != null) {
                return new Species(types, elements);
            }
        }
        List<Integer> elements = new ArrayList<>();
        long[] types = new long[s.size()];
        for (int i = 0; i < types.length; i++) {
            int z = s.species()[i];
            if (!elements.contains(z)) {
                elements.add(z);
            }
            types[i] = elements.indexOf(z) + 1;
        }
        return new Species(types, elements);
    }

    private static List<Integer> elements(Structure s, long[] types) {
        List<Integer> elements = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            if (types[i] < 1 || types[i] > types.length) {
                return null;
            }
            while (elements.size() < types[i]) {
                elements.add(-1);
            }
            int known = elements.set((int) types[i] - 1, s.species()[i]);
            if (known >= 0 && known != s.species()[i]) {
                return null;
            }
        }
        return elements.contains(-1) ? null : elements;
    }
}
