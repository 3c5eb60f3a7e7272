package org.zstar.io.xyz;

import java.io.IOException;
import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.Warnings;

/** Reads one frame after the other from lines. */
final class FrameReader {
    private static final int MOST_ATOMS = 1 << 28;

    private final LineReader lines;
    private final Warnings warnings;
    private Properties properties;
    private Dialects dialects;

    FrameReader(LineReader lines, Warnings warnings) {
        this.lines = lines;
        this.warnings = warnings;
    }

    /**
     * The next frame, or null at the end.
     *
     * @throws IncompleteFrameException if the file ends within the frame
     */
    Structure next() throws IOException {
        do {
            if (!lines.next()) {
                return null;
            }
        } while (lines.blank());
        int atoms = count(lines);
        if (!lines.next() || !lines.complete()) {
            throw new IncompleteFrameException(lines, 0, atoms);
        }
        long comment = lines.number();
        Map<String, Object> info = CommentLine.parse(lines.text(), comment, warnings);
        double scale = IpiComment.apply(info, lines);
        Cell cell = Lattice.take(info, lines);
        Object given = info.containsKey("Properties") ? info.remove("Properties") : info.remove("properties");
        properties = Properties.parse(given, properties, lines);
        dialects = Dialects.of(info, properties.reals(), dialects);
        Column[] columns = properties.columns(atoms, lines);
        rows(columns, atoms);
        Cell vectors = Lattice.vectors(lines);
        return new Frame(lines, warnings, comment, atoms, info)
                .structure(vectors == null ? cell : vectors, properties, columns, dialects, scale);
    }

    /** The number of atoms in the current line. */
    static int count(LineReader lines) throws StructureFileException {
        Fields fields = lines.fields();
        try {
            int atoms = fields.count("the number of atoms", 1, MOST_ATOMS);
            fields.finish("the number of atoms");
            return atoms;
        } catch (StructureFileException e) {
            throw lines.expected("the number of atoms, a whole number of at least 1, alone in its line");
        }
    }

    private void rows(Column[] columns, int atoms) throws IOException {
        int length = 0;
        boolean even = true;
        for (int row = 0; row < atoms; row++) {
            if (!lines.next()) {
                throw new IncompleteFrameException(lines, row, atoms);
            }
            Fields fields = lines.fields();
            try {
                for (Column column : columns) {
                    column.read(fields, row);
                }
            } catch (StructureFileException e) {
                throw lines.complete() ? e : new IncompleteFrameException(lines, row, atoms);
            }
            int used = fields.used();
            if (fields.more()) {
                warnings.add("more", "line " + lines.number() + ": the row holds more words than Properties "
                        + "names; they are ignored");
            }
            // a last row without a line break that is shorter than all the others of a table was cut within a number
            if (row > 2 && even && !lines.complete() && used < length) {
                throw new IncompleteFrameException(lines, row, atoms);
            }
            even &= row == 0 || used == length;
            length = used;
        }
    }
}
