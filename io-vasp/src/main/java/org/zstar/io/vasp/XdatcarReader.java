package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;
import org.zstar.io.text.LineReader;

/**
 * Reads configurations. A head (as in a POSCAR) stands above the first one; where the cell varies, or where files were
 * joined, above later ones too. A line with the word Direct or, in early files of VASP 5, a blank line starts a
 * configuration.
 */
final class XdatcarReader implements StructureReader {
    private static final String WITHOUT_CELL = "the XDATCAR of VASP 4 and of early VASP 5 does not hold the cell; read the "
            + "run's OUTCAR or vasprun.xml instead";

    private final LineReader lines;
    private final FortranRow row = new FortranRow();
    private PoscarHeader header;
    private Blocks blocks;
    private long frames;
    private int decimals;
    private final List<String> warnings = new ArrayList<>();
    private boolean done;

    XdatcarReader(Path file, ReadOptions options) throws IOException {
        lines = new LineReader(file, options);
    }

    @Override
    public Structure next() throws IOException {
        if (done) {
            return null;
        }
        if (header == null) {
            if (!lines.next()) {
                throw new StructureFileException(lines.file(), 1, "the file is empty; expected an XDATCAR: a head as in a "
                        + "POSCAR, then configurations");
            }
            readHeader();
        }
        if (!toConfiguration()) {
            if (!done && frames == 0) {
                warnings.add("the file ends before the first configuration");
            }
            done = true;
            return null;
        }
        Long number = number();
        boolean cartesian = startsWith("cartesian");
        double[] positions = readPositions();
        if (positions == null) {
            endsEarly();
            return null;
        }
        frames++;
        if (blocks == null) {
            blocks = Blocks.of(lines.file(), header, null);
            if (blocks.warning(header) != null && warnings.isEmpty()) {
                warnings.add(blocks.warning(header));
            }
        }
        if (!cartesian) {
            Coordinates.toCartesian(positions, positions.length, header.cell());
        }
        Map<String, Object> info = new LinkedHashMap<>();
        if (!header.comment().isEmpty()) {
            info.put("comment", header.comment());
        }
        if (number != null) {
            info.put("ionic_step", number);
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        blocks.note(columns);
        return new Structure(header.cell(), blocks.species(), positions, null, Labels.NONE, info, columns);
    }

    private void readHeader() throws IOException {
        if (isVersion4()) {
            throw lines.expected("a title and below it the scaling factor of the lattice; " + WITHOUT_CELL);
        }
        try {
            header = PoscarHeader.read(lines);
        } catch (StructureFileException e) {
            if (lines.number() == 2 && !lines.blank()) {
                throw lines.expected("the scaling factor of the lattice; " + WITHOUT_CELL);
            }
            throw e;
        }
        blocks = null;
    }

    /** VASP 4 starts with the number of atoms, twice, and a third whole number. */
    private boolean isVersion4() {
        return lines.text().strip().matches("([0-9]+)\\s+\\1\\s+[0-9]+(\\s.*)?");
    }

    /** Goes to the line above the next coordinates. @return false at the end */
    private boolean toConfiguration() throws IOException {
        while (lines.next()) {
            if (startsWith("direct") || startsWith("cartesian")) {
                return true;
            }
            if (lines.blank()) {
                // a blank line also ends files
                if (!lines.next()) {
                    return false;
                }
                boolean coordinates = !lines.blank() && isRow();
                lines.again();
                if (coordinates) {
                    return true;
                }
            } else if (frames == 0) {
                throw lines.expected("'Direct configuration=' and its number");
            } else if (!readFurtherHeader()) {
                return false;
            }
        }
        return false;
    }

    /** @return false if the file ends within the head */
    private boolean readFurtherHeader() throws IOException {
        try {
            readHeader();
            return true;
        } catch (StructureFileException e) {
            if (lines.next()) {
                throw e;
            }
            endsEarly();
            return false;
        }
    }

    private void endsEarly() {
        done = true;
        warnings.add("the file ends within configuration " + (frames + 1) + " (killed run?); complete ones: " + frames);
    }

    private boolean isRow() {
        row.load(lines, 0);
        return row.read(new double[3], 0, 3) == 3;
    }

    private boolean startsWith(String word) {
        return lines.text(0, word.length() + 8).strip().toLowerCase(Locale.ROOT).startsWith(word);
    }

    /** The number behind the equals sign, or null. */
    private Long number() {
        int equals = lines.indexOf("=", 0);
        String digits = equals < 0 ? "" : lines.text(equals + 1, lines.length()).strip();
        return digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
    }

    /** Reads one row per atom. @return null if the file ends before the last row is complete */
    private double[] readPositions() throws IOException {
        Doubles values = new Doubles();
        int atoms = header.atoms();
        for (int i = 1; i <= atoms; i++) {
            if (!lines.next() || !lines.complete() && decimals() < decimals) {
                return null;
            }
            row.load(lines, 0);
            if (row.read(values.room(3), values.size(), 3) < 3 || row.unusable()) {
                StructureFileException problem = lines.expected("the three coordinates of atom " + i + " of " + atoms);
                if (!lines.next()) {
                    return null;
                }
                throw problem;
            }
            values.added(3);
            decimals = decimals();
        }
        return values.toArray();
    }

    /** Bytes behind the last point: a last line with fewer than the line before is cut off. */
    private int decimals() {
        int i = lines.length();
        while (i > 0 && lines.at(i - 1) != '.') {
            i--;
        }
        return i == 0 ? 0 : lines.length() - i;
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
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
