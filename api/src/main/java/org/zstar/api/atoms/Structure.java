package org.zstar.api.atoms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Atoms in a cell, with what is known about them: the unit of data that files hold and models train on.
 * Arrays are shared with the caller, who does not change them afterwards.
 *
 * @param cell simulation cell
 * @param species N atomic numbers ({@link Elements})
 * @param positions 3N unwrapped Cartesian coordinates in Å, x y z of each atom in turn
 * @param velocities 3N velocities in Å/fs, or null
 * @param labels reference or predicted quantities
 * @param info further named values of the frame (String, Double, Long, Boolean, or arrays of them), in file order
 * @param columns further named values per atom (double[], long[], boolean[] or String[], a multiple of N long)
 */
public record Structure(Cell cell, int[] species, double[] positions, double[] velocities, Labels labels,
                        Map<String, Object> info, Map<String, Object> columns) {
    public Structure {
        if (positions.length != 3 * species.length) {
            throw new IllegalArgumentException(species.length + " species but " + positions.length
                    + " coordinates; expected three coordinates per atom");
        }
        if (velocities != null && velocities.length != positions.length) {
            throw new IllegalArgumentException("expected " + positions.length + " velocity components, found "
                    + velocities.length);
        }
        labels.requireSize(species.length);
        info = new LinkedHashMap<>(info);
        columns = new LinkedHashMap<>(columns);
    }

    /** Atoms without labels. */
    public Structure(Cell cell, int[] species, double[] positions) {
        this(cell, species, positions, null, Labels.NONE, Map.of(), Map.of());
    }

    /** Number of atoms. */
    public int size() {
        return species.length;
    }

    /** The same atoms with other labels. */
    public Structure withLabels(Labels other) {
        return new Structure(cell, species, positions, velocities, other, info, columns);
    }

    /** The same atoms elsewhere; velocities are kept, labels are dropped because they no longer hold. */
    public Structure withPositions(Cell otherCell, double[] otherPositions) {
        return new Structure(otherCell, species, otherPositions, velocities, Labels.NONE, info, columns);
    }

    /** A text value of the frame, or the given one where it is absent. */
    public String info(String key, String otherwise) {
        Object value = info.get(key);
        return value == null ? otherwise : value.toString();
    }

    /** Masses in u from the species. */
    public double[] masses() {
        double[] masses = new double[size()];
        Arrays.setAll(masses, i -> Elements.mass(species[i]));
        return masses;
    }

    /** The formula in alphabetical order, for example {@code Li47O64P16}. */
    public String formula() {
        int[] numbers = new int[Elements.count()];
        for (int z : species) {
            numbers[z]++;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (int z = 0; z < numbers.length; z++) {
            if (numbers[z] > 0) {
                counts.put(Elements.symbol(z), numbers[z]);
            }
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((symbol, count) -> text.append(symbol).append(count == 1 ? "" : count));
        return text.toString();
    }
}
