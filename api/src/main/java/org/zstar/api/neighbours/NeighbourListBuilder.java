package org.zstar.api.neighbours;

import java.util.Arrays;
import org.zstar.api.atoms.Cell;
import org.zstar.api.parallel.Workers;

/**
 * Builds a {@link NeighbourList} with cell lists. Atoms are wrapped into the cell, binned along the lattice vectors, and
 * every bin looks as many bins (and images) around as the range needs, so small and skewed cells are treated like all
 * others.
 */
final class NeighbourListBuilder {
    /** Atoms whose rows one thread collects at a time. */
    private static final int CHUNK = 64;
    /** Relative error of squared distances, with much to spare. */
    private static final double ROUNDING = 1e-8;

    private final Cell cell;
    private final int[] species;
    private final double[] positions;
    private final double range;
    private final int n;
    /** Lattice translations that bring each atom into the cell, 3N. */
    private final int[] wrap;
    private final double[] wrapped;
    private final int[] bins = new int[3];
    private final int[] reach = new int[3];
    private final double[] low = new double[3];
    private final double[] width = new double[3];
    private int[] binStart;
    private int[] binAtoms;
    private int[] binOf;

    private int[] rank;
    private int[] atomOfRank;

    NeighbourListBuilder(Cell cell, int[] species, double[] positions, double range) {
        if (!(range > 0) || !Double.isFinite(range)) {
            throw new IllegalArgumentException("the range of a neighbour list is a positive distance in Å, found " + range);
        }
        for (double x : positions) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("positions must be finite numbers in Å, found " + x);
            }
        }
        this.cell = cell;
        this.species = species;
        this.positions = positions;
        this.range = range;
        this.n = species.length;
        this.wrap = new int[3 * n];
        this.wrapped = new double[3 * n];
    }

    NeighbourList build(Workers workers) {
        wrapAtoms();
        chooseBins();
        sortIntoBins();
        rankAtoms();
        int[] first = new int[n + 1];
        NeighbourRows[] rows = new NeighbourRows[(n + CHUNK - 1) / CHUNK];
        workers.forEachChunk(n, CHUNK, (worker, chunk, from, to) -> {
            rows[chunk] = new NeighbourRows();
            for (int i = from; i < to; i++) {
                collect(i, rows[chunk]);
                first[i + 1] = rows[chunk].endRow();
            }
        });
        for (int i = 0; i < n; i++) {
            first[i + 1] = Math.addExact(first[i], first[i + 1]);
        }
        long[] keys = new long[first[n]];
        workers.forEachChunk(n, CHUNK, (worker, chunk, from, to) -> rows[chunk].copyTo(keys, first[from]));
        NeighbourRows images = new NeighbourRows();
        boolean doubtful = false;
        for (NeighbourRows some : rows) {
            images.noteAll(some);
            doubtful |= some.isDoubtful();
        }
        if (doubtful) {
            dropOneSided(first, keys);
        }
        return new NeighbourListAssembler(cell, first, keys, atomOfRank, images.images()).assemble(range, workers);
    }

    private void wrapAtoms() {
        for (int i = 0; i < n; i++) {
            double x = positions[3 * i], y = positions[3 * i + 1], z = positions[3 * i + 2];
            double wx = x, wy = y, wz = z;
            for (int d = 0; d < 3; d++) {
                if (cell.isPeriodic(d)) {
                    double turns = Math.floor(cell.fractional(x, y, z, d));
                    if (Math.abs(turns) > PairKey.FARTHEST / 4) {
                        throw new IllegalArgumentException("atom " + (i + 1) + " is " + (long) turns
                                + " cells away from the cell; expected positions within " + PairKey.FARTHEST / 4
                                + " cells");
                    }
                    wrap[3 * i + d] = (int) turns;
                    wx -= turns * cell.vector(d, 0);
                    wy -= turns * cell.vector(d, 1);
                    wz -= turns * cell.vector(d, 2);
                }
            }
            wrapped[3 * i] = wx;
            wrapped[3 * i + 1] = wy;
            wrapped[3 * i + 2] = wz;
        }
    }

    private void chooseBins() {
        int limit = Math.max(1, (int) StrictMath.cbrt(2.0 * n) + 1);
        for (int d = 0; d < 3; d++) {
            double extent = 1;
            low[d] = 0;
            if (!cell.isPeriodic(d)) {
                double lo = Double.POSITIVE_INFINITY, hi = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < n; i++) {
                    double s = fraction(i, d);
                    lo = Math.min(lo, s);
                    hi = Math.max(hi, s);
                }
                low[d] = n == 0 ? 0 : lo;
                extent = n == 0 ? 1 : Math.max(hi - lo, 1e-9);
            }
            double height = cell.height(d) * extent;
            // bins of half the range halve the searched volume; more bins than atoms would only cost time
            bins[d] = Math.max(1, Math.min(4 * limit, (int) (2 * height / range)));
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

    private double fraction(int i, int d) {
        return cell.fractional(wrapped[3 * i], wrapped[3 * i + 1], wrapped[3 * i + 2], d);
    }

    private int bin(int i, int d) {
        return Math.max(0, Math.min(bins[d] - 1, (int) ((fraction(i, d) - low[d]) / width[d])));
    }

    private void sortIntoBins() {
        binOf = new int[3 * n];
        binStart = new int[bins[0] * bins[1] * bins[2] + 1];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < 3; d++) {
                binOf[3 * i + d] = bin(i, d);
            }
            binStart[index(binOf[3 * i], binOf[3 * i + 1], binOf[3 * i + 2]) + 1]++;
        }
        for (int b = 0; b + 1 < binStart.length; b++) {
            binStart[b + 1] += binStart[b];
        }
        int[] next = binStart.clone();
        binAtoms = new int[n];
        for (int i = 0; i < n; i++) {
            binAtoms[next[index(binOf[3 * i], binOf[3 * i + 1], binOf[3 * i + 2])]++] = i;
        }
    }

    private int index(int a, int b, int c) {
        return (a * bins[1] + b) * bins[2] + c;
    }

    /** Order of the neighbours in a row: by species, then by index. */
    private void rankAtoms() {
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            order[i] = (long) species[i] << 32 | i;
        }
        Arrays.sort(order);
        rank = new int[n];
        atomOfRank = new int[n];
        for (int k = 0; k < n; k++) {
            atomOfRank[k] = (int) order[k];
            rank[atomOfRank[k]] = k;
        }
    }

    private void collect(int i, NeighbourRows rows) {
        for (int da = -reach[0]; da <= reach[0]; da++) {
            int a = binOf[3 * i] + da, ia = Math.floorDiv(a, bins[0]);
            if (ia != 0 && !cell.isPeriodic(0)) {
                continue;
            }
            for (int db = -reach[1]; db <= reach[1]; db++) {
                int b = binOf[3 * i + 1] + db, ib = Math.floorDiv(b, bins[1]);
                if (ib != 0 && !cell.isPeriodic(1)) {
                    continue;
                }
                for (int dc = -reach[2]; dc <= reach[2]; dc++) {
                    int c = binOf[3 * i + 2] + dc, ic = Math.floorDiv(c, bins[2]);
                    if (ic == 0 || cell.isPeriodic(2)) {
                        scan(i, index(a - ia * bins[0], b - ib * bins[1], c - ic * bins[2]), ia, ib, ic, rows);
                    }
                }
            }
        }
    }

    private void scan(int i, int bin, int ia, int ib, int ic, NeighbourRows rows) {
        double sx = ia * cell.vector(0, 0) + ib * cell.vector(1, 0) + ic * cell.vector(2, 0) - wrapped[3 * i];
        double sy = ia * cell.vector(0, 1) + ib * cell.vector(1, 1) + ic * cell.vector(2, 1) - wrapped[3 * i + 1];
        double sz = ia * cell.vector(0, 2) + ib * cell.vector(1, 2) + ic * cell.vector(2, 2) - wrapped[3 * i + 2];
        double limit = range * range * (1 + 1e-12);
        for (int k = binStart[bin]; k < binStart[bin + 1]; k++) {
            int j = binAtoms[k];
            double x = wrapped[3 * j] + sx, y = wrapped[3 * j + 1] + sy, z = wrapped[3 * j + 2] + sz;
            double square = x * x + y * y + z * z;
            if (square <= limit * (1 + ROUNDING) && (j != i || ia != 0 || ib != 0 || ic != 0)) {
                if (square >= limit * (1 - ROUNDING)) {
                    rows.doubt();
                    if (square > limit) {
                        continue;
                    }
                }
                // image of the unwrapped atoms: both have been moved by their own lattice translations
                rows.add(PairKey.of(rank[j], ia + wrap[3 * i] - wrap[3 * j], ib + wrap[3 * i + 1] - wrap[3 * j + 1],
                        ic + wrap[3 * i + 2] - wrap[3 * j + 2]));
            }
        }
    }

    /** Rounding may let a pair at the very range into one row only; such a pair is left out of both. */
    private void dropOneSided(int[] first, long[] keys) {
        int kept = 0;
        int[] start = first.clone();
        long[] old = keys.clone();
        for (int i = 0; i < n; i++) {
            first[i] = kept;
            for (int p = start[i]; p < start[i + 1]; p++) {
                int j = atomOfRank[PairKey.rank(old[p])];
                if (Arrays.binarySearch(old, start[j], start[j + 1], PairKey.reverse(old[p], rank[i])) >= 0) {
                    keys[kept++] = old[p];
                }
            }
        }
        first[n] = kept;
    }
}
