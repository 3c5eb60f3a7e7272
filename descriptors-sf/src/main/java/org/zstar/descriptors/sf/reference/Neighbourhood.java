package org.zstar.descriptors.sf.reference;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;

/** The neighbours of one atom within the cutoff. Arrays are reused and may be longer than {@link #count}. */
public final class Neighbourhood {
    /** Central atom. */
    public int centre;
    /** Number of neighbours. */
    public int count;
    /** Components of R_ij = x_j + shift − x_i in Å. */
    public double[] x = {};
    public double[] y = {};
    public double[] z = {};
    /** Distances in Å. */
    public double[] r = {};
    /** Atomic numbers. */
    public int[] species = {};
    /** Indices of the atoms. */
    public int[] atom = {};
    /** Indices into the neighbour list. */
    public int[] pair = {};
    /** Radial factor of each neighbour, set by {@link #tabulate}, and its derivative in 1/Å. */
    double[] factor = {};
    double[] slope = {};

    /** Takes in the neighbours of atom i. @param cutoff in Å */
    public void load(Geometry geometry, int i, double cutoff) {
        NeighbourList list = geometry.neighbours();
        double[] at = geometry.positions();
        double[] shifts = list.shifts();
        int to = list.first()[i + 1];
        reserve(to - list.first()[i]);
        centre = i;
        count = 0;
        for (int p = list.first()[i]; p < to; p++) {
            int j = list.neighbour()[p], shift = 3 * list.image()[p];
            double dx = at[3 * j] + shifts[shift] - at[3 * i];
            double dy = at[3 * j + 1] + shifts[shift + 1] - at[3 * i + 1];
            double dz = at[3 * j + 2] + shifts[shift + 2] - at[3 * i + 2];
            double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
            if (distance < cutoff) {
                x[count] = dx;
                y[count] = dy;
                z[count] = dz;
                r[count] = distance;
                species[count] = geometry.species()[j];
                atom[count] = j;
                pair[count++] = p;
            }
        }
    }

    private void reserve(int size) {
        if (r.length < size) {
            x = new double[size];
            y = new double[size];
            z = new double[size];
            r = new double[size];
            species = new int[size];
            atom = new int[size];
            pair = new int[size];
            factor = new double[size];
            slope = new double[size];
        }
    }

    /** Evaluates a radial factor for every neighbour. */
    void tabulate(RadialFactor radial) {
        for (int j = 0; j < count; j++) {
            factor[j] = radial.value(r[j]);
            slope[j] = radial.slope(r[j]);
        }
    }

    /** Zeroes three numbers per neighbour. */
    void clear(double[] gradient) {
        Arrays.fill(gradient, 0, 3 * count, 0);
    }
}
