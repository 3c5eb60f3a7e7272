package org.zstar.bridge.n2p2;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/** Collects what remarks tell about units: {@code length unit: Bohr} and {@code energy unit: eV}, in any case. */
final class UnitRemarks {
    private static final Pattern UNIT = Pattern.compile("(?i)\\b(length|energy)\\s+unit\\s*[:=]\\s*([\\p{L}0-9/]+)");

    private FileUnits.Unit length;
    private FileUnits.Unit energy;

    /** Takes in a remark of a reader's current line. */
    void add(String remark, LineReader lines) throws StructureFileException {
        Matcher unit = UNIT.matcher(remark);
        while (unit.find()) {
            if (unit.group(1).equalsIgnoreCase("length")) {
                length = length(unit.group(2), lines);
            } else {
                energy = energy(unit.group(2), lines);
            }
        }
    }

    private static FileUnits.Unit length(String word, LineReader lines) throws StructureFileException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "bohr", "a0", "au" -> FileUnits.BOHR;
            case "angstrom", "ångström", "ang", "å" -> FileUnits.ANGSTROM;
            default -> throw lines.error("found the length unit '" + word + "', expected Bohr or Angstrom");
        };
    }

    private static FileUnits.Unit energy(String word, LineReader lines) throws StructureFileException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ha", "hartree", "eh", "au" -> FileUnits.HARTREE;
            case "ev" -> FileUnits.EV;
            default -> throw lines.error("found the energy unit '" + word + "', expected Hartree or eV");
        };
    }

    /** Whether both units were told. */
    boolean areComplete() {
        return length != null && energy != null;
    }

    /** The units told, completed from others. */
    FileUnits or(FileUnits others) {
        return new FileUnits(length == null ? others.length() : length, energy == null ? others.energy() : energy);
    }

    /** What to tell a user whose files leave units open. */
    static String warning() {
        return "no remark tells the units; they are taken as Bohr and Hartree. If they are Å and eV, name the format "
                + "n2p2-angstrom, or write the remarks '# length unit: Angstrom' and '# energy unit: eV' into input.nn";
    }
}
