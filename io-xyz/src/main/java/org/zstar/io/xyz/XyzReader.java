package org.zstar.io.xyz;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.Warnings;

/** Reads frames of extended and plain XYZ one by one. */
final class XyzReader implements StructureReader {
    private static final int MOST_ATOMS = 1 << 28;

    private final LineReader lines;
    private final Warnings warnings = new Warnings();
    private long frames;
    private boolean ended;

    XyzReader(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public Structure next() throws IOException {
        if (ended) {
            return null;
        }
        do {
            if (!lines.next()) {
                ended = true;
                return null;
            }
        } while (lines.blank());
        int atoms = count();
        if (!lines.next()) {
            return incomplete(0, atoms);
        }
        long comment = lines.number();
        Map<String, Object> info = info();
        Cell cell = Lattice.take(info, lines);
        Properties properties = Properties.parse(info.remove(properties(info)), atoms, lines);
        int rows = rows(properties, atoms);
        if (rows < atoms) {
            return incomplete(rows, atoms);
        }
        Cell vectors = Lattice.vectors(lines);
        Structure structure = new Frame(lines, warnings, comment, atoms, info)
                .structure(vectors == null ? cell : vectors, properties);
        frames++;
        return structure;
    }

    private int count() throws StructureFileException {
        Fields fields = lines.fields();
        try {
            int atoms = fields.count("the number of atoms", 1, MOST_ATOMS);
            fields.finish("the number of atoms");
            return atoms;
        } catch (StructureFileException e) {
            throw lines.expected("the number of atoms, a whole number of at least 1, alone in its line");
        }
    }

    private Map<String, Object> info() throws StructureFileException {
        String text = lines.text();
        return CommentLine.parse(text, lines.file() + ":" + lines.number(), warnings);
    }

    private static String properties(Map<String, Object> info) {
        return info.containsKey("Properties") || !info.containsKey("properties") ? "Properties" : "properties";
    }

    /** Reads the rows of atoms. @return their number, less than expected where the file ends */
    private int rows(Properties properties, int atoms) throws IOException {
        List<Column> columns = properties.columns();
        Column[] all = columns.toArray(Column[]::new);
        int length = 0;
        boolean even = true;
        for (int row = 0; row < atoms; row++) {
            if (!lines.next()) {
                return row;
            }
            Fields fields = lines.fields();
            try {
                for (Column column : all) {
                    column.read(fields, row);
                }
            } catch (StructureFileException e) {
                if (!lines.complete()) {
                    return row;
                }
                throw e;
            }
            if (fields.more()) {
                warnings.add("more", lines.file() + ":" + lines.number() + ": the row holds more words than Properties names; "
                        + "they are ignored");
            }
            // a last row without a line break that is shorter than all the others of a table was cut within a number
            int used = fields.used();
            if (row > 2 && even && !lines.complete() && used < length) {
                return row;
            }
            even &= row == 0 || used == length;
            length = used;
        }
        return atoms;
    }

    private Structure incomplete(int rows, int atoms) throws StructureFileException {
        ended = true;
        String problem = "the file ends after " + rows + " of " + atoms + " atoms";
        if (frames == 0) {
            throw lines.error(problem + "; expected " + atoms + " rows");
        }
        warnings.add("end", lines.file() + ":" + lines.number() + ": " + problem + "; the incomplete frame " + (frames + 1)
                + " is left out");
        return null;
    }

    @Override
    public List<String> warnings() {
        return warnings.list();
    }

    @Override
    public double progress() {
        return lines.progress();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
