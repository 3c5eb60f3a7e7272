package org.zstar.kernels;

/**
 * Some neighbours j of one atom, each with all that come after it: what depends on both, at {@code place(j, k)}. Of these
 * places those are chosen where the two are near enough to each other.
 */
final class PairRows {
    /** Rows that are looked at together. */
    private static final int ROWS = 8;

    private final PairStages stages;
    private int shift;
    /** Products R_ij · R_ik, and squared distances R_jk² between the two. */
    double[] dot = {}, z = {};
    /** Chosen places, row by row. */
    int[] chosen = {};
    private final int[] ends = new int[ROWS];
    private int first;
    private int rows;

    PairRows(PairStages stages) {
        this.stages = stages;
    }

    /** Makes room. @param room more than the index of the last neighbour, by the width of a block */
    void reserve(int room) {
        if (room > 1 << shift || z.length == 0) {
            shift = Integer.SIZE - Integer.numberOfLeadingZeros(room - 1);
            dot = new double[ROWS << shift];
            z = new double[ROWS << shift];
            chosen = new int[(ROWS << shift) + BlockLoops.LANES];
        }
    }

    /** A pair's number is {@code (j << shift) + k}. */
    int shift() {
        return shift;
    }

    /** Computes rows from neighbour j on, as many as there is room for, and returns the first j that is left. */
    int fill(LaneNeighbours n, int j, int end, int partners) {
        first = j;
        rows = Math.min(ROWS, end - j);
        for (int row = 0; row < rows; row++) {
            stages.row(j + row, partners, n.at, n.square, dot, z, row << shift);
        }
        return j + rows;
    }

    /** Chooses the partners among {@code from … to} that come after j and have R_jk² below a limit; returns their number. */
    int choose(int from, int to, double limit) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            int start = row << shift;
            count = stages.select(start + Math.max(from, first + row + 1), start + to, limit, z, chosen, count);
            ends[row] = count;
        }
        return count;
    }

    /** Number of rows. */
    int rows() {
        return rows;
    }

    /** First neighbour j. */
    int first() {
        return first;
    }

    /** One past the last chosen place of a row. */
    int end(int row) {
        return ends[row];
    }
}
