package org.zstar.api.neighbours;

import java.util.Arrays;
import org.zstar.api.atoms.Cell;

/**
 * All images of atoms that may be neighbours of the atoms of one bin, sorted by the neighbour's rank and image, side by side in
 * memory. So the bin's atoms share the sorting, and what passes the test of the distance is in the order of a row.
 */
final class Candidates {
    private final Cell cell;
    private final AtomBins bins;
    private final AtomRanks ranks;
    private final double limit;
    private final double[] low = new double[3];
    private final double[] high = new double[3];
    private int count;
    /** Rank, and image relative to the wrapped atoms. */
    private long[] keys = new long[1024];
    private int[] atom = {};
    /** Image of the atom where it is, as seen from a wrapped one. */
    private long[] image = {};
    /** Wrapped place and translation: kept apart, so that a pair and its reverse differ in the sign alone. */
    private double[] x = {}, y = {}, z = {}, shiftX = {}, shiftY = {}, shiftZ = {};
    private double[] square = {};
    private int[] found = {};

    /** @param limit largest square of a distance in Å² */
    Candidates(Cell cell, AtomBins bins, AtomRanks ranks, double limit) {
        this.cell = cell;
        this.bins = bins;
        this.ranks = ranks;
        this.limit = limit;
    }

    /** Collects those around a bin. */
    void collect(int bin) {
        surround(bin);
        count = 0;
        bins.around(bin, this::addBin);
        Arrays.sort(keys, 0, count);
        place();
    }

    /** The box around the atoms of the bin. */
    private void surround(int bin) {
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int k = bins.start(bin); k < bins.start(bin + 1); k++) {
            int i = bins.atoms()[k];
            widen(0, bins.x[i]);
            widen(1, bins.y[i]);
            widen(2, bins.z[i]);
        }
    }

    private void widen(int axis, double at) {
        low[axis] = Math.min(low[axis], at);
        high[axis] = Math.max(high[axis], at);
    }

    private void addBin(int bin, int a, int b, int c) {
        double sx = shift(a, b, c, 0), sy = shift(a, b, c, 1), sz = shift(a, b, c, 2);
        // rounding may put an atom a little farther from the box than from the atoms in it
        double most = limit * (1 + 1e-9) + 1e-12;
        for (int k = bins.start(bin); k < bins.start(bin + 1); k++) {
            int j = bins.atoms()[k];
            double dx = outside(0, bins.x[j] + sx), dy = outside(1, bins.y[j] + sy), dz = outside(2, bins.z[j] + sz);
            if (dx * dx + dy * dy + dz * dz <= most) {
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, Math.addExact(count, count));
                }
                keys[count++] = PairKey.of(ranks.rank(j), a, b, c);
            }
        }
    }

    private double shift(int a, int b, int c, int axis) {
        return a * cell.vector(0, axis) + b * cell.vector(1, axis) + c * cell.vector(2, axis);
    }

    private double outside(int axis, double at) {
        return Math.max(0, Math.max(low[axis] - at, at - high[axis]));
    }

    private void place() {
        if (x.length < count) {
            atom = new int[keys.length];
            image = new long[keys.length];
            x = new double[keys.length];
            y = new double[keys.length];
            z = new double[keys.length];
            shiftX = new double[keys.length];
            shiftY = new double[keys.length];
            shiftZ = new double[keys.length];
            square = new double[keys.length];
            found = new int[keys.length];
        }
        for (int k = 0; k < count; k++) {
            int j = ranks.atom(PairKey.rank(keys[k]));
            int a = PairKey.component(keys[k], 0), b = PairKey.component(keys[k], 1), c = PairKey.component(keys[k], 2);
            atom[k] = j;
            image[k] = PairKey.image(keys[k]) - bins.wrap[j];
            x[k] = bins.x[j];
            y[k] = bins.y[j];
            z[k] = bins.z[j];
            shiftX[k] = shift(a, b, c, 0);
            shiftY[k] = shift(a, b, c, 1);
            shiftZ[k] = shift(a, b, c, 2);
        }
    }

    /** Finds the neighbours of an atom of the bin; returns their number. */
    int find(int i) {
        Arrays.fill(square, 0, count, 0);
        addSquares(count, x, shiftX, bins.x[i], square);
        addSquares(count, y, shiftY, bins.y[i], square);
        addSquares(count, z, shiftZ, bins.z[i], square);
        square[Arrays.binarySearch(keys, 0, count, PairKey.of(ranks.rank(i), 0, 0, 0))] = Double.POSITIVE_INFINITY;
        return select(count, square, limit, found);
    }

    /** One axis at a time: short loops are what the compiler turns into vectors. */
    private static void addSquares(int end, double[] at, double[] shift, double from, double[] to) {
        for (int k = 0; k < end; k++) {
            double d = (at[k] - from) + shift[k];
            to[k] += d * d;
        }
    }

    private static int select(int end, double[] square, double limit, int[] found) {
        int kept = 0;
        for (int k = 0; k < end; k++) {
            found[kept] = k;
            kept += square[k] <= limit ? 1 : 0;
        }
        return kept;
    }

    /** Writes the neighbours that {@link #find} found: atoms, and numbers of images of the unwrapped atoms. */
    void write(int i, int kept, int[] neighbours, int[] images, int at, ImageTable table) {
        long wrap = bins.wrap[i];
        for (int m = 0; m < kept; m++) {
            int k = found[m];
            neighbours[at + m] = atom[k];
            images[at + m] = table.number(image[k] + wrap);
        }
    }
}
