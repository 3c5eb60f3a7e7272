package org.zstar.io.vasp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Cell;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;

/**
 * The head of a POSCAR or XDATCAR: everything above the coordinates.
 *
 * @param comment first line
 * @param cell lattice in Å, scaled
 * @param scale what Cartesian coordinates are multiplied with: three factors
 * @param labels names of the species in the order of their blocks; empty before VASP 5
 * @param counts atoms of each block
 * @param countsLine number of the line of the counts
 */
record PoscarHeader(String comment, Cell cell, double[] scale, List<String> labels, int[] counts, long countsLine) {
    private static final int MOST_ATOMS = 100_000_000;
    private static final int MOST_BLOCKS = 1_000_000;

    /** Reads from the current line, which is the comment, to the line of the counts. */
    static PoscarHeader read(LineReader lines) throws IOException {
        String comment = lines.text().strip();
        lines.require("the scaling factor of the lattice");
        double[] factors = scalingFactors(lines);
        double[] vectors = new double[9];
        FortranRow row = new FortranRow();
        for (int i = 0; i < 3; i++) {
            lines.require("lattice vector " + (i + 1));
            row.load(lines, 0);
            if (row.read(vectors, 3 * i, 3) < 3 || row.unusable()) {
                throw lines.expected("the three components of lattice vector " + (i + 1));
            }
        }
        double[] scale = scale(factors, vectors, lines);
        for (int i = 0; i < 9; i++) {
            vectors[i] *= scale[i % 3];
        }
        Cell cell = cell(vectors, lines);
        List<String> labels = new ArrayList<>();
        lines.require("the symbols of the species or the numbers of their atoms");
        readLabels(lines, labels);
        long countsLine = lines.number();
        int[] counts = readCounts(lines, labels.size());
        return new PoscarHeader(comment, cell, scale, labels, counts, countsLine);
    }

    /** Number of atoms. */
    int atoms() {
        int sum = 0;
        for (int n : counts) {
            sum += n;
        }
        return sum;
    }

    private static double[] scalingFactors(LineReader lines) throws StructureFileException {
        FortranRow row = new FortranRow();
        row.load(lines, 0);
        double[] f = new double[3];
        int n = row.read(f, 0, 3);
        boolean one = n == 1 || n == 2;
        if (n == 0 || row.unusable() || one && f[0] == 0 || n == 3 && !(f[0] > 0 && f[1] > 0 && f[2] > 0)) {
            throw lines.expected("the scaling factor: a positive number, minus the volume of the cell in Å³, or three "
                    + "positive numbers");
        }
        return one ? new double[] {f[0]} : f;
    }

    private static double[] scale(double[] factors, double[] vectors, LineReader lines) throws StructureFileException {
        if (factors.length == 3) {
            return factors;
        }
        double s = factors[0];
        if (s < 0) {
            // the volume is wanted, whatever the handedness of the vectors
            double volume = cell(vectors, lines).volume();
            s = StrictMath.cbrt(-s / volume);
        }
        return new double[] {s, s, s};
    }

    private static Cell cell(double[] vectors, LineReader lines) throws StructureFileException {
        try {
            return Cell.periodic(vectors);
        } catch (IllegalArgumentException e) {
            throw lines.error(e.getMessage());
        }
    }

    /** Reads the lines of labels, if there are any, and goes to the first line of counts. */
    private static void readLabels(LineReader lines, List<String> labels) throws IOException {
        while (!startsWithDigit(lines)) {
            Fields fields = lines.fields();
            int before = labels.size();
            while (fields.more() && labels.size() < MOST_BLOCKS) {
                String label = fields.text("a species");
                if (label.startsWith("!") || label.startsWith("#")) {
                    break;
                }
                labels.add(label);
            }
            if (labels.size() == before) {
                throw lines.expected("the symbols of the species or the numbers of their atoms");
            }
            lines.require("the numbers of atoms of " + labels.size() + " species");
        }
    }

    private static boolean startsWithDigit(LineReader lines) {
        for (int i = 0; i < lines.length(); i++) {
            byte c = lines.at(i);
            if (c > ' ' || c < 0) {
                return c >= '0' && c <= '9';
            }
        }
        return false;
    }

    /** @param expected how many there must be, or 0 for those of one line */
    private static int[] readCounts(LineReader lines, int expected) throws IOException {
        List<Integer> counts = new ArrayList<>();
        while (true) {
            for (String word : lines.text().strip().split("\\s+")) {
                if (expected > 0 && counts.size() == expected || !isNumber(word) && !counts.isEmpty()) {
                    break;
                }
                counts.add(count(word, lines));
            }
            if (counts.size() >= expected) {
                break;
            }
            List<Integer> touching = touching(lines, expected);
            if (touching != null) {
                counts = touching;
                break;
            }
            lines.require(expected + " numbers of atoms, of which only " + counts.size() + " came");
            if (!startsWithDigit(lines)) {
                throw lines.expected("further numbers of atoms: there are " + expected + " species but only " + counts.size()
                        + (counts.size() == 1 ? " number" : " numbers"));
            }
        }
        long atoms = counts.stream().mapToLong(Integer::longValue).sum();
        if (atoms == 0 || atoms > MOST_ATOMS) {
            throw lines.expected("numbers of atoms whose sum is from 1 to " + MOST_ATOMS);
        }
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int count(String word, LineReader lines) throws StructureFileException {
        if (!isNumber(word) || word.length() > 9) {
            throw lines.error("found " + LineReader.quote(word) + ", expected the number of atoms of a species");
        }
        return Integer.parseInt(word);
    }

    /** Numbers that fill Fortran's columns of four characters touch each other. @return null if these do not */
    private static List<Integer> touching(LineReader lines, int expected) {
        String text = lines.text().stripTrailing();
        int from = text.length() - 4 * expected;
        if (from > 4 || from < -3) {
            return null;
        }
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < expected; i++) {
            String field = text.substring(Math.max(0, from + 4 * i), from + 4 * i + 4).strip();
            if (!isNumber(field)) {
                return null;
            }
            counts.add(Integer.parseInt(field));
        }
        return counts;
    }
}
