package org.zstar.bridge.n2p2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;

/**
 * {@code input.nn}: lines of a keyword and its values in any order, with remarks behind # or !.
 *
 * @param file where it stands
 * @param lines per keyword, in the order of the file
 * @param remarks what the remarks tell about units
 */
record Settings(Path file, Map<String, List<SettingsLine>> lines, UnitRemarks remarks) {
    /** Name of the file. */
    static final String FILE = "input.nn";

    private static final Set<String> REPEATED = Set.of("symfunction_short", "atom_energy", "element_hidden_layers_short",
            "element_nodes_short", "element_activation_short");

    /** Reads a file. */
    static Settings read(Path file) throws IOException {
        Map<String, List<SettingsLine>> found = new LinkedHashMap<>();
        UnitRemarks remarks = new UnitRemarks();
        try (LineReader lines = new LineReader(file, ReadOptions.DEFAULT)) {
            while (lines.next()) {
                for (char mark : new char[] {'#', '!'}) {
                    String remark = lines.cut(mark);
                    if (remark != null) {
                        remarks.add(remark, lines);
                    }
                }
                if (!lines.blank()) {
                    Fields fields = lines.fields();
                    String keyword = fields.text("a keyword");
                    List<String> values = new ArrayList<>();
                    while (fields.more()) {
                        values.add(fields.text("a value"));
                    }
                    found.computeIfAbsent(keyword, k -> new ArrayList<>())
                            .add(new SettingsLine(file, lines.number(), keyword, List.copyOf(values)));
                }
            }
        }
        return new Settings(file, found, remarks);
    }

    /** Whether a keyword stands in the file. */
    boolean has(String keyword) {
        return lines.containsKey(keyword);
    }

    /** All lines of a keyword. */
    List<SettingsLine> all(String keyword) {
        return lines.getOrDefault(keyword, List.of());
    }

    /** The line of a keyword that may stand there once. */
    Optional<SettingsLine> line(String keyword) throws StructureFileException {
        List<SettingsLine> all = all(keyword);
        if (all.size() > 1 && !REPEATED.contains(keyword)) {
            throw all.get(1).error("a second line '" + keyword + "', the first is line " + all.get(0).number()
                    + "; expected one");
        }
        return all.stream().findFirst();
    }

    /** The line of a keyword that must stand there once. */
    SettingsLine required(String keyword) throws StructureFileException {
        Optional<SettingsLine> line = line(keyword);
        if (line.isEmpty()) {
            throw new StructureFileException(file, 0, "has no line '" + keyword + "'; expected one, as in every potential");
        }
        return line.get();
    }

    /** The number of a keyword, or what it is without that keyword. */
    double real(String keyword, double otherwise) throws StructureFileException {
        Optional<SettingsLine> line = line(keyword);
        return line.isPresent() ? line.get().real(0, "a number") : otherwise;
    }
}
