package org.zstar.app.files;

import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.app.input.Supercells;

/**
 * Repeats structures with their labels: what belongs to an atom is copied, energy, polarisation and charge grow with the
 * number of copies, stress stays.
 *
 * @param times repetitions along the three lattice vectors
 */
public record Repetition(int[] times) {
    /** No repetition. */
    public static final Repetition NONE = new Repetition(new int[] {1, 1, 1});
    private static final long MOST_ATOMS = 50_000_000;

    /**
     * Reads {@code 2x2x1} or {@code 2,2,1}.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static Repetition parse(String text) {
        String[] parts = text.split("[x,]", -1);
        int[] times = new int[3];
        for (int d = 0; d < 3; d++) {
            if (parts.length != 3 || !parts[d].strip().matches("[1-9][0-9]{0,3}")) {
                throw new IllegalArgumentException("'" + text
                        + "' is no supercell; expected three whole numbers of at least 1 "
                        + "such as 2x2x1");
            }
            times[d] = Integer.parseInt(parts[d].strip());
        }
        return new Repetition(times);
    }

    /** Number of copies. */
    public long copies() {
        return (long) times[0] * times[1] * times[2];
    }

    /**
     * The repeated structure; the same one if nothing is repeated.
     *
     * @throws IllegalArgumentException if a direction without period is repeated, or the result is too large
     */
    public Structure apply(Structure s) {
        if (copies() == 1) {
            return s;
        }
        if (copies() * s.size() > MOST_ATOMS) {
            throw new IllegalArgumentException("the supercell has " + copies() * s.size() + " atoms; expected at most "
                    + MOST_ATOMS);
        }
        Structure repeated = Supercells.repeat(s, times);
        Labels l = s.labels();
        Labels labels = new Labels(times(l.energy()), (double[]) copied(l.forces()), l.stress(),
                scaled(l.polarisation()), (double[]) copied(l.bornCharges()), times(l.charge()));
        Map<String, Object> columns = new LinkedHashMap<>();
        // ids must stay unique, so they are counted anew
        s.columns().forEach((name, values) -> {
            if (!name.equals("id")) {
                columns.put(name, copied(values));
            }
        });
        return new Structure(repeated.cell(), repeated.species(), repeated.positions(), repeated.velocities(), labels,
                s.info(),
                columns);
    }

    private Double times(Double value) {
        return value == null ? null : (Double) (copies() * value);
    }

    private double[] scaled(double[] values) {
        if (values == null) {
            return null;
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = copies() * values[i];
        }
        return scaled;
    }

    private Object copied(Object array) {
        if (array == null) {
            return null;
        }
        int length = Array.getLength(array);
        int copies = (int) copies();
        Object all = Array.newInstance(array.getClass().getComponentType(), Math.multiplyExact(length, copies));
        for (int c = 0; c < copies; c++) {
            System.arraycopy(array, 0, all, c * length, length);
        }
        return all;
    }
}
