package org.zstar.io.lammps;

import java.util.Locale;
import java.util.Set;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;

/** Columns of the section Atoms. */
enum AtomStyle {
    ATOMIC("id type x y z"), CHARGE("id type q x y z"), MOLECULAR("id mol type x y z"), FULL("id mol type q x y z");

    /** Styles with further columns, which are not read. A remark that is no style at all is no hint. */
    private static final Set<String> OTHERS = Set.of("amoeba", "body", "bpm/sphere", "dielectric", "dipole", "dpd", "edpd",
            "electron", "ellipsoid", "hybrid", "line", "mdpd", "meso", "mesont", "oxdna", "peri", "rheo", "smd", "sph",
            "sphere", "spin", "tdpd", "template", "tri", "wavepacket");

    private final String[] columns;

    AtomStyle(String columns) {
        this.columns = columns.split(" ");
    }

    /** Names of the columns. @param images whether three image flags follow */
    String[] columns(boolean images) {
        return images ? (String.join(" ", columns) + " ix iy iz").split(" ") : columns.clone();
    }

    /**
     * The style of a section.
     *
     * @param hint remark behind the section's name, or null; without one the first row decides
     * @param lines at the first row
     */
    static AtomStyle of(String hint, LineReader lines) throws StructureFileException {
        int words = lines.fields().remaining();
        if (hint != null && !hint.isBlank()) {
            String name = hint.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
            name = name.equals("bond") || name.equals("angle") ? "molecular" : name;
            for (AtomStyle style : values()) {
                if (style.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return style.checked(words, lines);
                }
            }
            if (OTHERS.contains(name)) {
                throw lines.error("found the atom style '" + name
                        + "', expected atomic, charge, bond, angle, molecular or full");
            }
        }
        return switch (words) {
            case 5, 8 -> ATOMIC;
            case 6, 9 -> thirdIsWhole(lines) ? MOLECULAR : CHARGE;
            case 7, 10 -> FULL;
            default -> throw lines.expected("5 to 7 words of the atom style atomic, charge, molecular or full, and perhaps "
                    + "three image flags");
        };
    }

    private AtomStyle checked(int words, LineReader lines) throws StructureFileException {
        if (words != columns.length && words != columns.length + 3) {
            throw lines.expected(columns.length + " words (" + String.join(" ", columns)
                    + ") and perhaps three image flags");
        }
        return this;
    }

    /** A molecule's atom has its type in the third place, where the style charge has a charge, written with a point. */
    private static boolean thirdIsWhole(LineReader lines) throws StructureFileException {
        Fields fields = lines.fields();
        fields.skip(2, "a word");
        return fields.text("a type or charge").chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
