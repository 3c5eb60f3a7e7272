package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;

class RadialDistributionTest {
    @Test
    void crystalHasItsShellsEvenFromOneCell() {
        // caesium-chloride structure with a = 4 Å: 8 unlike at 3.464, 6 like at 4, 12 like at 5.657
        Structure s = new Structure(Cell.box(4, 4, 4), new int[] {55, 17}, new double[] {0.3, 0, 0, 2.3, 2, 2});
        RadialDistribution rdf = new RadialDistribution(6, 600);
        rdf.add(0, s);
        rdf.add(1, s);
        Table t = rdf.distributions();
        double[] unlike = t.column("coordination_Cl_Cs"), like = t.column("coordination_Cs_Cs");
        assertEquals(0, unlike[345]);
        assertEquals(8, unlike[347]);
        assertEquals(0, like[398]);
        assertEquals(6, like[401]);
        assertEquals(18, like[567]);
        assertEquals(8, t.column("coordination_Cs_Cl")[400]);
        double shell = 4 * Math.PI / 3 * (Math.pow(3.47, 3) - Math.pow(3.46, 3));
        assertEquals(8 / (shell / 64), t.column("g_Cl_Cs")[346], 1e-9);
        assertFalse(t.columns().containsKey("g_Cs_Cl"));
    }

    @Test
    void idealGasHasNoStructure() {
        CounterRandom random = new CounterRandom(1);
        RadialDistribution rdf = new RadialDistribution(6, 12);
        int[] species = new int[60];
        for (int i = 0; i < 60; i++) {
            species[i] = i % 3 == 0 ? 3 : 8;
        }
        Cell cell = Cell.periodic(9, 0, 0, 2, 8, 0, -1, 3, 7);
        for (int n = 0; n < 200; n++) {
            double[] x = new double[180];
            for (int i = 0; i < 60; i++) {
                double a = random.uniform(n, 3 * i), b = random.uniform(n, 3 * i + 1), c = random.uniform(n, 3 * i + 2);
                for (int axis = 0; axis < 3; axis++) {
                    x[3 * i + axis] = a * cell.vector(0, axis) + b * cell.vector(1, axis) + c * cell.vector(2, axis);
                }
            }
            rdf.add(n, new Structure(cell, species, x));
        }
        Table t = rdf.distributions();
        for (int k = 3; k < 12; k++) {
            assertEquals(1, t.column("g_Li_O")[k], 0.04);
            // one atom of the species is at the centre: 39 of 40 remain, up to the distance where its own images come in
            assertEquals(39 / 40.0, t.column("g_O_O")[k], 0.04);
        }
    }

    @Test
    void firstShellsAreThoseOfTheCrystal() {
        Structure s = new Structure(Cell.box(4, 4, 4), new int[] {55, 17}, new double[] {0.3, 0, 0, 2.3, 2, 2});
        RadialDistribution rdf = new RadialDistribution(8, 400);
        rdf.add(0, s);
        Table t = rdf.distributions();
        FirstShell unlike = FirstShell.of(t.column("r_angstrom"), t.column("g_Cl_Cs"), t.column("coordination_Cl_Cs"))
                .orElseThrow();
        assertEquals(3.464, unlike.peak(), 0.06);
        assertEquals(8, unlike.coordination());
        assertTrue(unlike.minimum() > 3.6 && unlike.minimum() < 6.6, unlike.toString());
        FirstShell like = FirstShell.of(t.column("r_angstrom"), t.column("g_Cl_Cl"), t.column("coordination_Cl_Cl"))
                .orElseThrow();
        assertEquals(6, like.coordination());
        double[] flat = new double[400];
        assertTrue(FirstShell.of(t.column("r_angstrom"), flat, flat).isEmpty());
    }

    @Test
    void openCellsAreRefused() {
        Structure s = new Structure(Cell.OPEN, new int[] {3}, new double[3]);
        assertThrows(IllegalArgumentException.class, () -> new RadialDistribution(5, 10).add(0, s));
        assertThrows(IllegalArgumentException.class, () -> new RadialDistribution(0, 10));
    }
}
