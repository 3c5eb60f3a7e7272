package org.zstar.api.neighbours;

import org.zstar.api.atoms.Cell;

/**
 * Atoms wrapped into the cell and sorted into bins along the lattice vectors. A bin is about as wide as the range; all pairs of
 * its atoms end in bins (or images of bins) within {@link #reach}, so small and skewed cells are treated like all others.
 */
final class AtomBins {
    private final Cell cell;
    private final double range;
    private final int n;
    /** Wrapped coordinates in Å. */
    final double[] x;
    final double[] y;
    final double[] z;
    /** Lattice translations that bring each atom into the cell, as a change of an image (see {@link PairKey}). */
    final long[] wrap;
    private final int[] bins = new int[3];
    private final int[] reach = new int[3];
    private final double[] low = new double[3];
    private final double[] width = new double[3];
    private final int[] start;
    private final int[] atoms;

    /** @throws IllegalArgumentException if an atom or the range is many cells away */
    AtomBins(Cell cell, double[] positions, double range) {
        this.cell = cell;
        this.range = range;
        n = positions.length / 3;
        x = new double[n];
        y = new double[n];
        z = new double[n];
        wrap = new long[n];
        for (int i = 0; i < n; i++) {
            wrap(i, positions);
        }
        chooseBins();
        start = new int[bins[0] * bins[1] * bins[2] + 1];
        atoms = new int[n];
        sort();
    }

    private void wrap(int i, double[] positions) {
        double px = positions[3 * i], py = positions[3 * i + 1], pz = positions[3 * i + 2];
        double wx = px, wy = py, wz = pz;
        for (int d = 0; d < 3; d++) {
            if (cell.isPeriodic(d)) {
                double turns = Math.floor(cell.fractional(px, py, pz, d));
                if (Math.abs(turns) > PairKey.FARTHEST / 4) {
                    throw new IllegalArgumentException("atom " + (i + 1) + " is " + (long) turns
                            + " cells away from the cell; expected positions within " + PairKey.FARTHEST / 4 + " cells");
                }
                wrap[i] += PairKey.change((int) turns, d);
                wx -= turns * cell.vector(d, 0);
                wy -= turns * cell.vector(d, 1);
                wz -= turns * cell.vector(d, 2);
            }
        }
        x[i] = wx;
        y[i] = wy;
        z[i] = wz;
    }

    private void chooseBins() {
        int limit = Math.max(1, (int) StrictMath.cbrt(2.0 * n) + 1);
        for (int d = 0; d < 3; d++) {
            double extent = 1;
            if (!cell.isPeriodic(d) && n > 0) {
                double lo = Double.POSITIVE_INFINITY, hi = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < n; i++) {
                    double s = cell.fractional(x[i], y[i], z[i], d);
                    lo = Math.min(lo, s);
                    hi = Math.max(hi, s);
                }
                low[d] = lo;
                extent = Math.max(hi - lo, 1e-9);
            }
            double height = cell.height(d) * extent;
            // more bins than atoms would only cost time
            bins[d] = (int) Math.max(1, Math.min(2 * limit, Math.rint(height / range)));
            width[d] = extent / bins[d];
            reach[d] = (int) Math.ceil(range / (height / bins[d]) + 1e-9);
            if (!cell.isPeriodic(d)) {
                reach[d] = Math.min(reach[d], bins[d]);
            } else {
                requireFewImages(range / cell.height(d));
            }
        }
    }

    private void requireFewImages(double images) {
        if (images > 200) {
            throw new IllegalArgumentException("a range of " + range + " Å spans " + Math.round(images)
                    + " images of the cell; expected at most 200. Are the cell vectors in Å?");
        }
    }

    private int bin(int i, int d) {
        double s = cell.fractional(x[i], y[i], z[i], d);
        return Math.max(0, Math.min(bins[d] - 1, (int) ((s - low[d]) / width[d])));
    }

    private void sort() {
        int[] binOf = new int[n];
        for (int i = 0; i < n; i++) {
            binOf[i] = index(bin(i, 0), bin(i, 1), bin(i, 2));
            start[binOf[i] + 1]++;
        }
        for (int b = 0; b + 1 < start.length; b++) {
            start[b + 1] += start[b];
        }
        int[] next = start.clone();
        for (int i = 0; i < n; i++) {
            atoms[next[binOf[i]]++] = i;
        }
    }

    private int index(int a, int b, int c) {
        return (a * bins[1] + b) * bins[2] + c;
    }

    /** Number of bins. */
    int count() {
        return start.length - 1;
    }

    /** Index in {@link #atoms} of the first atom of a bin. */
    int start(int bin) {
        return start[bin];
    }

    /** Atoms bin by bin, shared: not to be modified. */
    int[] atoms() {
        return atoms;
    }

    /** Tells the bins that hold neighbours of the atoms of a bin, with the image of the cell that each is in. */
    void around(int bin, Visitor visitor) {
        int c0 = bin % bins[2], b0 = bin / bins[2] % bins[1], a0 = bin / bins[2] / bins[1];
        for (int a = a0 - reach[0]; a <= a0 + reach[0]; a++) {
            int ia = Math.floorDiv(a, bins[0]);
            for (int b = b0 - reach[1]; b <= b0 + reach[1] && exists(ia, 0); b++) {
                int ib = Math.floorDiv(b, bins[1]);
                for (int c = c0 - reach[2]; c <= c0 + reach[2] && exists(ib, 1); c++) {
                    int ic = Math.floorDiv(c, bins[2]);
                    if (exists(ic, 2)) {
                        visitor.visit(index(a - ia * bins[0], b - ib * bins[1], c - ic * bins[2]), ia, ib, ic);
                    }
                }
            }
        }
    }

    private boolean exists(int image, int direction) {
        return image == 0 || cell.isPeriodic(direction);
    }

    /** Takes a bin in an image of the cell. */
    @FunctionalInterface
    interface Visitor {
        /** @param ia image along a; {@code ib} and {@code ic} likewise */
        void visit(int bin, int ia, int ib, int ic);
    }
}
