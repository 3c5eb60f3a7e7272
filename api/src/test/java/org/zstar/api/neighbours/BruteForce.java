package org.zstar.api.neighbours;

import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Cell;

/** All pairs within a range by trying every image, for comparison. */
final class BruteForce {
    /** A directed pair with its vector. */
    record Pair(int i, int j, int a, int b, int c, double x, double y, double z) {
        double distance() {
            return Math.sqrt(x * x + y * y + z * z);
        }
    }

    private BruteForce() { }

    static List<Pair> pairs(Cell cell, double[] x, double range) {
        int n = x.length / 3;
        int[] reach = new int[3];
        for (int d = 0; d < 3; d++) {
            reach[d] = cell.isPeriodic(d) ? (int) Math.ceil(range / cell.height(d)) + 1 : 0;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                addImages(cell, x, range, i, j, reach, pairs);
            }
        }
        return pairs;
    }

    private static void addImages(Cell cell, double[] x, double range, int i, int j, int[] reach, List<Pair> pairs) {
        double[] r = new double[3];
        int[] nearest = new int[3];
        for (int d = 0; d < 3; d++) {
            double s = cell.fractional(x[3 * j] - x[3 * i], x[3 * j + 1] - x[3 * i + 1], x[3 * j + 2] - x[3 * i + 2], d);
            nearest[d] = cell.isPeriodic(d) ? (int) -Math.rint(s) : 0;
        }
        for (int a = nearest[0] - reach[0]; a <= nearest[0] + reach[0]; a++) {
            for (int b = nearest[1] - reach[1]; b <= nearest[1] + reach[1]; b++) {
                for (int c = nearest[2] - reach[2]; c <= nearest[2] + reach[2]; c++) {
                    if (i == j && a == 0 && b == 0 && c == 0) {
                        continue;
                    }
                    for (int k = 0; k < 3; k++) {
                        r[k] = x[3 * j + k] - x[3 * i + k] + a * cell.vector(0, k) + b * cell.vector(1, k)
                                + c * cell.vector(2, k);
                    }
                    if (r[0] * r[0] + r[1] * r[1] + r[2] * r[2] <= range * range) {
                        pairs.add(new Pair(i, j, a, b, c, r[0], r[1], r[2]));
                    }
                }
            }
        }
    }
}
