package org.zstar.app.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.analysis.Parity;
import org.zstar.app.run.Report;
import org.zstar.plotting.Figure;
import org.zstar.plotting.figures.Pairs;
import org.zstar.plotting.figures.ParityPlots;

/**
 * Parity plots of one set of structures.
 *
 * @param report where they go
 * @param set name of the set
 */
record ParityFigures(Report report, String set) {
    private static final String ENERGY = "energy_mev_per_atom";
    private static final String CHARGES = "bec_e_";
    private static final String FORCES = "force_mev_per_angstrom_";

    /** Adds a figure for each quantity that there is. */
    void add(Map<String, Parity> parity) {
        Map<String, ParityPlots.Charges> charges = new LinkedHashMap<>();
        Map<String, Pairs> forces = new LinkedHashMap<>();
        parity.forEach((name, pairs) -> {
            if (name.matches(CHARGES + "[A-Z][a-z]?")) {
                charges.put(name.substring(CHARGES.length()), new ParityPlots.Charges(pairs.errors().rmse(),
                        pairs(parity.get(name + "_diagonal")), pairs(parity.get(name + "_offdiagonal"))));
            } else if (name.startsWith(FORCES)) {
                forces.put(name.substring(FORCES.length()), pairs(pairs));
            }
        });
        if (!charges.isEmpty()) {
            show("charges", "Born effective charges per element", ParityPlots.bornCharges(charges));
        }
        if (!forces.isEmpty()) {
            show("forces", "Forces per element", ParityPlots.perElement("force", "meV/Å", forces));
        }
        if (parity.containsKey(ENERGY)) {
            show("energies", "Energies", ParityPlots.perSet("energy", "meV/atom", Map.of(set, pairs(parity.get(ENERGY)))));
        }
    }

    private void show(String quantity, String caption, Figure figure) {
        report.figure("parity_" + quantity + "_" + set, caption + ", " + set + " set: predicted against reference", figure);
    }

    private static Pairs pairs(Parity parity) {
        return new Pairs(parity.references(), parity.predictions(), parity.errors().rmse());
    }
}
