package org.zstar.kernels;

/**
 * Some neighbours j of one species around one atom, each with others: what depends on both. Of these pairs those are chosen
 * where the two are near enough to each other.
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
    private int first;
    private int own;
    private int rows;
    /** One past the last chosen place of each row. */
    private final int[] ends = new int[ROWS];

    PairRows(PairStages stages) {
        this.stages = stages;
    }

    /** Makes room. @param room more than the index of the last neighbour, by the width of a block */
    void reserve(int room) {
        if (room > 1 << shift || z.length == 0) {
            shift = Integer.SIZE - Integer.numberOfLeadingZeros(room - 1);
            dot = new double[ROWS << shift];
            z = new double[ROWS << shift];
            chosen = new int[(ROWS << shift) + 1];
        }
    }

    /** Place of neighbour 0 in a row. */
    int start(int row) {
        return row << shift;
    }

    int rows() {
        return rows;
    }

    /** One past the last chosen place of a row; those of the next follow. */
    int end(int row) {
        return ends[row];
    }

    /**
     * Computes rows from neighbour j of a species on, as many as there is room for, and returns the first j that is left.
     *
     * @param from first partner of any pair
     * @param to one past the last partner
     */
    int fill(LaneNeighbours n, int species, int j, int from, int to) {
        first = j;
        rows = Math.min(ROWS, n.end(species) - j);
        own = n.start(species);
        for (int row = 0; row < rows; row++) {
            stages.row(j + row, partner(row, from), to, n.at, n.square, dot, z, row << shift);
        }
        return j + rows;
    }

    /** The first partner of a row, which a neighbour of the same species is only if it comes after j. */
    private int partner(int row, int from) {
        return from < own ? from : Math.max(from, first + row + 1);
    }

    /** Chooses the partners among {@code from … to} with R_jk² below a limit. */
    void choose(int from, int to, double limit) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            int start = row << shift;
            count = select(start + partner(row, from), start + to, limit, z, chosen, count);
            ends[row] = count;
        }
    }

    /** Without branches, which half of the pairs would mispredict: the sign bit of z − limit counts. */
    private static int select(int from, int to, double limit, double[] z, int[] chosen, int count) {
        int end = count;
        for (int place = from; place < to; place++) {
            chosen[end] = place;
            end += (int) (Double.doubleToRawLongBits(z[place] - limit) >>> 63);
        }
        return end;
    }

    /** First neighbour j. */
    int first() {
        return first;
    }
}
