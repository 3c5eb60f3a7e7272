package org.zstar.testkit;

import java.util.List;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;

/** Random structures of about the density of an oxide, reproducible by seed, in cells of every kind. */
public final class Samples {
    private static final int ATTEMPTS = 4000;

    private Samples() { }

    /**
     * One structure for each kind of cell: orthorhombic, triclinic, smaller than usual cutoffs, slab, open.
     *
     * @param seed of the positions
     * @param species atomic numbers that take turns
     */
    public static List<Sample> all(long seed, int... species) {
        return List.of(orthorhombic(seed, species), triclinic(seed, species), tiny(seed, species), slab(seed, species),
                molecule(seed, species));
    }

    /** Sixteen atoms in a right-angled cell. */
    public static Sample orthorhombic(long seed, int... species) {
        return new Sample("orthorhombic", fill(Cell.box(5.4, 6.1, 6.6), 16, seed, species));
    }

    /** Twelve atoms in a skewed cell, some of them several cells away from it. */
    public static Sample triclinic(long seed, int... species) {
        Cell cell = Cell.periodic(6.1, 0.3, -0.2, 2.4, 5.6, 0.5, -1.9, 2.2, 5.2);
        Structure s = fill(cell, 12, seed, species);
        double[] x = s.positions();
        for (int i = 0; i < s.size(); i += 3) {
            for (int axis = 0; axis < 3; axis++) {
                x[3 * i + axis] += (i - 4) * cell.vector(0, axis) - i * cell.vector(1, axis) + 2 * cell.vector(2, axis);
            }
        }
        return new Sample("triclinic, unwrapped", s);
    }

    /** Three atoms in a skewed cell of about 3 Å, so that every atom meets many of its own images. */
    public static Sample tiny(long seed, int... species) {
        return new Sample("tiny", fill(Cell.periodic(3.1, 0.2, 0.1, 0.9, 3.0, -0.3, -0.7, 0.6, 3.2), 3, seed, species));
    }

    /** Ten atoms in a cell that repeats in two directions. */
    public static Sample slab(long seed, int... species) {
        Cell cell = new Cell(new double[] {5.2, 0.4, 0, -1.3, 5.0, 0.2, 0, 0, 4.5}, new boolean[] {true, true, false});
        return new Sample("slab", fill(cell, 10, seed, species));
    }

    /** Eight atoms in open space. */
    public static Sample molecule(long seed, int... species) {
        Structure boxed = fill(Cell.box(4.4, 4.6, 4.8), 8, seed, species);
        return new Sample("molecule", new Structure(Cell.OPEN, boxed.species(), boxed.positions()));
    }

    /**
     * Atoms at random places of a cell, no two closer than about 1.5 Å where there is room for that.
     *
     * @param cell with three lattice vectors
     * @param atoms their number
     * @param seed of the positions
     * @param species atomic numbers that take turns
     */
    public static Structure fill(Cell cell, int atoms, long seed, int... species) {
        CounterRandom random = new CounterRandom(seed);
        double[] x = new double[3 * atoms];
        int[] numbers = new int[atoms];
        double distance = 1.5;
        int draw = 0;
        for (int i = 0; i < atoms; i++) {
            numbers[i] = species[i % species.length];
            int attempt = 0;
            do {
                if (++attempt % ATTEMPTS == 0) {
                    distance *= 0.95;
                }
                double a = random.uniform(draw, 0), b = random.uniform(draw, 1), c = random.uniform(draw++, 2);
                for (int axis = 0; axis < 3; axis++) {
                    x[3 * i + axis] = a * cell.vector(0, axis) + b * cell.vector(1, axis) + c * cell.vector(2, axis);
                }
            } while (isCrowded(cell, x, i, distance));
        }
        return new Structure(cell, numbers, x);
    }

    private static boolean isCrowded(Cell cell, double[] x, int i, double distance) {
        for (int j = 0; j < i; j++) {
            for (int image = 0; image < 27; image++) {
                int a = image / 9 - 1, b = image / 3 % 3 - 1, c = image % 3 - 1;
                double square = 0;
                for (int axis = 0; axis < 3; axis++) {
                    double d = x[3 * j + axis] - x[3 * i + axis] + a * cell.vector(0, axis) + b * cell.vector(1, axis)
                            + c * cell.vector(2, axis);
                    square += d * d;
                }
                if (square < distance * distance) {
                    return true;
                }
            }
        }
        return false;
    }
}
