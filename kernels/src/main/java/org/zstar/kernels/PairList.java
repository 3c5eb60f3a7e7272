package org.zstar.kernels;

import java.util.Arrays;

/** The pairs of neighbours of one atom and one pair of species, in chunks. */
final class PairList {
    private final PairPlan.Group group;
    private final double limit;
    private PairChunk[] chunks = {};
    private int count;

    PairList(PairPlan plan, PairPlan.Group group) {
        this.group = group;
        limit = plan.narrow() ? plan.cutoff() * plan.cutoff() : Double.POSITIVE_INFINITY;
    }

    PairPlan.Group group() {
        return group;
    }

    void clear() {
        count = 0;
    }

    /** Adds a row: the partners of j among {@code from … to}, see {@link PairChunk#addRow}. */
    void addRow(int j, int from, int to, PairRow row) {
        for (int start = from; start < to; start += PairChunk.SEGMENT) {
            if (count == 0 || !chunks[count - 1].hasRoom()) {
                open();
            }
            chunks[count - 1].addRow(j, start, Math.min(to, start + PairChunk.SEGMENT), limit, row);
        }
    }

    private void open() {
        if (count == chunks.length) {
            chunks = Arrays.copyOf(chunks, count + 1);
            chunks[count] = new PairChunk(group);
        }
        chunks[count].clear();
        count++;
    }

    /** Completes all chunks. @param nobody index of a neighbour that counts nothing */
    void fill(int nobody) {
        for (int i = 0; i < count; i++) {
            chunks[i].fill(nobody);
        }
    }

    /** Number of chunks. */
    int chunks() {
        return count;
    }

    PairChunk chunk(int i) {
        return chunks[i];
    }
}
