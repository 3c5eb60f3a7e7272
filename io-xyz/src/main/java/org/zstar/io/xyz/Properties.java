package org.zstar.io.xyz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/**
 * The columns of a frame's rows, from {@code Properties=name:type:width:…}.
 *
 * @param columns all columns in order
 * @param species index of the column of species, or -1
 * @param positions index of the column of positions
 */
record Properties(List<Column> columns, int species, int positions) {
    private static final String PLAIN = "species:S:1:pos:R:3";
    private static final int WIDEST = 10_000;
    private static final int MOST_WORDS = 1 << 30;
    private static final int RESERVED_WORDS = 1 << 18;
    private static final Set<String> SPECIES = Set.of("species", "symbols", "symbol", "element", "elements");
    private static final Set<String> POSITIONS = Set.of("pos", "positions", "position", "coords");

    /**
     * @param value value of the key, or null where it is absent (plain XYZ)
     * @param atoms number of atoms that the frame announces
     * @param lines at the comment line, for errors
     */
    static Properties parse(Object value, int atoms, LineReader lines) throws StructureFileException {
        String text = value == null ? PLAIN : value.toString().strip();
        String[] parts = text.split(":", -1);
        if (parts.length % 3 != 0) {
            throw wrong(text, lines, "has " + parts.length + " parts");
        }
        int words = words(text, parts, lines);
        if ((long) words * atoms > MOST_WORDS) {
            throw lines.error("found " + atoms + " atoms of " + words + " words each, expected at most " + MOST_WORDS
                    + " words in a frame");
        }
        int rows = Math.min(atoms, Math.max(1, RESERVED_WORDS / words));
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int species = -1;
        int positions = -1;
        for (int i = 0; i < parts.length; i += 3) {
            String name = parts[i];
            String type = parts[i + 1];
            int width = Integer.parseInt(parts[i + 2]);
            if (!names.add(name)) {
                throw wrong(text, lines, "names '" + name + "' twice");
            }
            boolean isSpecies = species < 0 && SPECIES.contains(name) && type.equals("S") && width == 1;
            Column column = isSpecies ? new SpeciesColumn(name, atoms, rows) : Column.of(name, type, width, atoms, rows);
            if (column == null) {
                throw wrong(text, lines, "has the type '" + type + "'");
            }
            species = isSpecies ? columns.size() : species;
            if (positions < 0 && POSITIONS.contains(name) && type.equals("R") && width == 3) {
                positions = columns.size();
            }
            columns.add(column);
        }
        if (positions < 0) {
            throw wrong(text, lines, "has no positions (pos:R:3)");
        }
        return new Properties(columns, species, positions);
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

    private static StructureFileException wrong(String text, LineReader lines, String problem) {
        return lines.error("Properties=" + LineReader.quote(text) + " " + problem
                + "; expected name:type:width triplets, type R, I, S or L, such as species:S:1:pos:R:3");
    }
}
