package org.zstar.descriptors.vaf;

import java.util.Arrays;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.kernels.CutoffType;

/** The neighbours of one atom within the cutoff, in the order of the neighbour list: by element, then by index. */
final class Neighbourhood {
    private final double cutoff;
    private final CutoffType cutoffType;
    /** Index of each atomic number among the known elements, or −1. */
    private final int[] elementOf;
    private final int[] elements;
    int atom;
    int count;
    /** Neighbours of element e are {@code start[e] … start[e + 1] - 1}. */
    final int[] start;
    /** Index of the pair in the neighbour list. */
    int[] pair = new int[0];
    /** Index of the atom and its element. */
    int[] index = new int[0];
    int[] element = new int[0];
    /** x, y, z of R_ij in Å. */
    final double[][] r = new double[3][0];
    /** x, y, z of R_ij / R_ij. */
    final double[][] unit = new double[3][0];
    double[] distance = new double[0];
    /** f_c and its derivative in 1/Å. */
    double[] fc = new double[0];
    double[] slope = new double[0];

    Neighbourhood(double cutoff, CutoffType cutoffType, int[] elements) {
        this.cutoff = cutoff;
        this.cutoffType = cutoffType;
        this.elements = elements;
        start = new int[elements.length + 1];
        elementOf = new int[Elements.count()];
        Arrays.fill(elementOf, -1);
        for (int e = 0; e < elements.length; e++) {
            elementOf[elements[e]] = e;
        }
    }

    void load(Geometry geometry, int centre) {
        NeighbourList list = geometry.neighbours();
        int from = list.first()[centre], to = list.first()[centre + 1];
        reserve(to - from);
        double[] x = geometry.positions(), shifts = list.shifts();
        atom = centre;
        count = 0;
        for (int p = from; p < to; p++) {
            int j = list.neighbour()[p], s = 3 * list.image()[p];
            double dx = x[3 * j] + shifts[s] - x[3 * centre], dy = x[3 * j + 1] + shifts[s + 1] - x[3 * centre + 1],
                    dz = x[3 * j + 2] + shifts[s + 2] - x[3 * centre + 2];
            double d2 = dx * dx + dy * dy + dz * dz;
            if (d2 < cutoff * cutoff) {
                add(p, j, geometry.species()[j], dx, dy, dz, Math.sqrt(d2));
            }
        }
        int n = 0;
        for (int e = 0; e < elements.length; e++) {
            while (n < count && element[n] == e) {
                n++;
            }
            start[e + 1] = n;
        }
    }

    private void add(int p, int j, int species, double dx, double dy, double dz, double d) {
        int n = count++;
        pair[n] = p;
        index[n] = j;
        element[n] = elementOf[species];
        if (element[n] < 0) {
            throw new IllegalArgumentException("the vector fingerprints do not know " + Elements.symbol(species) + "; they"
                    + " are configured for " + Arrays.stream(elements).mapToObj(Elements::symbol).toList());
        }
        r[0][n] = dx;
        r[1][n] = dy;
        r[2][n] = dz;
        unit[0][n] = dx / d;
        unit[1][n] = dy / d;
        unit[2][n] = dz / d;
        distance[n] = d;
        fc[n] = cutoffType.value(d / cutoff);
        slope[n] = cutoffType.slope(d / cutoff) / cutoff;
    }

    private void reserve(int n) {
        if (n > pair.length) {
            int size = n + n / 4 + 8;
            pair = new int[size];
            index = new int[size];
            element = new int[size];
            distance = new double[size];
            fc = new double[size];
            slope = new double[size];
            for (int axis = 0; axis < 3; axis++) {
                r[axis] = new double[size];
                unit[axis] = new double[size];
            }
        }
    }
}
