package org.zstar.api.atoms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CellTest {
    private static final Cell SKEWED = Cell.periodic(4, 0.5, -0.2, 1.7, 5, 0.3, -0.9, 1.1, 6);

    @Test
    void fractionalCoordinatesRebuildThePoint() {
        double[] r = {3.3, -8.1, 12.7};
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            for (int d = 0; d < 3; d++) {
                sum += SKEWED.fractional(r[0], r[1], r[2], d) * SKEWED.vector(d, axis);
            }
            assertEquals(r[axis], sum, 1e-13);
        }
    }

    @Test
    void heightTimesFaceIsTheVolume() {
        for (int d = 0; d < 3; d++) {
            int e = (d + 1) % 3, f = (d + 2) % 3;
            double x = SKEWED.vector(e, 1) * SKEWED.vector(f, 2) - SKEWED.vector(e, 2) * SKEWED.vector(f, 1);
            double y = SKEWED.vector(e, 2) * SKEWED.vector(f, 0) - SKEWED.vector(e, 0) * SKEWED.vector(f, 2);
            double z = SKEWED.vector(e, 0) * SKEWED.vector(f, 1) - SKEWED.vector(e, 1) * SKEWED.vector(f, 0);
            assertEquals(SKEWED.volume(), SKEWED.height(d) * Math.sqrt(x * x + y * y + z * z), 1e-11);
        }
        assertEquals(8 * SKEWED.volume(), SKEWED.scaled(2).volume(), 1e-10);
    }

    @Test
    void openDirectionsGetUnitVectorsAcrossTheOthers() {
        boolean[][] flags = {{true, true, false}, {false, true, true}, {true, false, true}, {true, false, false},
            {false, true, false}, {false, false, true}};
        for (boolean[] periodic : flags) {
            double[] v = SKEWED.vectors();
            for (int d = 0; d < 3; d++) {
                for (int axis = 0; axis < 3; axis++) {
                    v[3 * d + axis] *= periodic[d] ? 1 : 0;
                }
            }
            Cell cell = new Cell(v, periodic);
            assertEquals(0, cell.volume());
            assertTrue(cell.isPeriodic());
            for (int d = 0; d < 3; d++) {
                assertEquals(periodic[d], cell.isPeriodic(d));
                // a lattice vector has fractional coordinate 1 along itself and 0 along all others, also along open ones
                for (int e = 0; e < 3 && periodic[d]; e++) {
                    assertEquals(d == e ? 1 : 0, cell.fractional(v[3 * d], v[3 * d + 1], v[3 * d + 2], e), 1e-13);
                }
                if (!periodic[d]) {
                    assertEquals(1, cell.height(d), 1e-12);
                }
            }
        }
    }

    @Test
    void openSpaceHasCartesianFractions() {
        assertEquals(7, Cell.OPEN.fractional(5, 6, 7, 2));
        assertFalse(Cell.OPEN.isPeriodic());
    }

    @Test
    void cellsWithoutVolumeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cell.periodic(1, 2, 3, 2, 4, 6, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Cell.periodic(1, 0, 0, 0, 1, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Cell.periodic(1, 0, 0, 0, Double.NaN, 0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Cell.periodic(1, 0, 0));
    }

    @Test
    void copiesProtectTheCell() {
        double[] v = SKEWED.vectors();
        v[0] = 99;
        assertEquals(4, SKEWED.vector(0, 0));
        SKEWED.periodicity()[0] = false;
        assertTrue(SKEWED.isPeriodic(0));
        assertEquals(SKEWED, Cell.periodic(SKEWED.vectors()));
        assertNotEquals(SKEWED, new Cell(SKEWED.vectors(), new boolean[] {true, true, false}));
    }
}
