package org.zstar.io.xyz;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zstar.api.atoms.Units;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.Reals;

/**
 * The comment line of i-PI: {@code # CELL(abcABC): a b c α β γ Step: n Bead: n positions{unit} cell{unit}}, with lengths in
 * bohr unless the braces say {@code angstrom}, and angles in degrees. Instead of lengths and angles there may be the nine
 * numbers of the matrix whose columns ({@code CELL{H}}) or rows ({@code CELL{GENH}}) are the cell vectors.
 */
final class IpiComment {
    private static final String NUMBER = "\\s+([-+]?[0-9]+\\.?[0-9]*(?:[eE][-+]?[0-9]{1,3})?)";
    private static final Pattern LENGTHS = cell("abcABC", 6);
    private static final Pattern COLUMNS = cell("H", 9);
    private static final Pattern ROWS = cell("GENH", 9);
    private static final Pattern COUNTER = Pattern.compile("(Step|Bead):\\s*([0-9]{1,18})");
    private static final Pattern QUANTITY = Pattern.compile("(?<![A-Za-z_])([A-Za-z_]+)\\{([^{}\\s]*)\\}(?!:)");

    private IpiComment() { }

    private static Pattern cell(String form, int numbers) {
        return Pattern.compile("CELL[({\\[]" + form + "[)}\\]]:" + NUMBER.repeat(numbers) + "(?:\\s|$)");
    }

    /**
     * Replaces the remark by the keys {@code Lattice}, {@code step} and {@code bead} if it is of this kind.
     *
     * @return factor of the positions to Å
     * @throws StructureFileException if the columns are forces, velocities or something else
     */
    static double apply(Map<String, Object> info, LineReader lines) throws StructureFileException {
        if (!(info.get("comment") instanceof String text) || !text.contains("CELL")) {
            return 1;
        }
        double[] vectors = vectors(text);
        if (vectors == null) {
            return 1;
        }
        info.remove("comment");
        double positions = Units.BOHR;
        double cell = Units.BOHR;
        Matcher quantity = QUANTITY.matcher(text);
        while (quantity.find()) {
            String name = quantity.group(1);
            if (name.startsWith("cell")) {
                cell = unit(quantity, lines);
            } else if (name.equals("positions") || name.startsWith("x_centroid")) {
                positions = unit(quantity, lines);
            } else {
                throw lines.error("found the quantity '" + name + "' in i-PI's heading, expected positions; give the file "
                        + "of i-PI that holds them");
            }
        }
        info.put("Lattice", Tensors.scaled(vectors, cell));
        Matcher counter = COUNTER.matcher(text);
        while (counter.find()) {
            info.put(counter.group(1).toLowerCase(Locale.ROOT), Long.parseLong(counter.group(2)));
        }
        return positions;
    }

    private static double unit(Matcher quantity, LineReader lines) throws StructureFileException {
        return switch (quantity.group(2)) {
            case "angstrom" -> 1;
            case "atomic_unit", "" -> Units.BOHR;
            default -> throw lines.error("found '" + quantity.group() + "', expected the unit angstrom or atomic_unit");
        };
    }

    /** Rows are a, b, c, in the file's unit; null without a cell. */
    private static double[] vectors(String text) {
        double[] lengths = numbers(LENGTHS.matcher(text));
        if (lengths != null) {
            return upright(lengths);
        }
        double[] columns = numbers(COLUMNS.matcher(text));
        return columns != null ? Tensors.transposed(columns) : numbers(ROWS.matcher(text));
    }

    private static double[] numbers(Matcher cell) {
        if (!cell.find()) {
            return null;
        }
        double[] n = new double[cell.groupCount()];
        for (int i = 0; i < n.length; i++) {
            n[i] = Reals.ofWord(cell.group(i + 1));
        }
        return n;
    }

    /** Vectors of three lengths and three angles: a along x, b in the xy plane. */
    private static double[] upright(double[] n) {
        double cosA = cosine(n[3]);
        double cosB = cosine(n[4]);
        double cosC = cosine(n[5]);
        double sinC = StrictMath.sqrt(1 - cosC * cosC);
        double y = (cosA - cosB * cosC) / sinC;
        return new double[] {n[0], 0, 0, n[1] * cosC, n[1] * sinC, 0,
            n[2] * cosB, n[2] * y, n[2] * StrictMath.sqrt(1 - cosB * cosB - y * y)};
    }

    /** Exactly 0 for right angles. */
    private static double cosine(double degrees) {
        return degrees == 90 ? 0 : StrictMath.cos(StrictMath.toRadians(degrees));
    }
}
