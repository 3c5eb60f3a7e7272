package org.zstar.model.bec.moments;

import java.util.Arrays;

/**
 * Σ_k w_k P_k of one family of products with fixed weights w, for several atoms (lanes) at a time. Sums over the channels
 * of the last factor are done once for all entries that share them, as products of the matrix of weights with the moments,
 * so the cost is about that of those matrix products.
 */
final class WeightedTerm {
    private final int lanes;
    private final int rows;
    private final int columns;
    /** Weights, row by row: a row per choice of channels of all factors but the last; zeros where a choice does not exist. */
    private final double[] weights;
    private final int[] lastIndex;
    /** Different components of the last factor, and which of them an entry has. */
    private final int[] lastOffsets;
    private final int[] lastOf;
    private final double[] value;
    private final int[] output;
    /** Per leading factor, entry and row the index of the moment. */
    private final int[][] leading;
    private final double[] sums;
    private final double[] adjoint;
    private final double[] product;

    WeightedTerm(ProductTerm term, double[] w, int at, int lanes) {
        this.lanes = lanes;
        value = term.entryValues();
        output = term.entryOutputs();
        lastIndex = term.lastIndex();
        columns = lastIndex.length;
        int[] offsets = term.lastOffsets();
        lastOffsets = Arrays.stream(offsets).distinct().toArray();
        lastOf = new int[offsets.length];
        for (int entry = 0; entry < offsets.length; entry++) {
            while (lastOffsets[lastOf[entry]] != offsets[entry]) {
                lastOf[entry]++;
            }
        }
        rows = term.rows();
        weights = term.matrix(w, at);
        leading = term.leading();
        sums = new double[lastOffsets.length * rows * lanes];
        adjoint = new double[sums.length];
        product = new double[lanes];
    }

    /** Adds the vector to {@code m}, component by component, lane by lane, and keeps what {@link #addAdjoint} needs. */
    void addValues(double[] a, double[] m) {
        for (int last = 0; last < lastOffsets.length; last++) {
            for (int row = 0; row < rows; row++) {
                LaneLoops.dot(weights, row * columns, a, lastOffsets[last], lastIndex, sums, (last * rows + row) * lanes, lanes);
            }
        }
        for (int entry = 0; entry < value.length; entry++) {
            for (int row = 0; row < rows; row++) {
                multiply(a, entry, row, -1, value[entry]);
                LaneLoops.addProduct(product, 0, sums, (lastOf[entry] * rows + row) * lanes, m, output[entry] * lanes, lanes);
            }
        }
    }

    /** Sets {@link #product} to a factor times the leading moments of an entry and row, but for one of them. */
    private void multiply(double[] a, int entry, int row, int without, double factor) {
        Arrays.fill(product, factor);
        for (int f = 0; f < leading.length; f++) {
            if (f != without) {
                LaneLoops.scale(product, a, leading[f][entry * rows + row] * lanes, lanes);
            }
        }
    }

    /** After {@link #addValues}: adds the derivatives of e·Σ w P with respect to the moments. */
    void addAdjoint(double[] a, double[] e, double[] lambda) {
        Arrays.fill(adjoint, 0);
        for (int entry = 0; entry < value.length; entry++) {
            double factor = value[entry] * e[output[entry]];
            for (int row = 0; factor != 0 && row < rows; row++) {
                int at = (lastOf[entry] * rows + row) * lanes;
                multiply(a, entry, row, -1, factor);
                LaneLoops.add(product, adjoint, at, lanes);
                for (int f = 0; f < leading.length; f++) {
                    multiply(a, entry, row, f, factor);
                    LaneLoops.addProduct(product, 0, sums, at, lambda, leading[f][entry * rows + row] * lanes, lanes);
                }
            }
        }
        for (int last = 0; last < lastOffsets.length; last++) {
            for (int row = 0; row < rows; row++) {
                LaneLoops.addOuter(weights, row * columns, adjoint, (last * rows + row) * lanes, lastOffsets[last], lastIndex,
                        lambda, lanes);
            }
        }
    }
}
