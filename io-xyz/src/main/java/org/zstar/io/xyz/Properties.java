package org.zstar.io.xyz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/**
 * What the rows of a frame hold, from {@code Properties=name:type:width:…}.
 *
 * @param text value of the key
 * @param list all properties in order
 * @param species index of the species, or -1
 * @param positions index of the positions
 * @param words number of words of a row
 * @param reals names and widths of those of reals
 */
record Properties(String text, List<Property> list, int species, int positions, int words, Map<String, Integer> reals) {
    /** Some words of a row. @param type a letter @param width number of words */
    record Property(String name, String type, int width) { }

    private static final String PLAIN = "species:S:1:pos:R:3";
    private static final int WIDEST = 10_000;
    private static final int MOST_WORDS = 1 << 30;
    private static final int RESERVED_WORDS = 1 << 18;
    private static final Set<String> SPECIES = Set.of("species", "symbols", "symbol", "element", "elements");
    private static final Set<String> POSITIONS = Set.of("pos", "positions", "position", "coords");

    /**
     * @param value value of the key, or null where it is absent (plain XYZ)
     * @param former properties of another frame, often the same, or null
     * @param lines at the comment line, for errors
     */
    static Properties parse(Object value, Properties former, LineReader lines) throws StructureFileException {
        String text = value == null ? PLAIN : value.toString().strip();
        return former != null && former.text.equals(text) ? former : parse(text, lines);
    }

    private static Properties parse(String text, LineReader lines) throws StructureFileException {
        String[] parts = text.split(":", -1);
        if (parts.length % 3 != 0) {
            throw wrong(text, lines, "has " + parts.length + " parts");
        }
        int words = words(text, parts, lines);
        List<Property> list = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Map<String, Integer> reals = new LinkedHashMap<>();
        int species = -1;
        int positions = -1;
        for (int i = 0; i < parts.length; i += 3) {
            Property p = new Property(parts[i], parts[i + 1], Integer.parseInt(parts[i + 2]));
            if (!names.add(p.name)) {
                throw wrong(text, lines, "names '" + p.name + "' twice");
            }
            if (!p.type.matches("[RISL]")) {
                throw wrong(text, lines, "has the type '" + p.type + "'");
            }
            if (p.type.equals("R")) {
                reals.put(p.name, p.width);
            }
            if (species < 0 && SPECIES.contains(p.name) && p.type.equals("S") && p.width == 1) {
                species = list.size();
            }
            if (positions < 0 && POSITIONS.contains(p.name) && p.type.equals("R") && p.width == 3) {
                positions = list.size();
            }
            list.add(p);
        }
        if (positions < 0) {
            throw wrong(text, lines, "has no positions (pos:R:3)");
        }
        return new Properties(text, list, species, positions, words, reals);
    }

    private static int words(String text, String[] parts, LineReader lines) throws StructureFileException {
        int words = 0;
        for (int i = 0; i < parts.length; i += 3) {
            boolean number = parts[i + 2].matches("[0-9]{1,5}");
            words += number ? Integer.parseInt(parts[i + 2]) : 0;
            if (!number || parts[i + 2].matches("0+") || parts[i].isEmpty() || words > WIDEST) {
                throw wrong(text, lines, "has the part '" + parts[i] + ":" + parts[i + 1] + ":" + parts[i + 2] + "'");
            }
        }
        return words;
    }

    /** Room for the values of a frame. @param atoms number of atoms that it announces */
    Column[] columns(int atoms, LineReader lines) throws StructureFileException {
        if ((long) words * atoms > MOST_WORDS) {
            throw lines.error("found " + atoms + " atoms of " + words + " words each, expected at most " + MOST_WORDS
                    + " words in a frame");
        }
        int rows = Math.min(atoms, Math.max(1, RESERVED_WORDS / words));
        Column[] columns = new Column[list.size()];
        for (int i = 0; i < columns.length; i++) {
            Property p = list.get(i);
            columns[i] = i == species ? new SpeciesColumn(p.name, atoms, rows)
                    : Column.of(p.name, p.type, p.width, atoms, rows);
        }
        return columns;
    }

    private static StructureFileException wrong(String text, LineReader lines, String problem) {
        return lines.error("Properties=" + LineReader.quote(text) + " " + problem
                + "; expected name:type:width triplets, type R, I, S or L, such as species:S:1:pos:R:3");
    }
}
