package org.zstar.io.vasp;

import org.zstar.api.atoms.Cell;

/** Cartesian coordinates from fractional ones. */
final class Coordinates {
    private Coordinates() { }

    /** Replaces 3N fractional coordinates by Cartesian ones in Å. */
    static void toCartesian(double[] coordinates, int count, Cell cell) {
        double[] v = cell.vectors();
        for (int i = 0; i < count; i += 3) {
            double a = coordinates[i];
            double b = coordinates[i + 1];
            double c = coordinates[i + 2];
            for (int d = 0; d < 3; d++) {
                coordinates[i + d] = a * v[d] + b * v[3 + d] + c * v[6 + d];
            }
        }
    }
}
