package org.zstar.api.atoms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final int[] SPECIES = {8, 3, 3, 15};

    @Test
    void formulaAndMassesComeFromTheSpecies() {
        Structure s = new Structure(Cell.OPEN, SPECIES, new double[12]);
        assertEquals("Li2OP", s.formula());
        assertArrayEquals(new double[] {15.999, 6.94, 6.94, 30.973761998}, s.masses());
        assertEquals(4, s.size());
    }

    @Test
    void arraysOfOtherLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Structure(Cell.OPEN, SPECIES, new double[11]));
        assertThrows(IllegalArgumentException.class, () -> new Structure(Cell.OPEN, SPECIES, new double[12],
                new double[9], Labels.NONE, Map.of(), Map.of()));
        Structure s = new Structure(Cell.OPEN, SPECIES, new double[12]);
        assertThrows(IllegalArgumentException.class, () -> s.withLabels(Labels.NONE.withForces(new double[3])));
        assertThrows(IllegalArgumentException.class, () -> s.withLabels(Labels.NONE.withBornCharges(new double[12])));
        assertThrows(IllegalArgumentException.class, () -> Labels.NONE.withStress(new double[6]));
        assertThrows(IllegalArgumentException.class, () -> Labels.NONE.withPolarisation(new double[9]));
    }

    @Test
    void movingAtomsDropsTheLabelsAndKeepsTheRest() {
        Labels labels = Labels.NONE.withEnergy(-3.0).withCharge(1.0);
        Structure s = new Structure(Cell.OPEN, SPECIES, new double[12], new double[12], labels, Map.of("kind", "hop"),
                Map.of());
        Structure moved = s.withPositions(Cell.box(3, 3, 3), new double[12]);
        assertSame(Labels.NONE, moved.labels());
        assertSame(s.velocities(), moved.velocities());
        assertEquals("hop", moved.info("kind", "none"));
        assertEquals("none", moved.info("group", "none"));
        assertEquals(labels, s.withLabels(labels).labels());
    }

    @Test
    void elementsAreFoundBySymbolAndRefusedOtherwise() {
        for (int z = 0; z < Elements.count(); z++) {
            assertEquals(z, Elements.number(Elements.symbol(z)));
            assertTrue(Elements.mass(z) > 0);
        }
        assertEquals(119, Elements.count());
        assertThrows(IllegalArgumentException.class, () -> Elements.number("li"));
    }

    @Test
    void kineticEnergyHasItsUnit() {
        // 1 u at 1 Å/fs: half of 1.66053906660e-27 kg · (1e5 m/s)² in eV
        double expected = 0.5 * 1.66053906660e-27 * 1e10 / 1.602176634e-19;
        assertEquals(expected, Units.kineticEnergy(new double[] {1}, new double[] {0, 1, 0}), 1e-12 * expected);
    }
}
