package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;
import org.zstar.io.text.LineReader;

/** Reads the one structure of a POSCAR or CONTCAR. */
final class PoscarReader implements StructureReader {
    private final LineReader lines;
    private final List<String> warnings = new ArrayList<>();
    private boolean done;

    PoscarReader(Path file, ReadOptions options) throws IOException {
        lines = new LineReader(file, options);
    }

    @Override
    public Structure next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        if (!lines.next()) {
            throw new StructureFileException(lines.file(), 1, "the file is empty; expected a POSCAR: a comment, a scaling "
                    + "factor, three lattice vectors, species, numbers of atoms, coordinates");
        }
        PoscarHeader header = PoscarHeader.read(lines);
        lines.require("'Direct' or 'Cartesian', or 'Selective dynamics' before that");
        boolean selective = firstLetter() == 's';
        if (selective) {
            lines.require("'Direct' or 'Cartesian'");
        }
        boolean cartesian = isCartesian(firstLetter());
        int atoms = header.atoms();
        Doubles coordinates = new Doubles();
        Flags flags = selective ? new Flags() : null;
        String[] rowLabels = new String[header.counts().length];
        readRows(header, coordinates, flags, rowLabels);
        double[] positions = coordinates.toArray();
        if (cartesian) {
            for (int i = 0; i < positions.length; i++) {
                positions[i] *= header.scale()[i % 3];
            }
        } else {
            Coordinates.toCartesian(positions, positions.length, header.cell());
        }
        Blocks blocks = Blocks.of(lines.file(), header, rowLabels);
        if (blocks.warning(header) != null) {
            warnings.add(blocks.warning(header));
        }
        double[] velocities = new PoscarVelocities(lines, header.cell(), atoms, warnings).read();
        Map<String, Object> info = new LinkedHashMap<>();
        if (!header.comment().isEmpty()) {
            info.put("comment", header.comment());
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        if (selective) {
            columns.put("move_mask", flags.toArray());
        }
        blocks.note(columns);
        return new Structure(header.cell(), blocks.species(), positions, velocities, Labels.NONE, info, columns);
    }

    private void readRows(PoscarHeader header, Doubles coordinates, Flags flags, String[] rowLabels) throws IOException {
        FortranRow row = new FortranRow();
        for (int block = 0, atom = 0; block < header.counts().length; block++) {
            for (int i = 0; i < header.counts()[block]; i++) {
                atom++;
                lines.require("the coordinates of atom " + atom + " of " + header.atoms());
                row.load(lines, 0);
                double[] room = coordinates.room(3);
                if (row.read(room, coordinates.size(), 3) < 3 || row.unusable()) {
                    throw lines.expected("the three coordinates of atom " + atom);
                }
                coordinates.added(3);
                if (flags != null || i == 0) {
                    String[] rest = lines.text(row.position(), lines.length()).strip().split("\\s+");
                    int taken = flags == null ? 0 : flags.take(rest, lines);
                    rowLabels[block] = i > 0 ? rowLabels[block] : taken < rest.length ? rest[taken] : null;
                }
            }
        }
    }

    private char firstLetter() throws StructureFileException {
        String line = lines.text().strip();
        if (line.isEmpty() || !Character.isLetter(line.charAt(0))) {
            throw lines.expected("'Direct' or 'Cartesian', or 'Selective dynamics' before that");
        }
        return Character.toLowerCase(line.charAt(0));
    }

    /** As VASP does: C or K means Cartesian, everything else means fractional. */
    static boolean isCartesian(char letter) {
        return letter == 'c' || letter == 'k';
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The flags of selective dynamics: true where a coordinate may move. */
    private static final class Flags {
        private boolean[] values = new boolean[192];
        private int size;

        /** Takes the first three words. @return how many were taken */
        int take(String[] words, LineReader lines) throws StructureFileException {
            if (values.length - size < 3) {
                values = Arrays.copyOf(values, 2 * values.length);
            }
            for (int d = 0; d < 3; d++) {
                String word = d < words.length ? words[d] : "";
                int first = word.length() > 1 && word.charAt(0) == '.' ? 1 : 0;
                char letter = word.isEmpty() ? ' ' : Character.toLowerCase(word.charAt(first));
                if (letter != 't' && letter != 'f') {
                    throw lines.expected("three flags T or F behind the coordinates, because selective dynamics is on");
                }
                values[size++] = letter == 't';
            }
            return 3;
        }

        boolean[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
