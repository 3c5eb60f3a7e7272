package org.zstar.model.bec.moments;

import java.util.Arrays;

/** Components of symmetric tensors in the order of {@link Harmonics}. */
public final class Tensors {
    /** How often x, y and z occur in each component of rank 0, 1, 2 and 3. */
    private static final int[][][] AXES = {
        {{0, 0, 0}},
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}, {1, 1, 0}, {1, 0, 1}, {0, 1, 1}},
        {{3, 0, 0}, {0, 3, 0}, {0, 0, 3}, {2, 1, 0}, {2, 0, 1}, {1, 2, 0}, {0, 2, 1}, {1, 0, 2}, {0, 1, 2}, {1, 1, 1}}};

    private Tensors() { }

    /** Number of components of a rank. */
    public static int components(int rank) {
        return AXES[rank].length;
    }

    /** How often x, y and z occur among the indices of a component. */
    static int[] powers(int rank, int component) {
        return AXES[rank][component].clone();
    }

    /** The component with the given axes (0, 1, 2) as indices, in any order. */
    public static int component(int... axes) {
        int[] counts = new int[3];
        for (int axis : axes) {
            counts[axis]++;
        }
        return withPowers(counts);
    }

    /** The component in whose indices x, y and z occur so often. */
    static int withPowers(int... counts) {
        int[][] all = AXES[counts[0] + counts[1] + counts[2]];
        int m = 0;
        while (!Arrays.equals(all[m], counts)) {
            m++;
        }
        return m;
    }

    /** How often a component stands in the full tensor. */
    public static int multiplicity(int rank, int component) {
        int[] factorial = {1, 1, 2, 6};
        int[] n = AXES[rank][component];
        return factorial[rank] / (factorial[n[0]] * factorial[n[1]] * factorial[n[2]]);
    }

    /** The component of the next rank that has one more index {@code axis} than component m of a rank. */
    public static int raised(int rank, int m, int axis) {
        int[] counts = AXES[rank][m].clone();
        counts[axis]++;
        return withPowers(counts);
    }
}
