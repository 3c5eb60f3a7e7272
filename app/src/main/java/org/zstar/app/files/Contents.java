package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

/** Numbers of frames and atoms, species, formulas, cells. */
final class Contents implements Finding {
    private static final int MOST_FORMULAS = 1000;
    private static final int SHOWN_FORMULAS = 6;

    private final Range atoms = new Range();
    private final Range volume = new Range();
    private final Range[] lengths = {new Range(), new Range(), new Range()};
    private final long[] species = new long[Elements.count()];
    private final Map<String, Long> formulas = new LinkedHashMap<>();
    private final Map<String, Long> periodicity = new TreeMap<>();
    private long total;

    @Override
    public void add(long frame, Structure s) {
        atoms.add(s.size(), frame);
        total += s.size();
        for (int z : s.species()) {
            species[z]++;
        }
        String formula = s.formula();
        formulas.merge(formulas.size() < MOST_FORMULAS || formulas.containsKey(formula) ? formula : "others", 1L, Long::sum);
        Cell cell = s.cell();
        StringBuilder periodic = new StringBuilder();
        for (int d = 0; d < 3; d++) {
            periodic.append(cell.isPeriodic(d) ? 'T' : 'F');
            double x = cell.vector(d, 0), y = cell.vector(d, 1), z = cell.vector(d, 2);
            lengths[d].add(Math.sqrt(x * x + y * y + z * z), frame);
        }
        periodicity.merge(periodic.toString(), 1L, Long::sum);
        volume.add(cell.volume(), frame);
    }

    @Override
    public void report(Report report) {
        ObjectNode json = report.section("contents").put("frames", atoms.count()).put("atoms", total);
        report.row("frames", Long.toString(atoms.count()));
        if (atoms.isEmpty()) {
            return;
        }
        atoms.put(json, "atoms_per_frame");
        report.row("atoms", "%s per frame, %d in all", atoms.text("%.0f", ""), total);
        report.row("species", IntStream.range(0, species.length).filter(z -> species[z] > 0)
                .mapToObj(z -> Elements.symbol(z) + " " + species[z]).collect(Collectors.joining(", ")));
        ObjectNode counts = json.putObject("species");
        IntStream.range(0, species.length).filter(z -> species[z] > 0)
                .forEach(z -> counts.put(Elements.symbol(z), species[z]));
        report.row("formulas", formulas.entrySet().stream().limit(SHOWN_FORMULAS).map(Contents::shown)
                .collect(Collectors.joining(", "))
                + (formulas.size() > SHOWN_FORMULAS ? " and " + (formulas.size() - SHOWN_FORMULAS) + " more" : ""));
        formulas.forEach(json.putObject("formulas")::put);
        report.row("periodic", periodicity.entrySet().stream().map(Contents::shown).collect(Collectors.joining(", ")));
        periodicity.forEach(json.putObject("periodic")::put);
        if (volume.high() > 0) {
            report.row("cell", "a %s, b %s, c %s, volume %s", lengths[0].text("%.4g", "Å"), lengths[1].text("%.4g", "Å"),
                    lengths[2].text("%.4g", "Å"), volume.text("%.5g", "Å³"));
            volume.put(json, "volume");
        }
    }

    private static String shown(Map.Entry<String, Long> entry) {
        return entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " frames)");
    }
}
