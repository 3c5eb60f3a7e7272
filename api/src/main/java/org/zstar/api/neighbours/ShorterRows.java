package org.zstar.api.neighbours;

import org.zstar.api.parallel.Workers;

/** Takes from a neighbour list the pairs within a shorter distance. */
final class ShorterRows {
    private static final int CHUNK = 256;

    private final NeighbourList list;
    private final double[] at;
    private final double limit;

    ShorterRows(NeighbourList list, double[] positions, double range) {
        this.list = list;
        at = positions;
        limit = range * range * (1 + 1e-12);
    }

    /** Row starts. */
    int[] count(Workers workers) {
        int[] first = new int[list.atoms() + 1];
        workers.forEachChunk(list.atoms(), CHUNK, (worker, chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                    first[i + 1] += isNear(i, p) ? 1 : 0;
                }
            }
        });
        for (int i = 0; i < list.atoms(); i++) {
            first[i + 1] += first[i];
        }
        return first;
    }

    /** Writes the rows. */
    void copy(Workers workers, int[] first, int[] neighbour, int[] image) {
        workers.forEachChunk(list.atoms(), CHUNK, (worker, chunk, from, to) -> {
            int k = first[from];
            for (int i = from; i < to; i++) {
                for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                    if (isNear(i, p)) {
                        neighbour[k] = list.neighbour()[p];
                        image[k++] = list.image()[p];
                    }
                }
            }
        });
    }

    /** Differences of positions come first, so that a pair and its reverse have the same distance to the bit. */
    private boolean isNear(int i, int p) {
        int j = 3 * list.neighbour()[p], s = 3 * list.image()[p];
        double[] shifts = list.shifts();
        double x = at[j] - at[3 * i] + shifts[s], y = at[j + 1] - at[3 * i + 1] + shifts[s + 1],
                z = at[j + 2] - at[3 * i + 2] + shifts[s + 2];
        return x * x + y * y + z * z <= limit;
    }
}
