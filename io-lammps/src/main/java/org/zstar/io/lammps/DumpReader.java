package org.zstar.io.lammps;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.LineStructureReader;

/** Reads the frames of a dump file of the style custom (and atom, which is a special case of it). */
final class DumpReader extends LineStructureReader {
    private static final int MOST_ATOMS = 1 << 28;
    private static final int MOST_COLUMNS = 1000;

    private UnitStyle units = UnitStyle.METAL;
    private boolean unitsNamed;
    private long frames;
    private boolean ended;

    /** The file ends within a frame. */
    private static final class Cut extends IOException {
        private static final long serialVersionUID = 1;

        Cut(String message) {
            super(message);
        }
    }

    DumpReader(LineReader lines) {
        super(lines);
    }

    @Override
    public Structure next() throws IOException {
        if (ended || !begin()) {
            return null;
        }
        try {
            Structure structure = frame();
            frames++;
            return structure;
        } catch (Cut cut) {
            ended = true;
            if (frames == 0) {
                throw lines.error(cut.getMessage() + "; expected a complete frame");
            }
            warnings.add("end", "line " + lines.number() + ": " + cut.getMessage() + "; frame " + frames
                    + " (from 0) is incomplete and left out");
            return null;
        }
    }

    /** Goes to the first line of a frame. */
    private boolean begin() throws IOException {
        do {
            if (!lines.next()) {
                ended = true;
                return false;
            }
        } while (lines.blank());
        lines.again();
        return true;
    }

    private Structure frame() throws IOException {
        Map<String, Object> info = new LinkedHashMap<>();
        int atoms = -1;
        Box box = null;
        while (true) {
            String item = item();
            if (item.equals("NUMBER OF ATOMS")) {
                atoms = value().count("the number of atoms", 1, MOST_ATOMS);
            } else if (item.startsWith("BOX BOUNDS")) {
                box = box(item.substring(10).strip().split("\\s+"));
            } else if (item.equals("TIMESTEP")) {
                info.put("step", value().integer("the step"));
            } else if (item.equals("TIME")) {
                info.put("time", value().real("the time") * units.time());
            } else if (item.equals("UNITS")) {
                units = UnitStyle.of(value().text("the unit style"), lines);
                unitsNamed = true;
            } else if (item.startsWith("ATOMS")) {
                if (atoms < 0 || box == null) {
                    throw lines.expected("the items NUMBER OF ATOMS and BOX BOUNDS before the item ATOMS");
                }
                if (!unitsNamed && item.matches(".*\\s[vf][xyz](\\s.*)?")) {
                    warnings.add("units", "the file names no units; velocities and forces are taken as Å/ps and eV/Å "
                            + "(metal); where that is wrong, put the lines 'ITEM: UNITS' and 'real' above all others");
                }
                Table table = rows(item.substring(5).strip().split("\\s+"), atoms);
                return new Assembly(table, box, lines).structure(new TypeTable(), units, null, info, warnings);
            } else {
                throw lines.expected("one of the items TIMESTEP, TIME, UNITS, NUMBER OF ATOMS, BOX BOUNDS, ATOMS");
            }
        }
    }

    private String item() throws IOException {
        line();
        if (!lines.startsWith("ITEM: ")) {
            throw lines.expected("a line that starts with 'ITEM: '");
        }
        return lines.text().substring(6).strip();
    }

    private Fields value() throws IOException {
        line();
        return lines.fields();
    }

    private void line() throws IOException {
        // no line of a heading can be the last one of a whole file
        if (!lines.next() || !lines.complete()) {
            throw new Cut("the file ends within the heading of a frame");
        }
    }

    private Box box(String[] words) throws IOException {
        boolean tilted = words[0].equals("xy");
        boolean general = words[0].equals("abc");
        boolean[] periodic = new boolean[3];
        for (int d = 0; d < 3; d++) {
            int at = words.length - 3 + d;
            periodic[d] = at < 0 || words[at].isEmpty() || words[at].startsWith("p") || words.length < 3;
        }
        double[][] rows = new double[3][general ? 4 : tilted ? 3 : 2];
        for (double[] row : rows) {
            value().reals(row, 0, row.length, "a limit of the box");
        }
        if (general) {
            double[] vectors = new double[9];
            for (int d = 0; d < 3; d++) {
                System.arraycopy(rows[d], 0, vectors, 3 * d, 3);
            }
            return Box.of(new double[] {rows[0][3], rows[1][3], rows[2][3]}, vectors, periodic, lines);
        }
        double[] tilt = tilted ? new double[] {rows[0][2], rows[1][2], rows[2][2]} : new double[3];
        double[] excess = Box.excess(tilt[0], tilt[1], tilt[2]);
        double[] limits = {rows[0][0] - excess[0], rows[0][1] - excess[1], rows[1][0] - excess[2], rows[1][1] - excess[3],
            rows[2][0], rows[2][1]};
        return Box.tilted(limits, tilt, periodic, lines);
    }

    private Table rows(String[] names, int atoms) throws IOException {
        if (names.length > MOST_COLUMNS || (long) names.length * atoms > 1 << 30) {
            throw lines.error("found " + atoms + " atoms of " + names.length + " columns, expected at most " + (1 << 30)
                    + " numbers in a frame");
        }
        int[] powers = new int[names.length];
        for (int c = 0; c < names.length; c++) {
            powers[c] = names[c].matches("v[xyz]") ? units.velocityPower() : 0;
        }
        Table table = new Table(names, powers, atoms);
        for (int i = 0; i < atoms; i++) {
            if (!lines.next()) {
                throw new Cut("the file ends after " + i + " of " + atoms + " atoms");
            }
            try {
                Fields fields = lines.fields();
                table.read(fields);
                fields.finish("the columns " + String.join(" ", Arrays.copyOf(names, Math.min(8, names.length))));
            } catch (StructureFileException e) {
                throw lines.complete() ? e : new Cut("the file ends after " + i + " of " + atoms + " atoms");
            }
        }
        return table;
    }
}
