package org.zstar.kernels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Sums of products of two lane vectors, row by row: out_target += Σ value · a_left b_right, in the order of the entries. */
public final class ProductMap {
    private final int[] target;
    private final int[] first;
    private final int[] left;
    private final int[] right;
    private final double[] value;

    /** A product. @param left index in a @param right index in b @param value factor */
    public record Entry(int left, int right, double value) { }

    private ProductMap(List<Integer> targets, List<List<Entry>> rows) {
        target = targets.stream().mapToInt(t -> t).toArray();
        first = new int[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            first[row + 1] = first[row] + rows.get(row).size();
        }
        List<Entry> all = rows.stream().flatMap(List::stream).toList();
        left = all.stream().mapToInt(Entry::left).toArray();
        right = all.stream().mapToInt(Entry::right).toArray();
        value = all.stream().mapToDouble(Entry::value).toArray();
    }

    /**
     * The derivatives of Σ w_target · row: a map of w and the factors that adds to the derivative with respect to each factor,
     * from the last on, so that rows of the map may be factors of later ones.
     */
    public ProductMap adjoint() {
        TreeMap<Integer, List<Entry>> uses = new TreeMap<>(Comparator.reverseOrder());
        for (int row = 0; row < rows(); row++) {
            for (int e = first[row]; e < first[row + 1]; e++) {
                uses.computeIfAbsent(left[e], k -> new ArrayList<>()).add(new Entry(target[row], right[e], value[e]));
                uses.computeIfAbsent(right[e], k -> new ArrayList<>()).add(new Entry(target[row], left[e], value[e]));
            }
        }
        return new ProductMap(List.copyOf(uses.keySet()), List.copyOf(uses.values()));
    }

    /** Number of rows. */
    public int rows() {
        return target.length;
    }

    /** Index of what each row adds to, shared: not to be modified. */
    public int[] target() {
        return target;
    }

    /** Row starts, shared: not to be modified. */
    public int[] first() {
        return first;
    }

    /** Index of the first factor of each entry, shared: not to be modified. */
    public int[] left() {
        return left;
    }

    /** Index of the second factor of each entry, shared: not to be modified. */
    public int[] right() {
        return right;
    }

    /** Number of each entry, shared: not to be modified. */
    public double[] value() {
        return value;
    }

    /** Collects rows. */
    public static final class Builder {
        private final List<Integer> targets = new ArrayList<>();
        private final List<List<Entry>> rows = new ArrayList<>();

        /** Appends a row. */
        public Builder add(int target, List<Entry> entries) {
            targets.add(target);
            rows.add(List.copyOf(entries));
            return this;
        }

        /** The map as it is now. */
        public ProductMap build() {
            return new ProductMap(targets, rows);
        }
    }
}
