package org.zstar.io.xyz;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;

/** The cell of a frame from its keys {@code Lattice} and {@code pbc}, or from {@code VEC} lines behind the atoms. */
final class Lattice {
    private Lattice() { }

    /** Takes the keys out of the frame's values. */
    static Cell take(Map<String, Object> info, LineReader lines) throws StructureFileException {
        String key = key(info, "lattice");
        String flags = key(info, "pbc");
        double[] vectors = new double[9];
        if (key != null) {
            Object value = info.remove(key);
            double[] numbers = Values.numbers(value);
            if (numbers != null && numbers.length == 9) {
                vectors = numbers;
            } else if (numbers != null && numbers.length == 3) {
                vectors = new double[] {numbers[0], 0, 0, 0, numbers[1], 0, 0, 0, numbers[2]};
            } else {
                throw lines.error("found " + key + "=" + LineReader.quote(Values.text(value))
                        + ", expected the nine numbers of the three cell vectors");
            }
        }
        boolean[] periodic = flags == null ? new boolean[] {key != null, key != null, key != null}
                : periodic(info.remove(flags), lines);
        return cell(vectors, periodic, lines);
    }

    private static Cell cell(double[] vectors, boolean[] periodic, LineReader lines) throws StructureFileException {
        try {
            return new Cell(vectors, periodic);
        } catch (IllegalArgumentException e) {
            throw lines.error(e.getMessage());
        }
    }

    private static String key(Map<String, Object> info, String lower) {
        for (String key : info.keySet()) {
            if (key.length() == lower.length() && key.toLowerCase(Locale.ROOT).equals(lower)) {
                return key;
            }
        }
        return null;
    }

    private static boolean[] periodic(Object value, LineReader lines) throws StructureFileException {
        if (value instanceof Boolean all) {
            return new boolean[] {all, all, all};
        }
        if (value instanceof boolean[] flags && flags.length == 3) {
            return flags;
        }
        double[] numbers = Values.numbers(value);
        if (numbers != null && numbers.length == 3) {
            return new boolean[] {numbers[0] != 0, numbers[1] != 0, numbers[2] != 0};
        }
        throw lines.error("found pbc=" + LineReader.quote(Values.text(value)) + ", expected three flags such as \"T T T\"");
    }

    /** Reads lines {@code VEC1 x y z} where they follow; each gives one periodic vector. @return null without such lines */
    static Cell vectors(LineReader lines) throws IOException {
        double[] vectors = new double[9];
        boolean[] periodic = new boolean[3];
        for (int n = 0; n < 3; n++) {
            boolean more = lines.next();
            Fields fields = lines.fields();
            if (!more || !fields.nextIs("VEC" + (n + 1))) {
                lines.again();
                break;
            }
            fields.skip(1, "a cell vector");
            fields.reals(vectors, 3 * n, 3, "a cell vector");
            periodic[n] = true;
        }
        return periodic[0] ? cell(vectors, periodic, lines) : null;
    }
}
