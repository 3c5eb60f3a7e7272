package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;

class CoordinationNumbersTest {
    /** Rock salt: the primitive cell is smaller than the distances, so that neighbours are images. */
    private static Structure salt(double a) {
        Cell cell = Cell.periodic(0, a / 2, a / 2, a / 2, 0, a / 2, a / 2, a / 2, 0);
        return new Structure(cell, new int[] {11, 17}, new double[] {0, 0, 0, a / 2, 0, 0});
    }

    @Test
    void shellsOfRockSalt() {
        double a = 5.6;
        CoordinationNumbers unlike = new CoordinationNumbers("Na", "Cl", 0.6 * a), like = new CoordinationNumbers("Cl", "Cl",
                0.8 * a), third = new CoordinationNumbers("Na", "Cl", 0.9 * a);
        for (CoordinationNumbers numbers : new CoordinationNumbers[] {unlike, like, third}) {
            numbers.add(0, salt(a));
        }
        assertEquals(Map.of("coordination_Na_Cl", 6.0, "coordination_Na_Cl_share_6", 1.0), unlike.values());
        assertEquals(12, like.values().get("coordination_Cl_Cl"));
        assertEquals(14, third.values().get("coordination_Na_Cl"));
    }

    @Test
    void sharesOverFrames() {
        CoordinationNumbers numbers = new CoordinationNumbers("Na", "Cl", 3);
        for (double a : new double[] {5.6, 5.6, 5.6, 7}) {
            numbers.add(0, salt(a));
        }
        assertEquals(Map.of("coordination_Na_Cl", 4.5, "coordination_Na_Cl_share_0", 0.25,
                "coordination_Na_Cl_share_6", 0.75), numbers.values());
    }

    @Test
    void wrongInput() {
        assertThrows(IllegalArgumentException.class, () -> new CoordinationNumbers("Na", "Xy", 3));
        assertThrows(IllegalArgumentException.class, () -> new CoordinationNumbers("Na", "Cl", 0));
        assertEquals(Map.of(), new CoordinationNumbers("P", "O", 2).values());
    }
}
