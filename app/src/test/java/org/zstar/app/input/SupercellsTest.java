package org.zstar.app.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.neighbours.NeighbourList;

class SupercellsTest {
    private static final Cell SKEW = Cell.periodic(3, 0.2, 0, 0.5, 4, 0, 0.1, 0.3, 5);
    private static final Structure TWO = new Structure(SKEW, new int[] {3, 8}, new double[] {0, 0, 0, 1.5, 2, 2.5},
            new double[] {1, 2, 3, 4, 5, 6}, Labels.NONE.withEnergy(-1.0), Map.of("kind", "crystal"), Map.of());

    @Test
    void everyAtomKeepsItsSurroundings() {
        Structure many = Supercells.repeat(TWO, new int[] {2, 3, 1});
        assertEquals(12, many.size());
        assertEquals(6 * SKEW.volume(), many.cell().volume(), 1e-9);
        NeighbourList one = NeighbourList.build(TWO.cell(), TWO.species(), TWO.positions(), 7);
        NeighbourList all = NeighbourList.build(many.cell(), many.species(), many.positions(), 7);
        for (int i = 0; i < many.size(); i++) {
            assertEquals(one.first()[i % 2 + 1] - one.first()[i % 2], all.first()[i + 1] - all.first()[i]);
            assertEquals(TWO.species()[i % 2], many.species()[i]);
            assertEquals(TWO.velocities()[3 * (i % 2) + 1], many.velocities()[3 * i + 1]);
        }
        assertEquals(null, many.labels().energy());
        assertEquals("crystal", many.info("kind", ""));
    }

    @Test
    void takesAtomsOut() {
        Structure left = Supercells.without(Supercells.repeat(TWO, new int[] {1, 1, 2}), new int[] {0, 3, 0});
        assertArrayEquals(new int[] {8, 3}, left.species());
        assertArrayEquals(new double[] {1.5, 2, 2.5, 0.1, 0.3, 5}, left.positions(), 1e-12);
        assertArrayEquals(new double[] {4, 5, 6, 1, 2, 3}, left.velocities());
        assertSame(TWO, Supercells.without(TWO, new int[0]));
        assertThrows(IllegalArgumentException.class, () -> Supercells.without(TWO, new int[] {2}));
        assertThrows(IllegalArgumentException.class, () -> Supercells.without(TWO, new int[] {-1}));
    }

    @Test
    void stretchedAtomsKeepTheirFractions() {
        double[] factors = {1.1, 0.9, 1.02};
        Structure wide = Supercells.scale(TWO, factors);
        assertEquals(1.1 * 0.9 * 1.02 * SKEW.volume(), wide.cell().volume(), 1e-9);
        for (int d = 0; d < 3; d++) {
            assertEquals(factors[d] * SKEW.vector(d, 2), wide.cell().vector(d, 2), 1e-12);
            assertEquals(SKEW.fractional(1.5, 2, 2.5, d), wide.cell().fractional(wide.positions()[3], wide.positions()[4],
                    wide.positions()[5], d), 1e-12);
        }
        assertArrayEquals(TWO.velocities(), wide.velocities());
        assertEquals(null, wide.labels().energy());
        assertSame(TWO, Supercells.scale(TWO, new double[] {1, 1, 1}));
    }

    @Test
    void openDirectionsDoNotRepeat() {
        Structure slab = new Structure(new Cell(SKEW.vectors(), new boolean[] {true, true, false}), TWO.species(),
                TWO.positions());
        assertEquals(8, Supercells.repeat(slab, new int[] {2, 2, 1}).size());
        assertThrows(IllegalArgumentException.class, () -> Supercells.repeat(slab, new int[] {1, 1, 2}));
    }
}
