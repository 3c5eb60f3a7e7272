package org.zstar.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statistics of independent repetitions of the same thing. */
public final class Replicas {
    /** Ending of the name of the half-width of a 95 % confidence interval. */
    public static final String HALF_WIDTH = "_ci95";

    private Replicas() { }

    /**
     * Means with errors of values that have the same names in all repetitions; others are left out.
     *
     * @param values of each repetition
     */
    public static Map<String, Estimate> estimates(List<Map<String, Double>> values) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        for (String name : common(values)) {
            estimates.put(name, Estimate.of(values.stream().mapToDouble(v -> v.get(name)).toArray()));
        }
        return estimates;
    }

    /**
     * Means with errors of the differences of paired repetitions: each of one kind against its partner of another kind,
     * which takes out what they have in common. Of no pairs there are none.
     *
     * @param values of each repetition
     * @param partners as many, in the same order
     */
    public static Map<String, Estimate> differences(List<Map<String, Double>> values, List<Map<String, Double>> partners) {
        if (values.size() != partners.size()) {
            throw new IllegalArgumentException(values.size() + " repetitions but " + partners.size()
                    + " partners; expected as many");
        }
        List<Map<String, Double>> all = new ArrayList<>(values);
        all.addAll(partners);
        Map<String, Estimate> differences = new LinkedHashMap<>();
        for (String name : common(all)) {
            double[] samples = new double[values.size()];
            for (int r = 0; r < samples.length; r++) {
                samples[r] = values.get(r).get(name) - partners.get(r).get(name);
            }
            differences.put(name, Estimate.of(samples));
        }
        return differences;
    }

    private static Set<String> common(List<Map<String, Double>> values) {
        Set<String> names = new LinkedHashSet<>(values.isEmpty() ? Set.of() : values.get(0).keySet());
        values.forEach(v -> names.retainAll(v.keySet()));
        return names;
    }

    /**
     * Means of tables row by row: the first column as it is, of every other one the mean and, of two and more tables,
     * behind it the half-width of its 95 % confidence interval under its name with {@value #HALF_WIDTH}.
     *
     * @param tables with the same columns and rows
     */
    public static Table means(List<Table> tables) {
        Table first = tables.get(0);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : first.columns().keySet()) {
            double[] mean = new double[first.rows()], halfWidth = new double[first.rows()];
            for (int row = 0; row < mean.length; row++) {
                int k = row;
                Estimate estimate = Estimate.of(tables.stream().mapToDouble(t -> t.column(name)[k]).toArray());
                mean[row] = estimate.value();
                halfWidth[row] = estimate.halfWidth95();
            }
            boolean isFirst = columns.isEmpty();
            columns.put(name, isFirst ? first.column(name) : mean);
            if (!isFirst && tables.size() > 1) {
                columns.put(name + HALF_WIDTH, halfWidth);
            }
        }
        return new Table(columns);
    }
}
