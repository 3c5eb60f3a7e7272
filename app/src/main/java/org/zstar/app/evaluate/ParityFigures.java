package org.zstar.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zstar.analysis.Parity;
import org.zstar.app.run.Report;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/**
 * Parity plots of one set of structures.
 *
 * @param report where they go
 * @param set name of the set
 */
record ParityFigures(Report report, String set) {
    private static final String CHARGES = "bec_e_";
    private static final String FORCES = "force_mev_per_angstrom_";
    private static final int COLUMNS = 3;
    private static final int SIZE = 310;

    /** Adds a figure for each quantity that there is. */
    void add(Map<String, Parity> parity) {
        List<Panel> charges = new ArrayList<>();
        List<Panel> forces = new ArrayList<>();
        parity.forEach((name, pairs) -> {
            if (name.matches(CHARGES + "[A-Z][a-z]?")) {
                charges.add(charges(name.substring(CHARGES.length()), pairs, parity));
            } else if (name.startsWith(FORCES)) {
                String element = name.substring(FORCES.length());
                forces.add(panel(element, "force", "meV/Å").with(scatter("", Colour.ofElement(element), pairs))
                        .withNote("RMSE " + error(pairs, "meV/Å")));
            }
        });
        show("charges", "Born effective charges per element", charges);
        show("forces", "Forces per element", forces);
        if (parity.containsKey("energy_mev_per_atom")) {
            Parity energies = parity.get("energy_mev_per_atom");
            show("energies", "Energies", List.of(panel("", "energy", "meV/atom")
                    .with(scatter("", Colour.BLUE, energies)).withNote("RMSE " + error(energies, "meV/atom"))));
        }
    }

    private void show(String quantity, String caption, List<Panel> panels) {
        if (!panels.isEmpty()) {
            report.figure("parity_" + quantity + "_" + set, caption + ", " + set + " set: predicted against reference",
                    new Figure(caption + ", " + set, COLUMNS, panels, SIZE, SIZE + 24));
        }
    }

    private static Panel charges(String element, Parity all, Map<String, Parity> parity) {
        Parity on = parity.get(CHARGES + element + "_diagonal");
        Parity off = parity.get(CHARGES + element + "_offdiagonal");
        return panel(element, "Z*", "e").with(scatter("diagonal", Colour.ofElement(element), on))
                .with(scatter("off-diagonal", Colour.GREY, off))
                .withNote("RMSE " + error(all, "e") + "\ndiagonal " + error(on, "e") + "\noff-diagonal " + error(off, "e"));
    }

    private static Panel panel(String title, String quantity, String unit) {
        return new Panel(title, Axis.linear("Reference " + quantity, unit), Axis.linear("Predicted " + quantity, unit))
                .withAspect(Panel.Aspect.PARITY);
    }

    private static Series scatter(String name, Colour colour, Parity pairs) {
        return new Series.Scatter(name, colour, pairs.references(), pairs.predictions());
    }

    private static String error(Parity pairs, String unit) {
        double value = pairs.errors().rmse();
        int digits = value > 0 ? Math.max(0, 2 - (int) Math.floor(Math.log10(value))) : 0;
        return String.format(Locale.ROOT, "%." + Math.min(digits, 9) + "f %s", value, unit);
    }
}
