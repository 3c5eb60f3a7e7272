package org.zstar.api.neighbours;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.zstar.api.atoms.Cell;
import org.zstar.api.parallel.Workers;

/**
 * Builds a {@link NeighbourList} bin by bin: threads find the rows of a bin's atoms among the {@link Candidates} around it and
 * keep them, until the length of all rows and the images in use are known.
 */
final class NeighbourListBuilder {
    private final Cell cell;
    private final double range;
    private final int n;
    private final AtomBins bins;
    private final AtomRanks ranks;
    private final RowFinder[] finders;

    NeighbourListBuilder(Cell cell, int[] species, double[] positions, double range, Workers workers) {
        if (!(range > 0) || !Double.isFinite(range)) {
            throw new IllegalArgumentException("the range of a neighbour list is a positive distance in Å, found " + range);
        }
        for (double x : positions) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("positions must be finite numbers in Å, found " + x);
            }
        }
        this.cell = cell;
        this.range = range;
        n = species.length;
        bins = new AtomBins(cell, positions, range);
        ranks = new AtomRanks(species);
        finders = new RowFinder[workers.count()];
        Arrays.setAll(finders, w -> new RowFinder(bins, new Candidates(cell, bins, ranks, range * range * (1 + 1e-12))));
    }

    NeighbourList build(Workers workers) {
        int[] first = new int[n + 1];
        RowFinder.Rows[] rows = new RowFinder.Rows[bins.count()];
        workers.forEachChunk(rows.length, 1, (worker, chunk, bin, end) -> rows[bin] = finders[worker].find(bin, first));
        for (int i = 0; i < n; i++) {
            first[i + 1] = Math.addExact(first[i], first[i + 1]);
        }
        long[] images = Stream.of(finders).flatMapToLong(some -> Arrays.stream(some.images())).sorted().distinct().toArray();
        Map<RowFinder, int[]> places = new IdentityHashMap<>();
        for (RowFinder some : finders) {
            places.put(some, Arrays.stream(some.images()).mapToInt(image -> Arrays.binarySearch(images, image)).toArray());
        }
        int[] neighbour = new int[first[n]], image = new int[first[n]];
        workers.forEachChunk(rows.length, 1, (worker, chunk, bin, end) -> {
            int[] place = places.get(rows[bin].finder());
            int from = 0;
            for (int k = bins.start(bin); k < bins.start(bin + 1); k++) {
                int to = first[bins.atoms()[k]], length = first[bins.atoms()[k] + 1] - to;
                System.arraycopy(rows[bin].neighbour(), from, neighbour, to, length);
                for (int p = 0; p < length; p++) {
                    image[to + p] = place[rows[bin].image()[from + p]];
                }
                from += length;
            }
        });
        return new NeighbourList(range, first, neighbour, ranks.atoms(), image, shifts(images));
    }

    private double[] shifts(long[] images) {
        double[] shifts = new double[3 * images.length];
        for (int k = 0; k < images.length; k++) {
            int a = PairKey.component(images[k], 0), b = PairKey.component(images[k], 1),
                    c = PairKey.component(images[k], 2);
            for (int axis = 0; axis < 3; axis++) {
                shifts[3 * k + axis] = a * cell.vector(0, axis) + b * cell.vector(1, axis) + c * cell.vector(2, axis);
            }
        }
        return shifts;
    }
}
