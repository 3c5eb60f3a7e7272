package org.zstar.kernels;

import java.util.Arrays;

/** The pairs of neighbours of one atom and one pair of species, in chunks, and their sums. */
final class PairList {
    private final PairPlan.Group group;
    private final PairWork work;
    private final double limit;
    private PairChunk[] chunks = {};
    private int count;
    private int species;
    private int partner;
    /** Of the last chunk, see {@link PairChunk#add}. */
    private final double[] outer = new double[PairChunk.LENGTH];
    /** Per sum, eight lanes. */
    private final double[] sums;

    PairList(PairPlan plan, PairPlan.Group group, PairWork work) {
        this.group = group;
        this.work = work;
        limit = plan.narrow() ? plan.cutoff() * plan.cutoff() : Double.POSITIVE_INFINITY;
        sums = new double[BlockLoops.LANES * group.size()];
    }

    PairPlan.Group group() {
        return group;
    }

    double[] sums() {
        return sums;
    }

    /** Begins a new list. */
    void clear(LaneNeighbours n) {
        count = 0;
        Arrays.fill(sums, 0);
        boolean fewer = n.end(group.a()) - n.start(group.a()) <= n.end(group.b()) - n.start(group.b());
        species = fewer ? group.a() : group.b();
        partner = fewer ? group.b() : group.a();
    }

    /** The species of the pair that has fewer neighbours, so that rows are few and long. */
    int species() {
        return species;
    }

    /** The other species. */
    int partner() {
        return partner;
    }

    /** Adds the pairs of some rows; chunks that are full are evaluated while they are in the cache. */
    void add(PairRows rows, LaneNeighbours n) {
        rows.choose(n.start(partner), n.end(partner), limit);
        int from = 0;
        for (int row = 0; row < rows.rows(); row++) {
            while (from < rows.end(row)) {
                if (count == 0 || chunks[count - 1].room() == 0) {
                    open(n);
                }
                PairChunk last = chunks[count - 1];
                int to = Math.min(rows.end(row), from + last.room());
                last.add(rows, row, from, to, n, outer);
                from = to;
            }
        }
    }

    private void open(LaneNeighbours n) {
        finish(n);
        if (count == chunks.length) {
            chunks = Arrays.copyOf(chunks, count + 1);
            chunks[count] = new PairChunk(group);
        }
        chunks[count].clear();
        count++;
    }

    /** Completes and evaluates the last chunk. */
    void finish(LaneNeighbours n) {
        if (count > 0) {
            chunks[count - 1].complete(n, outer);
            work.evaluate(chunks[count - 1], outer, group, sums);
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
