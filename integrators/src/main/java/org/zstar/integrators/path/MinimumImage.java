package org.zstar.integrators.path;

import org.zstar.api.atoms.Cell;

/** Shortest vectors between points of a periodic cell, exact for every shape of the cell. */
final class MinimumImage {
    private final Cell cell;
    private final int[] reach = new int[3];

    MinimumImage(Cell cell) {
        this.cell = cell;
        double farthest = 0;
        for (int d = 0; d < 3; d++) {
            farthest += cell.isPeriodic(d) ? 0.5 * length(d) : 0;
        }
        for (int d = 0; d < 3; d++) {
            // a vector rounded to fractions within ±1/2 is at most `farthest` long, and so is the shortest one
            reach[d] = cell.isPeriodic(d) ? (int) Math.floor(farthest / cell.height(d) + 0.5) : 0;
        }
    }

    private double length(int d) {
        double x = cell.vector(d, 0), y = cell.vector(d, 1), z = cell.vector(d, 2);
        return Math.sqrt(x * x + y * y + z * z);
    }

    /**
     * Replaces a vector by the shortest one that differs from it by lattice vectors.
     *
     * @param v three numbers in Å, changed in place
     * @return the square of its length
     */
    double shorten(double[] v) {
        double[] start = v.clone();
        for (int d = 0; d < 3; d++) {
            if (cell.isPeriodic(d)) {
                double turns = Math.rint(cell.fractional(v[0], v[1], v[2], d));
                for (int axis = 0; axis < 3; axis++) {
                    start[axis] -= turns * cell.vector(d, axis);
                }
            }
        }
        double best = Double.POSITIVE_INFINITY;
        for (int a = -reach[0]; a <= reach[0]; a++) {
            for (int b = -reach[1]; b <= reach[1]; b++) {
                for (int c = -reach[2]; c <= reach[2]; c++) {
                    double x = start[0] + a * cell.vector(0, 0) + b * cell.vector(1, 0) + c * cell.vector(2, 0);
                    double y = start[1] + a * cell.vector(0, 1) + b * cell.vector(1, 1) + c * cell.vector(2, 1);
                    double z = start[2] + a * cell.vector(0, 2) + b * cell.vector(1, 2) + c * cell.vector(2, 2);
                    double square = x * x + y * y + z * z;
                    if (square < best) {
                        best = square;
                        v[0] = x;
                        v[1] = y;
                        v[2] = z;
                    }
                }
            }
        }
        return best;
    }
}
