package org.zstar.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A sparse matrix in compressed rows, applied to lane vectors: out_row = Σ value · in_column, summed in the order of the
 * columns.
 */
public final class SparseMap {
    /** Number of entries of the longest rows that {@link #ends()} tells apart. */
    public static final int LARGEST_GROUP = 4;
    /** Rows of fewer entries are not put together. */
    private static final int SMALLEST_QUAD = 3;

    private final int columns;
    private final int[] first;
    private final int[] column;
    private final double[] value;
    private final int[] quads;
    private final int[] order;
    private final int[] ends;

    private SparseMap(int columns, List<TreeMap<Integer, Double>> rows) {
        this.columns = columns;
        first = new int[rows.size() + 1];
        int entries = rows.stream().mapToInt(Map::size).sum();
        column = new int[entries];
        value = new double[entries];
        int at = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (Map.Entry<Integer, Double> entry : rows.get(row).entrySet()) {
                column[at] = entry.getKey();
                value[at++] = entry.getValue();
            }
            first[row + 1] = at;
        }
        Map<Set<Integer>, List<Integer>> alike = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            alike.computeIfAbsent(rows.get(row).keySet(), columnsOfRow -> new ArrayList<>()).add(row);
        }
        List<Integer> four = new ArrayList<>(), others = new ArrayList<>();
        alike.forEach((same, all) -> {
            boolean together = all.size() > 1 && same.size() >= SMALLEST_QUAD;
            for (int k = 0; k < all.size(); k += together ? 4 : 1) {
                for (int j = k; together && j < k + 4; j++) {
                    four.add(all.get(Math.min(j, all.size() - 1)));
                }
                if (!together) {
                    others.add(all.get(k));
                }
            }
        });
        others.sort(Comparator.comparingInt(row -> rows.get(row).size()));
        quads = four.stream().mapToInt(Integer::intValue).toArray();
        order = others.stream().mapToInt(Integer::intValue).toArray();
        ends = new int[LARGEST_GROUP + 1];
        Arrays.setAll(ends, count -> (int) others.stream().filter(row -> rows.get(row).size() <= count).count());
    }

    /** Number of rows. */
    public int rows() {
        return first.length - 1;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** Row starts, shared: not to be modified. */
    public int[] first() {
        return first;
    }

    /** Column of each entry, shared: not to be modified. */
    public int[] column() {
        return column;
    }

    /** Value of each entry, shared: not to be modified. */
    public double[] value() {
        return value;
    }

    /** Rows with entries in the same columns, four by four; the last is repeated where there are fewer. Shared as well. */
    public int[] quads() {
        return quads;
    }

    /** The other rows by their number of entries, so that loops over rows of equal length need no loop inside; shared as well. */
    public int[] order() {
        return order;
    }

    /** By number of entries up to {@value #LARGEST_GROUP}, how many of these rows have at most that many; shared as well. */
    public int[] ends() {
        return ends;
    }

    /** The rows that have entries, in their order. */
    public int[] filledRows() {
        return IntStream.range(0, rows()).filter(row -> first[row + 1] > first[row]).toArray();
    }

    /** The matrix of some of the rows alone. */
    public SparseMap select(int[] selected) {
        Builder builder = new Builder(selected.length, columns);
        for (int row = 0; row < selected.length; row++) {
            for (int e = first[selected[row]]; e < first[selected[row] + 1]; e++) {
                builder.add(row, column[e], value[e]);
            }
        }
        return builder.build();
    }

    /** The transposed matrix. */
    public SparseMap transposed() {
        Builder builder = new Builder(columns, rows());
        for (int row = 0; row < rows(); row++) {
            for (int e = first[row]; e < first[row + 1]; e++) {
                builder.add(column[e], row, value[e]);
            }
        }
        return builder.build();
    }

    /** The product with a matrix that acts first. */
    public SparseMap after(SparseMap other) {
        Builder builder = new Builder(rows(), other.columns);
        for (int row = 0; row < rows(); row++) {
            for (int e = first[row]; e < first[row + 1]; e++) {
                for (int o = other.first[column[e]]; o < other.first[column[e] + 1]; o++) {
                    builder.add(row, other.column[o], value[e] * other.value[o]);
                }
            }
        }
        return builder.build();
    }

    /** Collects entries. */
    public static final class Builder {
        private final int columns;
        private final List<TreeMap<Integer, Double>> rows = new ArrayList<>();

        /** An empty matrix. */
        public Builder(int rows, int columns) {
            this.columns = columns;
            for (int row = 0; row < rows; row++) {
                this.rows.add(new TreeMap<>());
            }
        }

        /** Adds to an entry. */
        public void add(int row, int column, double value) {
            rows.get(row).merge(column, value, Double::sum);
        }

        /** The matrix as it is now. */
        public SparseMap build() {
            return new SparseMap(columns, rows);
        }
    }
}
