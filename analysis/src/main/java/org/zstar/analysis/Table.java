package org.zstar.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Columns of numbers under names that end in their unit.
 *
 * @param columns in order, all of the same length
 */
public record Table(Map<String, double[]> columns) {
    public Table {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        int rows = -1;
        for (Map.Entry<String, double[]> column : columns.entrySet()) {
            if (rows >= 0 && column.getValue().length != rows) {
                throw new IllegalArgumentException("column " + column.getKey() + " has " + column.getValue().length
                        + " rows; expected " + rows + " as in the columns before");
            }
            rows = column.getValue().length;
        }
    }

    /** Number of rows. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.values().iterator().next().length;
    }

    /**
     * A column.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists those there are
     */
    public double[] column(String name) {
        double[] column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("there is no column '" + name + "'; expected one of " + columns.keySet());
        }
        return column;
    }

    /** The values of the last row by column name; empty without rows. */
    public Map<String, Double> last() {
        Map<String, Double> last = new LinkedHashMap<>();
        if (rows() > 0) {
            columns.forEach((name, values) -> last.put(name, values[values.length - 1]));
        }
        return last;
    }
}
