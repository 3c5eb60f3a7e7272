package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;

class UnwrappingTest {
    private static final Cell CELL = Cell.periodic(9, 0, 0, 3, 8, 0, -2, 3, 7);

    @Test
    void foldedPositionsContinueAndUnfoldedOnesStay() {
        CounterRandom random = new CounterRandom(3);
        Unwrapping folded = new Unwrapping(), unfolded = new Unwrapping();
        double[] x = {1, 2, 3, 8, 7, 6}, step = new double[3], offset = new double[6];
        for (int n = 0; n < 500; n++) {
            double[] inside = x.clone();
            for (int k = 0; k < 6; k += 3) {
                for (int d = 0; d < 3; d++) {
                    double shift = -Math.floor(CELL.fractional(x[k], x[k + 1], x[k + 2], d));
                    for (int axis = 0; axis < 3; axis++) {
                        inside[k + axis] += shift * CELL.vector(d, axis);
                    }
                }
            }
            double[] continued = folded.next(new Structure(CELL, new int[] {3, 8}, inside)).positions();
            for (int k = 0; k < 6; k++) {
                offset[k] = n == 0 ? continued[k] - x[k] : offset[k];
                assertEquals(x[k] + offset[k], continued[k], 1e-9);
            }
            assertArrayEquals(x, unfolded.next(new Structure(CELL, new int[] {3, 8}, x.clone())).positions());
            for (int i = 0; i < 2; i++) {
                random.normals(n, i, step, 0);
                for (int axis = 0; axis < 3; axis++) {
                    x[3 * i + axis] += 0.6 * step[axis];
                }
            }
        }
        assertTrue(folded.folds() > 20, "folds: " + folded.folds());
        assertEquals(0, unfolded.folds());
        assertEquals(unfolded.largestMove(), folded.largestMove(), 1e-9);
        assertTrue(folded.largestMove() > 0.1 && folded.largestMove() < 0.5, "largest: " + folded.largestMove());
        assertThrows(IllegalArgumentException.class, () -> folded.next(new Structure(CELL, new int[] {3}, new double[3])));
    }

    @Test
    void openDirectionsAreNotFolded() {
        Unwrapping open = new Unwrapping();
        Cell slab = new Cell(new double[] {4, 0, 0, 0, 4, 0, 0, 0, 4}, new boolean[] {true, true, false});
        open.next(new Structure(slab, new int[] {3}, new double[] {0.1, 0.1, 0.1}));
        double[] x = open.next(new Structure(slab, new int[] {3}, new double[] {3.9, 0.2, 3.9})).positions();
        assertArrayEquals(new double[] {-0.1, 0.2, 3.9}, x, 1e-12);
    }

    @Test
    void intervalVelocitiesAreThoseOfTheMotion() {
        int[] seen = {0};
        IntervalVelocities velocities = new IntervalVelocities((time, frame) -> {
            assertEquals(5 + 10.0 * seen[0]++, time, 1e-12);
            assertArrayEquals(new double[] {0.02, -0.1, 0}, frame.velocities(), 1e-12);
        });
        for (int n = 0; n < 4; n++) {
            velocities.add(10 * n, new Structure(CELL, new int[] {3}, new double[] {0.2 * n, -n, 3}));
        }
        assertEquals(3, seen[0]);
    }

    @Test
    void theRestFrameFollowsTheChosenSpecies() {
        RestFrame host = new RestFrame(Set.of(8));
        for (int n = 0; n < 3; n++) {
            Structure moving = new Structure(CELL, new int[] {3, 8}, new double[] {n, 1, 2, 0.5 * n, 1, 1},
                    new double[] {1, 0, 0, 0.5, 0, 0.1}, Labels.NONE, Map.of(), Map.of());
            Structure still = host.next(moving);
            assertArrayEquals(new double[] {0.5 * n, 1, 2, 0, 1, 1}, still.positions(), 1e-12);
            assertArrayEquals(new double[] {0.5, 0, -0.1, 0, 0, 0}, still.velocities(), 1e-12);
        }
    }
}
