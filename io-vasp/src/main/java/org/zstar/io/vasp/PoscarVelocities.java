package org.zstar.io.vasp;

import java.io.IOException;
import java.util.List;
import org.zstar.api.atoms.Cell;
import org.zstar.io.text.LineReader;

/**
 * What may follow the coordinates of a POSCAR: velocities of the lattice, velocities of the atoms, and the predictor and
 * corrector coordinates of VASP's own integrator. Velocities of the atoms are in Å/fs, or, behind a line that starts with D,
 * in lattice vectors per time step, where the time step is only known from the integrator's part.
 */
final class PoscarVelocities {
    private final LineReader lines;
    private final Cell cell;
    private final int atoms;
    private final List<String> warnings;
    private final FortranRow row = new FortranRow();

    PoscarVelocities(LineReader lines, Cell cell, int atoms, List<String> warnings) {
        this.lines = lines;
        this.cell = cell;
        this.atoms = atoms;
        this.warnings = warnings;
    }

    /** Reads on behind the last atom. @return 3N velocities in Å/fs, or null if there are none */
    double[] read() throws IOException {
        if (!lines.next()) {
            return null;
        }
        char mode = firstCharacter();
        if (mode == 'l') {
            for (int i = 0; i < 7; i++) {
                if (!lines.next()) {
                    return null;
                }
            }
            if (!lines.next()) {
                return null;
            }
            mode = firstCharacter();
        }
        boolean direct = mode == 'd';
        if (mode != ' ' && !direct && !PoscarReader.isCartesian(mode)) {
            row.load(lines, 0);
            if (row.read(new double[3], 0, 3) == 3) {
                warnings.add("line " + lines.number() + ": numbers follow the " + atoms + " atoms that the head announces; "
                        + "they were left out");
            }
            return null;
        }
        Doubles values = new Doubles();
        for (int i = 1; i <= atoms; i++) {
            if (!lines.next() || lines.blank()) {
                if (i > 1) {
                    warnings.add("the velocities end after " + (i - 1) + " of " + atoms + " atoms and were left out");
                }
                return null;
            }
            row.load(lines, 0);
            if (row.read(values.room(3), values.size(), 3) < 3 || row.unusable() || row.more()) {
                if (i == 1) {
                    warnings.add("line " + lines.number()
                            + ": what follows the coordinates are no velocities; it was left out");
                    return null;
                }
                throw lines.expected("the three velocity components of atom " + i);
            }
            values.added(3);
        }
        double[] velocities = values.toArray();
        return direct ? cartesian(velocities) : velocities;
    }

    private double[] cartesian(double[] velocities) throws IOException {
        double timeStep = timeStep();
        if (!(timeStep > 0)) {
            warnings.add("the velocities are in lattice vectors per time step, which is not given; they were left out");
            return null;
        }
        Coordinates.toCartesian(velocities, velocities.length, cell);
        for (int i = 0; i < velocities.length; i++) {
            velocities[i] /= timeStep;
        }
        return velocities;
    }

    /** The integrator's part starts with a flag and the time step in fs. @return 0 if it is absent */
    private double timeStep() throws IOException {
        double[] number = new double[1];
        for (int i = 0; i < 3; i++) {
            if (!lines.next()) {
                return 0;
            }
            row.load(lines, 0);
            if (i == 2) {
                return row.read(number, 0, 1) == 1 ? number[0] : 0;
            }
        }
        return 0;
    }

    private char firstCharacter() {
        String line = lines.text().strip();
        return line.isEmpty() ? ' ' : Character.toLowerCase(line.charAt(0));
    }
}
