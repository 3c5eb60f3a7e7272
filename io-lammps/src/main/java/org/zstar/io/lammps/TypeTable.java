package org.zstar.io.lammps;

import java.util.HashMap;
import java.util.Map;
import org.zstar.api.atoms.Elements;

/** What is known of the atom types of a file: masses, labels and the remarks beside them. */
final class TypeTable {
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Double> masses = new HashMap<>();
    private final Map<String, String> remarks = new HashMap<>();

    void label(String type, String label) {
        labels.put(type, label);
    }

    void mass(String type, double mass, String remark) {
        masses.put(type, mass);
        if (remark != null && !remark.isBlank()) {
            remarks.put(type, remark.strip().split("\\s+")[0]);
        }
    }

    /** Number of a type given by its label; otherwise the text itself. */
    String number(String text) {
        return labels.entrySet().stream().filter(e -> e.getValue().equals(text)).map(Map.Entry::getKey).findFirst()
                .orElse(text);
    }

    /** Atomic number of a type: by its label, by a symbol beside its mass, or by its mass; 0 if none of them tells. */
    int species(String type) {
        String label = labels.getOrDefault(type, labels.containsValue(type) ? type : "");
        if (Elements.isSymbol(label)) {
            return Elements.number(label);
        }
        Double mass = masses.get(type);
        String remark = remarks.getOrDefault(type, "");
        if (Elements.isSymbol(remark) && Math.abs(Elements.mass(Elements.number(remark)) - mass) < 0.05 * mass) {
            return Elements.number(remark);
        }
        return mass == null ? 0 : nearest(mass);
    }

    /** The element whose standard atomic weight is nearest, if it is within 1 %; else 0. */
    static int nearest(double mass) {
        int best = 0;
        for (int z = 1; z < Elements.count(); z++) {
            double deviation = Math.abs(Elements.mass(z) - mass);
            if (deviation < 0.01 * mass && (best == 0 || deviation < Math.abs(Elements.mass(best) - mass))) {
                best = z;
            }
        }
        return best;
    }
}
