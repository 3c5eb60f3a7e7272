package org.zstar.io.lammps;

import java.io.IOException;
import java.util.Arrays;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;

/** The header of a data file: numbers of atoms and types, and the box in one of its two forms. */
final class DataHeader {
    private static final int MOST_ATOMS = 1 << 28;

    private final LineReader lines;
    private final double[] limits = new double[6];
    private final double[] tilt = new double[3];
    private final double[] vectors = new double[9];
    private final double[] origin = new double[3];
    private int atoms;
    private int axes;
    private int general;
    private Box box;

    DataHeader(LineReader lines) {
        this.lines = lines;
    }

    /** Reads up to the first section. @return its heading, or null if the file ends before */
    String read() throws IOException {
        while (lines.next()) {
            String remark = lines.cut('#');
            if (lines.blank()) {
                continue;
            }
            if (Character.isLetter(lines.fields().text("a word").charAt(0))) {
                String heading = remark == null ? lines.text() : lines.text() + "#" + remark;
                finish();
                return heading;
            }
            entry(lines.fields(), lines.text().strip());
        }
        finish();
        return null;
    }

    private void entry(Fields fields, String text) throws StructureFileException {
        if (text.endsWith(" atoms")) {
            atoms = fields.count("the number of atoms", 1, MOST_ATOMS);
        } else if (text.matches(".*\\s[xyz]lo\\s+[xyz]hi")) {
            int d = text.charAt(text.length() - 3) - 'x';
            fields.reals(limits, 2 * d, 2, "a limit of the box");
            axes |= 1 << d;
        } else if (text.matches(".*\\sxy\\s+xz\\s+yz")) {
            fields.reals(tilt, 0, 3, "a tilt factor");
        } else if (text.matches(".*\\s[abc]vec")) {
            int d = text.charAt(text.length() - 4) - 'a';
            fields.reals(vectors, 3 * d, 3, "a box vector");
            general |= 1 << d;
        } else if (text.matches(".*\\sabc\\s+origin")) {
            fields.reals(origin, 0, 3, "the box's origin");
        }
    }

    private void finish() throws StructureFileException {
        if (atoms == 0) {
            throw lines.error("the header holds no number of atoms; expected a line like '128 atoms'");
        }
        boolean[] periodic = new boolean[3];
        Arrays.fill(periodic, true);
        if (general == 7) {
            box = Box.of(origin, vectors, periodic, lines);
        } else if (axes == 7) {
            box = Box.tilted(limits, tilt, periodic, lines);
        } else {
            throw lines.error("the header holds no complete box; expected lines like '0.0 10.5 xlo xhi' for x, y and z");
        }
    }

    int atoms() {
        return atoms;
    }

    Box box() {
        return box;
    }
}
