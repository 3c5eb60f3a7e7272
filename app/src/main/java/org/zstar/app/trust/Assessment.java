package org.zstar.app.trust;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zstar.analysis.Extrapolations;
import org.zstar.api.force.Deviations;

/**
 * How far each of several models can be trusted at one geometry.
 *
 * @param verdicts one per model
 */
public record Assessment(List<Verdict> verdicts) {
    private static final double MILLI = 1000;

    /**
     * About one model.
     *
     * @param model its name: {@code potential}, {@code charges}, {@code potential2}
     * @param deviations standard deviations, as far as it knows them
     * @param extrapolation features outside the training range, or null where it knows none
     */
    public record Verdict(String model, Deviations deviations, Extrapolations.Frame extrapolation) { }

    /** Named numbers with units, in order; the same names for every geometry of a run. */
    public Map<String, Double> numbers() {
        Map<String, Double> row = new LinkedHashMap<>();
        for (Verdict v : verdicts) {
            Deviations d = v.deviations();
            if (d.energy() != null) {
                row.put(v.model() + "_energy_deviation_mev_per_atom", MILLI * d.energy() / d.forces().length);
            }
            if (d.forces() != null) {
                row.put(v.model() + "_force_deviation_rms_mev_per_angstrom", MILLI * rms(d.forces()));
                row.put(v.model() + "_force_deviation_max_mev_per_angstrom", MILLI * max(d.forces()));
            }
            if (d.charges() != null) {
                row.put(v.model() + "_deviation_rms_e", rms(d.charges()));
                row.put(v.model() + "_deviation_max_e", max(d.charges()));
            }
            if (v.extrapolation() != null) {
                row.put(v.model() + "_extrapolated_features", (double) v.extrapolation().features());
                row.put(v.model() + "_extrapolation_max", v.extrapolation().excess());
            }
        }
        return row;
    }

    /** Named numbers of several geometries, one value per geometry. */
    public static Map<String, double[]> numbers(List<Assessment> assessments) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        assessments.get(0).numbers().keySet().forEach(name -> columns.put(name,
                assessments.stream().mapToDouble(a -> a.numbers().get(name)).toArray()));
        return columns;
    }

    /** Values per atom, by name of the column: deviations in eV/Å and e, excess in widths of the training ranges. */
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Verdict v : verdicts) {
            if (v.deviations().forces() != null) {
                columns.put(v.model() + "_force_deviation", v.deviations().forces());
            }
            if (v.deviations().charges() != null) {
                columns.put(v.model() + "_deviation", v.deviations().charges());
            }
            if (v.extrapolation() != null) {
                columns.put(v.model() + "_extrapolation", v.extrapolation().atoms());
            }
        }
        return columns;
    }

    /** What lies above a limit, in words for a message; nothing if all is within. */
    public Optional<String> above(TrustLimits limits) {
        for (Verdict v : verdicts) {
            Deviations d = v.deviations();
            if (d.energy() != null && d.energy() / d.forces().length > limits.energyDeviation().orElse(Double.MAX_VALUE)) {
                return Optional.of(above("the energy of the " + v.model() + " deviates by",
                        d.energy() / d.forces().length, "eV/atom", limits.energyDeviation().orElseThrow()));
            }
            if (d.forces() != null && max(d.forces()) > limits.forceDeviation().orElse(Double.MAX_VALUE)) {
                return Optional.of(above("the force on " + atom(d.forces()) + " deviates by", max(d.forces()), "eV/Å",
                        limits.forceDeviation().orElseThrow()));
            }
            if (d.charges() != null && max(d.charges()) > limits.chargeDeviation().orElse(Double.MAX_VALUE)) {
                return Optional.of(above("the Born charges of " + atom(d.charges()) + " deviate by", max(d.charges()), "e",
                        limits.chargeDeviation().orElseThrow()));
            }
            if (v.extrapolation() == null) {
                continue;
            }
            if (v.extrapolation().excess() > limits.extrapolation().orElse(Double.MAX_VALUE)) {
                return Optional.of(outside(v) + ", the limit is " + limits.extrapolation().orElseThrow());
            }
            if (v.extrapolation().features() > limits.extrapolatedFeatures().orElse(Integer.MAX_VALUE)) {
                return Optional.of(v.extrapolation().features() + " features of the " + v.model()
                        + " lie outside of the training data, the limit is " + limits.extrapolatedFeatures().orElseThrow());
            }
        }
        return Optional.empty();
    }

    /** The feature that is farthest outside of the training data, in words; nothing if all are inside. */
    public Optional<String> farthestOutside() {
        return verdicts.stream().filter(v -> v.extrapolation() != null && v.extrapolation().worst() != null)
                .max((a, b) -> Double.compare(a.extrapolation().excess(), b.extrapolation().excess()))
                .map(Assessment::outside);
    }

    private static String outside(Verdict v) {
        Extrapolations.Worst w = v.extrapolation().worst();
        return String.format(Locale.ROOT, "atom %d (%s) is outside of the training data of the %s: %s is %.4g, %.3g widths"
                + " from %.4g to %.4g", w.atom() + 1, w.element(), v.model(), w.feature().name(), w.value(), w.excess(),
                w.feature().minimum(), w.feature().maximum());
    }

    private static String above(String what, double value, String unit, double limit) {
        return String.format(Locale.ROOT, "%s %.4g %s, the limit is %.4g", what, value, unit, limit);
    }

    private static String atom(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return "atom " + (largest + 1);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static double rms(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum / values.length);
    }
}
