package org.zstar.io.lammps;

import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/**
 * A simulation box: a cell with a corner away from zero.
 *
 * @param origin corner in Å
 * @param cell vectors and periodicity
 */
record Box(double[] origin, Cell cell) {
    /** Name of the frame's value that keeps a corner other than zero. */
    static final String ORIGIN = "origin";

    /** A box from its vectors, row by row. */
    static Box of(double[] origin, double[] vectors, boolean[] periodic, LineReader lines) throws StructureFileException {
        try {
            return new Box(origin, new Cell(vectors, periodic));
        } catch (IllegalArgumentException e) {
            throw lines.error(e.getMessage());
        }
    }

    /**
     * A box from the limits along the axes and tilt factors.
     *
     * @param limits lowest and highest x, y, z
     * @param tilt xy, xz, yz
     */
    static Box tilted(double[] limits, double[] tilt, boolean[] periodic, LineReader lines) throws StructureFileException {
        double[] lengths = new double[3];
        for (int d = 0; d < 3; d++) {
            lengths[d] = limits[2 * d + 1] - limits[2 * d];
            if (!(lengths[d] > 0)) {
                throw lines.error("found the box limits " + limits[2 * d] + " and " + limits[2 * d + 1]
                        + ", expected the lower and then the higher one");
            }
        }
        double[] vectors = {lengths[0], 0, 0, tilt[0], lengths[1], 0, tilt[1], tilt[2], lengths[2]};
        return of(new double[] {limits[0], limits[2], limits[4]}, vectors, periodic, lines);
    }

    /** By how much the limits of the box that surrounds a tilted one exceed its own: low x, high x, low y, high y. */
    static double[] excess(double xy, double xz, double yz) {
        double low = Math.min(Math.min(0, xy), Math.min(xz, xy + xz));
        double high = Math.max(Math.max(0, xy), Math.max(xz, xy + xz));
        return new double[] {low, high, Math.min(0, yz), Math.max(0, yz)};
    }

    /** Adds the image flags' lattice vectors to a position. */
    void unwrap(double[] positions, int atom, double ix, double iy, double iz) {
        for (int d = 0; d < 3; d++) {
            positions[3 * atom + d] += ix * cell.vector(0, d) + iy * cell.vector(1, d) + iz * cell.vector(2, d);
        }
    }

    /** Fractional to Cartesian coordinates. */
    void place(double[] positions, int atom, double sx, double sy, double sz) {
        for (int d = 0; d < 3; d++) {
            positions[3 * atom + d] = origin[d] + sx * cell.vector(0, d) + sy * cell.vector(1, d) + sz * cell.vector(2, d);
        }
    }

    /** Keeps a corner other than zero among the values of a frame. */
    void note(Map<String, Object> info) {
        if (origin[0] != 0 || origin[1] != 0 || origin[2] != 0) {
            info.put(ORIGIN, origin);
        }
    }
}
