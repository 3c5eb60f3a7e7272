package org.zstar.io.vasp;

import java.io.IOException;
import org.zstar.api.atoms.Cell;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/** Reads the tables of an OUTCAR. Each method starts at the table's title; null means that the file ends within. */
final class OutcarTables {
    private final LineReader lines;
    private final FortranRow row = new FortranRow();
    private final Doubles first = new Doubles();
    private final Doubles second = new Doubles();
    private final double[] numbers = new double[6];
    private boolean overflow;

    OutcarTables(LineReader lines) {
        this.lines = lines;
    }

    /** Whether the last table or row had a number that was printed as stars or is not finite. */
    boolean overflow() {
        return overflow;
    }

    /** A number behind the n-th equals sign of the current line. @return NaN if there is none */
    double behindEquals(int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = lines.indexOf("=", at + 1);
            if (at < 0) {
                return Double.NaN;
            }
        }
        return number(at + 1);
    }

    /** The number that starts at a byte of the current line. @return NaN if there is none */
    double number(int from) {
        row.load(lines, from);
        boolean found = row.read(numbers, 0, 1) == 1;
        overflow = row.unusable();
        return found ? numbers[0] : Double.NaN;
    }

    /** Six numbers of the current line from a byte on. @return the same array at every call */
    double[] six(int from, String what) throws StructureFileException {
        row.load(lines, from);
        int n = row.read(numbers, 0, 6);
        overflow = row.unusable();
        if (n < 6 && !overflow) {
            throw lines.expected(what);
        }
        return numbers;
    }

    /** The lattice vectors below "direct lattice vectors", of which the reciprocal ones stand to the right. */
    Cell lattice() throws IOException {
        double[] v = new double[9];
        overflow = false;
        for (int i = 0; i < 3; i++) {
            if (!row()) {
                return null;
            }
            if (row.read(v, 3 * i, 3) < 3 && !row.unusable()) {
                return failed("the three components of lattice vector " + (i + 1));
            }
            overflow |= row.unusable();
        }
        if (overflow) {
            return Cell.OPEN;
        }
        try {
            return Cell.periodic(v);
        } catch (IllegalArgumentException e) {
            throw lines.error(e.getMessage());
        }
    }

    /**
     * Positions and forces below "POSITION … TOTAL-FORCE"; further columns are passed over.
     *
     * @return 3N positions in Å and 3N forces in eV/Å
     */
    double[][] positionsAndForces() throws IOException {
        first.clear();
        second.clear();
        overflow = false;
        if (!row()) {
            return null;
        }
        while (true) {
            if (!row()) {
                return null;
            }
            if (row.isRule()) {
                return new double[][] {first.toArray(), second.toArray()};
            }
            int n = row.read(first.room(3), first.size(), 3);
            n += row.read(second.room(3), second.size(), 3);
            if (n < 6 && !row.unusable()) {
                return failed("position and force of atom " + (first.size() / 3 + 1) + ", six numbers");
            }
            overflow |= row.unusable();
            first.added(3);
            second.added(3);
        }
    }

    /** Cartesian positions below "position of ions in cartesian coordinates", up to a blank line; null if one is damaged. */
    double[] startPositions() throws IOException {
        first.clear();
        while (row() && row.more()) {
            if (row.read(first.room(3), first.size(), 3) < 3 || row.unusable()) {
                return null;
            }
            first.added(3);
        }
        return first.toArray();
    }

    /** Three rows of three between rules, below the title of a dielectric tensor. */
    double[] tensor() throws IOException {
        overflow = false;
        double[] t = new double[9];
        return row() && tensorRows(t, 0, false) ? t : null;
    }

    /**
     * Born charges: for each ion a line "ion 1" and three rows, each with its number.
     *
     * @param atoms number of atoms
     * @return 9 numbers per atom in e, rows are field directions
     */
    double[] bornCharges(int atoms) throws IOException {
        overflow = false;
        if (!row()) {
            return null;
        }
        double[] z = new double[9 * atoms];
        for (int i = 0; i < atoms; i++) {
            if (!row()) {
                return null;
            }
            if (!row.startsWith("ion")) {
                return failed("'ion' and the number " + (i + 1) + " in the table of Born charges of " + atoms + " atoms");
            }
            if (!tensorRows(z, 9 * i, true)) {
                return null;
            }
        }
        return z;
    }

    private boolean tensorRows(double[] target, int from, boolean numbered) throws IOException {
        for (int a = 0; a < 3; a++) {
            if (!row()) {
                return false;
            }
            boolean complete = !numbered || row.read(numbers, 0, 1) == 1;
            complete &= row.read(target, from + 3 * a, 3) == 3;
            if (!complete && !row.unusable()) {
                failed("row " + (a + 1) + " of a tensor: " + (numbered ? "its number and three more" : "three numbers"));
                return false;
            }
            overflow |= row.unusable();
        }
        return true;
    }

    /** Takes the next line; one without a line break may be cut off and does not count. */
    private boolean row() throws IOException {
        if (!lines.next() || !lines.complete()) {
            return false;
        }
        row.load(lines, 0);
        return true;
    }

    /** Damage in the last line is a killed run, anywhere else an error. */
    private <T> T failed(String expected) throws IOException {
        StructureFileException problem = lines.expected(expected);
        if (lines.next()) {
            throw problem;
        }
        return null;
    }
}
