package org.zstar.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;

/**
 * Errors of predicted labels against reference labels, over any number of structures: energies per atom, forces, stress,
 * polarisation and Born charges; forces and charges also per element, charges also with diagonal and off-diagonal components
 * told apart. What either side lacks is left out.
 */
public final class PredictionErrors {
    private static final double MILLI = 1000;

    private final int pointsPerQuantity;
    private final Map<Quantity, ErrorSum> sums = new TreeMap<>();
    private long structures;

    /** What is compared, with its unit; the part, such as an element, may be empty. */
    private record Quantity(String name, String unit, String part) implements Comparable<Quantity> {
        /** Name of a measure of the quantity, for example {@code force_rmse_mev_per_angstrom_Li}. */
        String with(String measure) {
            return name + "_" + measure + unit + (part.isEmpty() ? "" : "_" + part);
        }

        @Override
        public int compareTo(Quantity other) {
            return with("").compareTo(other.with(""));
        }
    }

    /** @param pointsPerQuantity how many pairs of each quantity are kept for parity plots, evenly spread; 0 for none */
    public PredictionErrors(int pointsPerQuantity) {
        if (pointsPerQuantity < 0) {
            throw new IllegalArgumentException("expected a number of points of at least 0, found " + pointsPerQuantity);
        }
        this.pointsPerQuantity = pointsPerQuantity;
    }

    /** Takes in one structure with its reference labels and what was predicted for it. */
    public void add(Structure reference, Labels predicted) {
        Labels known = reference.labels();
        int n = reference.size();
        structures++;
        if (known.energy() != null && predicted.energy() != null) {
            add("energy", "mev_per_atom", "", MILLI * known.energy() / n, MILLI * predicted.energy() / n);
        }
        if (known.forces() != null && predicted.forces() != null) {
            for (int k = 0; k < 3 * n; k++) {
                double a = MILLI * known.forces()[k], b = MILLI * predicted.forces()[k];
                add("force", "mev_per_angstrom", "", a, b);
                add("force", "mev_per_angstrom", symbol(reference, k / 3), a, b);
            }
        }
        if (known.stress() != null && predicted.stress() != null) {
            for (int k = 0; k < 9; k++) {
                add("stress", "gpa", "", Units.GPA_PER_EV_PER_ANGSTROM3 * known.stress()[k],
                        Units.GPA_PER_EV_PER_ANGSTROM3 * predicted.stress()[k]);
            }
        }
        if (known.polarisation() != null && predicted.polarisation() != null) {
            double[] nearest = nearestBranch(reference.cell(), known.polarisation(), predicted.polarisation());
            for (int k = 0; k < 3; k++) {
                add("polarisation", "e_angstrom", "", nearest[k], predicted.polarisation()[k]);
            }
        }
        if (known.bornCharges() != null && predicted.bornCharges() != null) {
            addBornCharges(reference, known.bornCharges(), predicted.bornCharges());
        }
    }

    private void addBornCharges(Structure reference, double[] known, double[] predicted) {
        for (int k = 0; k < known.length; k++) {
            String part = k % 9 % 4 == 0 ? "diagonal" : "offdiagonal";
            String symbol = symbol(reference, k / 9);
            add("bec", "e", "", known[k], predicted[k]);
            add("bec", "e", part, known[k], predicted[k]);
            add("bec", "e", symbol, known[k], predicted[k]);
            add("bec", "e", symbol + "_" + part, known[k], predicted[k]);
        }
    }

    /** The polarisation is known modulo e times the lattice vectors only; this is its branch nearest to the prediction. */
    private static double[] nearestBranch(Cell cell, double[] known, double[] predicted) {
        double[] nearest = known.clone();
        double x = predicted[0] - known[0], y = predicted[1] - known[1], z = predicted[2] - known[2];
        for (int d = 0; d < 3; d++) {
            if (cell.isPeriodic(d)) {
                double quanta = Math.rint(cell.fractional(x, y, z, d));
                for (int axis = 0; axis < 3; axis++) {
                    nearest[axis] += quanta * cell.vector(d, axis);
                }
            }
        }
        return nearest;
    }

    private static String symbol(Structure s, int atom) {
        return Elements.symbol(s.species()[atom]);
    }

    private void add(String quantity, String unit, String part, double reference, double predicted) {
        sums.computeIfAbsent(new Quantity(quantity, unit, part), q -> new ErrorSum(pointsPerQuantity))
                .add(reference, predicted);
    }

    /** Number of structures taken in. */
    public long structures() {
        return structures;
    }

    /**
     * Root-mean-square and mean absolute errors: {@code energy_rmse_mev_per_atom}, {@code force_rmse_mev_per_angstrom} and
     * {@code …_Li}, {@code stress_rmse_gpa}, {@code polarisation_rmse_e_angstrom}, {@code bec_rmse_e}, {@code …_diagonal},
     * {@code …_Li}, {@code …_Li_offdiagonal}, and the same with {@code mae}.
     */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        sums.forEach((quantity, sum) -> values.put(quantity.with("rmse_"), sum.errors().rmse()));
        sums.forEach((quantity, sum) -> values.put(quantity.with("mae_"), sum.errors().mae()));
        return values;
    }

    /**
     * Parity data under the name of the quantity with its unit: {@code force_mev_per_angstrom_Li}, {@code bec_e_O_diagonal}.
     */
    public Map<String, Parity> parity() {
        Map<String, Parity> parity = new LinkedHashMap<>();
        sums.forEach((quantity, sum) -> parity.put(quantity.with(""),
                new Parity(sum.errors(), sum.references(), sum.predictions())));
        return parity;
    }
}
