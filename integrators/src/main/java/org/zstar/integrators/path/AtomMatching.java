package org.zstar.integrators.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

/** Brings the end of a path into correspondence with its start. */
final class AtomMatching {
    private AtomMatching() { }

    /**
     * Coordinates of the end in the order of the start's atoms, from the periodic images that are nearest to them.
     *
     * @param nearest whether like atoms may change their numbers so that the sum of squared displacements is least;
     *                otherwise atom i becomes atom i
     */
    static double[] match(Structure first, Structure last, boolean nearest) {
        requireLikeness(first, last, nearest);
        MinimumImage image = new MinimumImage(first.cell());
        double[] matched = new double[3 * first.size()];
        if (!nearest) {
            for (int i = 0; i < first.size(); i++) {
                place(first, i, last, i, image, matched);
            }
            return matched;
        }
        for (int species : Arrays.stream(first.species()).distinct().toArray()) {
            int[] from = atoms(first, species), to = atoms(last, species);
            double[][] cost = new double[from.length][from.length];
            for (int a = 0; a < from.length; a++) {
                for (int b = 0; b < from.length; b++) {
                    cost[a][b] = image.shorten(difference(first, from[a], last, to[b]));
                }
            }
            int[] partner = Assignment.solve(cost);
            for (int a = 0; a < from.length; a++) {
                place(first, from[a], last, to[partner[a]], image, matched);
            }
        }
        return matched;
    }

    private static void place(Structure first, int i, Structure last, int j, MinimumImage image, double[] matched) {
        double[] d = difference(first, i, last, j);
        image.shorten(d);
        for (int axis = 0; axis < 3; axis++) {
            matched[3 * i + axis] = first.positions()[3 * i + axis] + d[axis];
        }
    }

    private static double[] difference(Structure first, int i, Structure last, int j) {
        double[] d = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            d[axis] = last.positions()[3 * j + axis] - first.positions()[3 * i + axis];
        }
        return d;
    }

    private static int[] atoms(Structure s, int species) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            if (s.species()[i] == species) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void requireLikeness(Structure first, Structure last, boolean nearest) {
        if (!first.formula().equals(last.formula())) {
            throw new IllegalArgumentException("the ends of a path need the same atoms; found " + first.formula() + " and "
                    + last.formula());
        }
        if (!first.cell().equals(last.cell())) {
            throw new IllegalArgumentException("the ends of a path need the same cell; found " + first.cell() + " and "
                    + last.cell());
        }
        for (int i = 0; i < first.size() && !nearest; i++) {
            if (first.species()[i] != last.species()[i]) {
                throw new IllegalArgumentException("atom " + i + " is " + Elements.symbol(first.species()[i])
                        + " at the start of the path and " + Elements.symbol(last.species()[i])
                        + " at its end; expected the same order, or matching = nearest");
            }
        }
    }
}
