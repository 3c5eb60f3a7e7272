package org.zstar.io.xyz;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zstar.api.atoms.Units;
import org.zstar.io.text.Reals;

/**
 * The comment line of i-PI: {@code # CELL(abcABC): a b c α β γ Step: n Bead: n positions{unit} cell{unit}}, with lengths in
 * bohr unless the braces say {@code angstrom}, and angles in degrees.
 */
final class IpiComment {
    private static final String NUMBER = "\\s+([-+]?[0-9]+\\.?[0-9]*(?:[eE][-+]?[0-9]{1,3})?)";
    private static final Pattern CELL = Pattern.compile("CELL[({\\[]abcABC[)}\\]]:" + NUMBER.repeat(6) + "(?:\\s|$)");
    private static final Pattern COUNTER = Pattern.compile("(Step|Bead):\\s*([0-9]{1,18})");

    private IpiComment() { }

    /**
     * Replaces the remark by the keys {@code Lattice}, {@code step} and {@code bead} if it is of this kind.
     *
     * @return factor of the positions to Å
     */
    static double apply(Map<String, Object> info) {
        if (!(info.get("comment") instanceof String text) || !text.contains("CELL")) {
            return 1;
        }
        Matcher cell = CELL.matcher(text);
        if (!cell.find()) {
            return 1;
        }
        info.remove("comment");
        double[] n = new double[6];
        for (int i = 0; i < 6; i++) {
            n[i] = Reals.ofWord(cell.group(i + 1));
        }
        info.put("Lattice", Tensors.scaled(vectors(n), unit(text, "cell")));
        Matcher counter = COUNTER.matcher(text);
        while (counter.find()) {
            info.put(counter.group(1).toLowerCase(Locale.ROOT), Long.parseLong(counter.group(2)));
        }
        return unit(text, "positions");
    }

    private static double unit(String text, String quantity) {
        return text.contains(quantity + "{angstrom}") ? 1 : Units.BOHR;
    }

    /** a along x, b in the xy plane. */
    private static double[] vectors(double[] n) {
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
