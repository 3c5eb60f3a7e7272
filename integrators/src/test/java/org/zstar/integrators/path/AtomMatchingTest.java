package org.zstar.integrators.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.testkit.Samples;

class AtomMatchingTest {
    private static final Cell SKEWED = Cell.periodic(4, 0, 0, 11, 4.5, 0, -13, 9, 5);

    @Test
    void shortestVectorIsFoundInSkewedCells() {
        MinimumImage image = new MinimumImage(SKEWED);
        CounterRandom random = new CounterRandom(3);
        for (int n = 0; n < 50; n++) {
            double[] v = new double[3];
            random.normals(0, n, v, 0);
            double[] start = {30 * v[0], 30 * v[1], 30 * v[2]};
            double best = Double.POSITIVE_INFINITY;
            // c first, since it alone reaches along z
            for (int c = -25; c <= 25; c++) {
                for (int b = -60; b <= 60; b++) {
                    double y = start[1] + 4.5 * b + 9 * c, z = start[2] + 5 * c;
                    double x = start[0] + 11 * b - 13 * c;
                    x -= 4 * Math.rint(x / 4);
                    best = Math.min(best, x * x + y * y + z * z);
                }
            }
            double[] shortened = start.clone();
            assertEquals(best, image.shorten(shortened), 1e-9);
            assertEquals(best, shortened[0] * shortened[0] + shortened[1] * shortened[1] + shortened[2] * shortened[2],
                    1e-9);
            for (int d = 0; d < 3; d++) {
                double turns = SKEWED.fractional(shortened[0] - start[0], shortened[1] - start[1],
                        shortened[2] - start[2], d);
                assertEquals(Math.rint(turns), turns, 1e-9);
            }
        }
    }

    @Test
    void assignmentIsTheBestOfAll() {
        CounterRandom random = new CounterRandom(2);
        for (int trial = 0; trial < 20; trial++) {
            double[][] cost = new double[6][6];
            for (int k = 0; k < 36; k++) {
                cost[k / 6][k % 6] = random.uniform(trial, k);
            }
            int[] columns = Assignment.solve(cost);
            double sum = 0;
            boolean[] used = new boolean[6];
            for (int r = 0; r < 6; r++) {
                sum += cost[r][columns[r]];
                assertEquals(false, used[columns[r]]);
                used[columns[r]] = true;
            }
            assertEquals(best(cost, 0, new boolean[6]), sum, 1e-12);
        }
    }

    private static double best(double[][] cost, int row, boolean[] used) {
        if (row == cost.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int c = 0; c < cost.length; c++) {
            if (!used[c]) {
                used[c] = true;
                best = Math.min(best, cost[row][c] + best(cost, row + 1, used));
                used[c] = false;
            }
        }
        return best;
    }

    @Test
    void shuffledAndWrappedAtomsFindTheirPartners() {
        Structure first = Samples.triclinic(9, 3, 8).structure();
        int n = first.size();
        double[] moved = first.positions().clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += 0.05 * Math.sin(k);
        }
        int[] order = {2, 1, 4, 3, 0, 7, 6, 5, 10, 9, 8, 11};
        int[] species = new int[n];
        double[] shuffled = new double[3 * n];
        for (int i = 0; i < n; i++) {
            species[i] = first.species()[order[i]];
            for (int axis = 0; axis < 3; axis++) {
                shuffled[3 * i + axis] = moved[3 * order[i] + axis] + (i - 3) * first.cell().vector(i % 3, axis);
            }
        }
        Structure last = new Structure(first.cell(), species, shuffled);
        assertArrayEquals(moved, AtomMatching.match(first, last, true), 1e-9);
    }

    @Test
    void asGivenKeepsNumbersAndRefusesOtherSpecies() {
        Structure first = new Structure(Cell.box(8, 8, 8), new int[] {3, 3, 8}, new double[] {0, 0, 0, 4, 4, 4, 2, 2, 2});
        Structure swapped = new Structure(Cell.box(8, 8, 8), new int[] {3, 3, 8},
                new double[] {4, 4, 4, 0, 0, 7.5, 2, 2, 2});
        assertArrayEquals(new double[] {0, 0, -0.5, 4, 4, 4, 2, 2, 2}, AtomMatching.match(first, swapped, true), 1e-12);
        // by number each Li crosses half the cell, in either direction
        double[] asGiven = AtomMatching.match(first, swapped, false);
        assertEquals(4, Math.abs(asGiven[0]), 1e-12);
        Structure reordered = new Structure(Cell.box(8, 8, 8), new int[] {8, 3, 3}, new double[9]);
        assertThrows(IllegalArgumentException.class, () -> AtomMatching.match(first, reordered, false));
        Structure other = new Structure(Cell.box(8, 8, 8), new int[] {3, 8, 8}, new double[9]);
        assertThrows(IllegalArgumentException.class, () -> AtomMatching.match(first, other, true));
        Structure wider = new Structure(Cell.box(8, 8, 9), new int[] {3, 3, 8}, new double[9]);
        assertThrows(IllegalArgumentException.class, () -> AtomMatching.match(first, wider, true));
    }
}
