package org.zstar.integrators.path;

import java.util.Arrays;
import org.zstar.api.atoms.Cell;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.integrators.minimise.Fire;
import org.zstar.integrators.minimise.FireConfig;

/**
 * The path on the image dependent pair potential (Smidstrup et al., J. Chem. Phys. 140, 214106 (2014)): image m minimises
 * Σ w(d)(d − d_m)² over pairs, where d_m lies evenly between the pair's distances at the ends and w = d⁻⁴, as an elastic
 * band.
 */
final class PairDistancePath {
    /** Pairs farther apart than this at the straight image hardly weigh anything. */
    private static final double RANGE = 4.5;
    private static final double SHORTEST = 0.3;
    private static final int ITERATIONS = 300;
    private static final double CONVERGED = 0.01;

    private record Pairs(int[] i, int[] j, double[] shift, double[] target) { }

    private final double[][] images;
    private final Pairs[] pairs;

    PairDistancePath(Cell cell, int[] species, double[][] straight) {
        images = straight;
        pairs = new Pairs[straight.length];
        for (int m = 1; m + 1 < straight.length; m++) {
            pairs[m] = pairs(cell, species, m);
        }
    }

    private Pairs pairs(Cell cell, int[] species, int m) {
        NeighbourList list = NeighbourList.build(cell, species, images[m], RANGE);
        Pairs found = new Pairs(new int[list.pairs()], new int[list.pairs()], new double[3 * list.pairs()],
                new double[list.pairs()]);
        double share = m / (images.length - 1.0);
        double[] first = images[0], last = images[images.length - 1], d = new double[3];
        for (int i = 0; i < list.atoms(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                found.i[p] = i;
                found.j[p] = list.neighbour()[p];
                System.arraycopy(list.shifts(), 3 * list.image()[p], found.shift, 3 * p, 3);
                found.target[p] = (1 - share) * distance(found, p, first, d) + share * distance(found, p, last, d);
            }
        }
        return found;
    }

    private static double distance(Pairs pairs, int p, double[] x, double[] d) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            d[axis] = x[3 * pairs.j[p] + axis] + pairs.shift[3 * p + axis] - x[3 * pairs.i[p] + axis];
            square += d[axis] * d[axis];
        }
        return Math.sqrt(square);
    }

    /** The images, the inner ones relaxed. */
    double[][] relaxed() {
        ElasticBand band = new ElasticBand(1);
        Fire fire = new Fire(FireConfig.DEFAULT);
        double[] energies = new double[images.length];
        double[][] gradients = new double[images.length][images[0].length];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            for (int m = 1; m + 1 < images.length; m++) {
                energies[m] = energy(m, gradients[m]);
            }
            double[][] forces = band.forces(images, energies, gradients, -1);
            if (ElasticBand.largest(forces) < CONVERGED) {
                break;
            }
            BandCoordinates.step(fire, images, forces);
        }
        return images;
    }

    /** @return value of the pair potential of an image in Å⁻², its gradient in Å⁻³ */
    private double energy(int m, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        double[] d = new double[3];
        Pairs all = pairs[m];
        for (int p = 0; p < all.i.length; p++) {
            double r = Math.max(SHORTEST, distance(all, p, images[m], d));
            double off = r - all.target[p], weight = 1 / (r * r * r * r);
            // every pair is listed in both directions
            sum += 0.5 * weight * off * off;
            double slope = 0.5 * weight * off * (2 - 4 * off / r) / r;
            for (int axis = 0; axis < 3; axis++) {
                gradient[3 * all.j[p] + axis] += slope * d[axis];
                gradient[3 * all.i[p] + axis] -= slope * d[axis];
            }
        }
        return sum;
    }
}
