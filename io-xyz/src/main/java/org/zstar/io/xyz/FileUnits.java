package org.zstar.io.xyz;

import java.util.Locale;
import java.util.Map;
import org.zstar.api.atoms.Units;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/**
 * Factors to eV, eV/Å and eV/Å³ from the keys {@code energy-unit}, {@code force-unit} and {@code stress-unit} (also with an
 * underscore); without them a file is in those units already.
 *
 * @param energy energies and virials
 * @param force forces
 * @param stress stresses
 */
record FileUnits(double energy, double force, double stress) {
    private static final double JOULE_PER_EV = 1.602176634e-19;
    private static final double AVOGADRO = 6.02214076e23;
    private static final double KJ_PER_MOL = 1000 / (AVOGADRO * JOULE_PER_EV);
    private static final Map<String, Double> ENERGY = Map.of("ev", 1.0, "mev", 1e-3,
            "hartree", Units.HARTREE, "ha", Units.HARTREE, "au", Units.HARTREE, "a.u.", Units.HARTREE,
            "rydberg", Units.HARTREE / 2, "ry", Units.HARTREE / 2, "kj/mol", KJ_PER_MOL, "kcal/mol", 4.184 * KJ_PER_MOL);
    private static final Map<String, Double> LENGTH = Map.of("angstrom", 1.0, "ang", 1.0, "a", 1.0, "nm", 10.0,
            "bohr", Units.BOHR, "au", Units.BOHR);
    private static final Map<String, Double> PRESSURE = Map.of("gpa", 1 / Units.GPA_PER_EV_PER_ANGSTROM3,
            "kbar", 0.1 / Units.GPA_PER_EV_PER_ANGSTROM3, "bar", 1e-4 / Units.GPA_PER_EV_PER_ANGSTROM3);

    /** Takes the unit keys out of the frame's values. */
    static FileUnits take(Map<String, Object> info, LineReader lines) throws StructureFileException {
        String energy = taken(info, "energy");
        String force = taken(info, "force");
        String stress = taken(info, "stress");
        if (energy.isEmpty() && force.isEmpty() && stress.isEmpty()) {
            return new FileUnits(1, 1, 1);
        }
        return new FileUnits(factor(energy, ENERGY.getOrDefault(energy, Double.NaN), lines),
                factor(force, per(force, 1), lines), factor(stress, PRESSURE.getOrDefault(stress, per(stress, 3)), lines));
    }

    private static String taken(Map<String, Object> info, String quantity) {
        Object hyphen = info.remove(quantity + "-unit");
        Object value = hyphen == null ? info.remove(quantity + "_unit") : hyphen;
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT).replace('_', '/').strip();
    }

    private static double factor(String unit, double factor, LineReader lines) throws StructureFileException {
        if (unit.isEmpty()) {
            return 1;
        }
        if (Double.isNaN(factor)) {
            throw lines.error("found the unit '" + unit + "', expected one like eV, hartree, rydberg, kcal/mol for "
                    + "energies, eV/angstrom or hartree/bohr for forces, GPa, kbar or eV/angstrom^3 for stresses");
        }
        return factor;
    }

    /** Energy per length to a power, for example {@code kcal/mol/angstrom} or {@code hartree/bohr^3}. */
    private static double per(String unit, int power) {
        if (unit.equals("au") || unit.equals("a.u.")) {
            return per(power == 1 ? "hartree/bohr" : "hartree/bohr^3", power);
        }
        int slash = unit.lastIndexOf('/');
        String suffix = power == 1 ? "" : "^" + power;
        if (slash < 0 || !unit.endsWith(suffix)) {
            return Double.NaN;
        }
        double energy = ENERGY.getOrDefault(unit.substring(0, slash), Double.NaN);
        double length = LENGTH.getOrDefault(unit.substring(slash + 1, unit.length() - suffix.length()), Double.NaN);
        return power == 1 ? energy / length : energy / (length * length * length);
    }
}
