package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;

/** Ranges of the labels of whole frames: energy, stress, polarisation, charge; and the temperature of the velocities. */
final class LabelRanges implements Finding {
    private final Range energy = new Range();
    private final Range perAtom = new Range();
    private final Range pressure = new Range();
    private final Range polarisation = new Range();
    private final Range temperature = new Range();
    private final Map<Double, Long> charges = new TreeMap<>();
    private long frames;

    @Override
    public void add(long frame, Structure s) {
        frames++;
        Labels l = s.labels();
        if (l.energy() != null) {
            energy.add(l.energy(), frame);
            perAtom.add(l.energy() / s.size(), frame);
        }
        if (l.stress() != null) {
            double trace = l.stress()[0] + l.stress()[4] + l.stress()[8];
            pressure.add(-trace / 3 * Units.GPA_PER_EV_PER_ANGSTROM3, frame);
        }
        if (l.polarisation() != null) {
            double[] m = l.polarisation();
            polarisation.add(Math.sqrt(m[0] * m[0] + m[1] * m[1] + m[2] * m[2]), frame);
        }
        if (l.charge() != null) {
            charges.merge(l.charge(), 1L, Long::sum);
        }
        if (s.velocities() != null) {
            double kinetic = Units.kineticEnergy(s.masses(), s.velocities());
            temperature.add(2 * kinetic / (3.0 * s.size() * Units.BOLTZMANN), frame);
        }
    }

    @Override
    public void report(Report report) {
        ObjectNode json = report.section("labels");
        range(report, json, "energy", energy, energy.text("%.6f", "eV") + ", per atom " + perAtom.text("%.6f", "eV"));
        range(report, json, "pressure", pressure, pressure.text("%.4g", "GPa") + " from the stress");
        range(report, json, "polarisation", polarisation, "|M| " + polarisation.text("%.4g", "e·Å"));
        range(report, json, "temperature", temperature, temperature.text("%.4g", "K") + " from the velocities, mean "
                + String.format(Locale.ROOT, "%.4g K", temperature.mean()));
        if (!charges.isEmpty()) {
            report.row("charge", charges.entrySet().stream().limit(8)
                    .map(e -> e.getKey() + " e" + (e.getValue() == 1 ? "" : " (" + e.getValue() + " frames)"))
                    .collect(Collectors.joining(", ")));
            ObjectNode counts = json.putObject("charge");
            charges.forEach((charge, count) -> counts.put(charge.toString(), count));
        }
    }

    private void range(Report report, ObjectNode json, String name, Range range, String text) {
        if (!range.isEmpty()) {
            report.row(name, text + (range.count() == frames ? "" : "; in " + range.count() + " frames"));
            range.put(json, name);
            ((ObjectNode) json.get(name)).put("frames", range.count());
        }
    }
}
