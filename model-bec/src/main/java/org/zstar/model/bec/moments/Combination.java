package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.List;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.TensorLoops;

/**
 * Up to four entries of a row of a small matrix that is applied to all channels at once.
 *
 * @param to index of the row's first number
 * @param from indices of the columns' first numbers, four
 * @param factor what they are multiplied by, four
 */
record Combination(int to, int[] from, double[] factor) {
    private static final int MOST = 4;

    /** A matrix. @param out numbers of a row @param in numbers of a column */
    static List<Combination> of(SparseMap map, int out, int in) {
        List<Combination> all = new ArrayList<>();
        int[] first = map.first();
        for (int row = 0; row < map.rows(); row++) {
            for (int start = first[row]; start < first[row + 1]; start += MOST) {
                Combination part = new Combination(out * row, new int[MOST], new double[MOST]);
                for (int k = 0; k < MOST; k++) {
                    int e = Math.min(start + k, first[row + 1] - 1);
                    part.from[k] = in * map.column()[e];
                    part.factor[k] = start + k == e ? map.value()[e] : 0;
                }
                all.add(part);
            }
        }
        return all;
    }

    /** Adds to the channels of a run. @param size numbers in it @param in where it begins among the inputs @param out there */
    void add(TensorLoops loops, int size, double[] x, int in, double[] y, int out) {
        loops.addFour(size, factor, from, in, x, y, to + out);
    }
}
