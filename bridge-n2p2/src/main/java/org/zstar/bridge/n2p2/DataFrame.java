package org.zstar.bridge.n2p2;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.Reals;

/**
 * One structure of a data file while it is read, in the units of the file. Zero forces without an energy are none: that is
 * how structures without labels are written.
 */
final class DataFrame {
    /** What {@link DataWriter} puts before a comment. */
    private static final Pattern OWN = Pattern.compile("\\[length unit: [^\\]]*?(?:, charge: ([^\\],]+))?\\] ?(.*)");

    private final LineReader lines;
    private final UnitRemarks units = new UnitRemarks();
    private final Map<String, Object> info = new LinkedHashMap<>();
    private final double[] lattice = new double[9];
    private int vectors;
    private int atoms;
    private int[] species = new int[16];
    private double[] positions = new double[48];
    private double[] forces = new double[48];
    private double[] charges = new double[16];
    private Double energy;
    private Double charge;
    private Double chargeInComment;

    DataFrame(LineReader lines) {
        this.lines = lines;
    }

    /** What the comment tells about units. */
    UnitRemarks units() {
        return units;
    }

    /** Takes in what stands behind {@code begin}. */
    void begin(Fields fields) throws StructureFileException {
        while (fields.more()) {
            String word = fields.text("a set");
            if (!word.equals("set=train") && !word.equals("set=test")) {
                throw fields.expected("set=train or set=test behind 'begin'");
            }
            info.put("set", word.substring(4));
        }
    }

    /** Takes in a line. @return false if it ends the structure */
    boolean take(Fields fields) throws StructureFileException {
        String keyword = fields.text("a keyword");
        switch (keyword) {
            case "atom" -> atom(fields);
            case "lattice" -> vector(fields);
            case "energy" -> energy = fields.real("the energy");
            case "charge" -> charge = fields.real("the charge");
            case "comment" -> comment(fields.rest());
            case "end" -> {
                return false;
            }
            default -> throw lines.error("found the keyword " + LineReader.quote(keyword)
                    + ", expected comment, lattice, atom, energy, charge or end");
        }
        return true;
    }

    private void atom(Fields fields) throws StructureFileException {
        if (atoms == species.length) {
            species = Arrays.copyOf(species, 2 * atoms);
            positions = Arrays.copyOf(positions, 6 * atoms);
            forces = Arrays.copyOf(forces, 6 * atoms);
            charges = Arrays.copyOf(charges, 2 * atoms);
        }
        fields.reals(positions, 3 * atoms, 3, "a coordinate");
        species[atoms] = fields.symbol();
        if (species[atoms] < 0) {
            fields.text("an element");
            throw fields.expected("an element's symbol");
        }
        charges[atoms] = fields.real("the charge of an atom");
        fields.skip(1, "a number that is not used");
        fields.reals(forces, 3 * atoms, 3, "a force");
        atoms++;
    }

    private void vector(Fields fields) throws StructureFileException {
        if (vectors == 3) {
            throw lines.error("found a fourth lattice vector, expected three or none in a structure");
        }
        fields.reals(lattice, 3 * vectors, 3, "a lattice vector");
        vectors++;
    }

    private void comment(String text) throws StructureFileException {
        units.add(text, lines);
        Matcher own = OWN.matcher(text);
        String rest = own.matches() ? own.group(2) : text;
        if (own.matches() && own.group(1) != null) {
            try {
                chargeInComment = Reals.ofWord(own.group(1));
            } catch (NumberFormatException e) {
                throw lines.error("found the charge " + LineReader.quote(own.group(1)) + ", expected a number");
            }
        }
        if (!rest.isEmpty()) {
            info.put("comment", rest);
        }
    }

    /** The structure, once it has ended. */
    Structure structure(FileUnits in) throws StructureFileException {
        if (vectors != 0 && vectors != 3) {
            throw lines.error("the structure ends with " + vectors + " lattice vectors, expected three or none");
        }
        boolean labelled = energy != null || Arrays.stream(forces).anyMatch(f -> f != 0);
        Labels labels = new Labels(energy == null ? null : energy * in.energy().size(),
                labelled ? scaled(forces, 3 * atoms, in.force()) : null, null, null, null,
                chargeInComment == null ? charge : chargeInComment);
        Map<String, Object> columns = new LinkedHashMap<>();
        double[] own = Arrays.copyOf(charges, atoms);
        if (Arrays.stream(own).anyMatch(q -> q != 0)) {
            columns.put("charge", own);
        }
        return new Structure(cell(in.length().size()), Arrays.copyOf(species, atoms),
                scaled(positions, 3 * atoms, in.length().size()), null, labels, info, columns);
    }

    private Cell cell(double unit) throws StructureFileException {
        try {
            return vectors == 0 ? Cell.OPEN : Cell.periodic(scaled(lattice, 9, unit));
        } catch (IllegalArgumentException e) {
            throw lines.error(e.getMessage());
        }
    }

    private static double[] scaled(double[] values, int count, double unit) {
        double[] scaled = Arrays.copyOf(values, count);
        for (int k = 0; k < count; k++) {
            scaled[k] *= unit;
        }
        return scaled;
    }
}
