package org.zstar.analysis;

import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;

/**
 * Places in the cell where mobile ions rest.
 *
 * @param fractional three fractional coordinates per site, from 0 to 1 along directions that repeat
 */
public record Sites(double[] fractional) {
    /** The atoms of one species in a structure. */
    public static Sites of(Structure structure, int species) {
        DoubleList s = new DoubleList();
        double[] x = structure.positions();
        for (int i = 0; i < structure.size(); i++) {
            for (int d = 0; d < 3 && structure.species()[i] == species; d++) {
                s.add(structure.cell().fractional(x[3 * i], x[3 * i + 1], x[3 * i + 2], d));
            }
        }
        return new Sites(s.toArray()).folded(structure.cell());
    }

    Sites folded(Cell cell) {
        double[] s = fractional.clone();
        for (int k = 0; k < s.length; k++) {
            s[k] -= cell.isPeriodic(k % 3) ? Math.floor(s[k]) : 0;
        }
        return new Sites(s);
    }

    /** Number of sites. */
    public int count() {
        return fractional.length / 3;
    }

    /** Component of a site's position in a cell, in Å. */
    public double position(Cell cell, int site, int axis) {
        double x = 0;
        for (int d = 0; d < 3; d++) {
            x += fractional[3 * site + d] * cell.vector(d, axis);
        }
        return x;
    }

    /**
     * Distance in Å of a point from the nearest image of a site; exact up to half the smallest height of the cell.
     *
     * @param s three fractional coordinates of the point
     * @param image overwritten with the number of cells from the site to that image
     */
    double distance(Cell cell, int site, double[] s, int[] image) {
        double x = 0, y = 0, z = 0;
        for (int d = 0; d < 3; d++) {
            double ds = s[d] - fractional[3 * site + d];
            image[d] = cell.isPeriodic(d) ? (int) Math.rint(ds) : 0;
            ds -= image[d];
            x += ds * cell.vector(d, 0);
            y += ds * cell.vector(d, 1);
            z += ds * cell.vector(d, 2);
        }
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Per site the distance in Å to the next one, or to its own image. */
    double[] spacings(Cell cell) {
        double[] spacings = new double[count()];
        double height = Math.min(cell.height(0), Math.min(cell.height(1), cell.height(2)));
        int[] image = new int[3];
        for (int a = 0; a < count(); a++) {
            double[] s = {fractional[3 * a], fractional[3 * a + 1], fractional[3 * a + 2]};
            spacings[a] = height;
            for (int b = 0; b < count(); b++) {
                if (a != b) {
                    spacings[a] = Math.min(spacings[a], distance(cell, b, s, image));
                }
            }
        }
        return spacings;
    }
}
