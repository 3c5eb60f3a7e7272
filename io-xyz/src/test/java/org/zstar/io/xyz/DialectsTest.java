package org.zstar.io.xyz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zstar.io.xyz.Samples.frame;
import static org.zstar.io.xyz.Samples.one;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.io.StructureFileException;

class DialectsTest {
    private static final String CELL = "Lattice=\"10 0 0 0 10 0 0 0 10\" ";
    private static final String ROW = "1 2 3 4 5 6 7 8 9";

    @Test
    void energiesAndForcesOfManyPrograms() throws IOException {
        String[][] names = {{"energy", "forces"}, {"REF_energy", "REF_forces"}, {"dft_energy", "dft_force"},
            {"Energy", "force"}, {"total_energy", "forces"}, {"DFT_energy", "DFT_forces"}, {"free_energy", "forces"}};
        for (String[] n : names) {
            Structure s = one(frame("Properties=species:S:1:pos:R:3:" + n[1] + ":R:3 " + n[0] + "=-1.25", "1 2 3", "4 5 6"));
            assertEquals(-1.25, s.labels().energy(), n[0]);
            assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, s.labels().forces(), n[1]);
            assertTrue(s.info().isEmpty() && s.columns().isEmpty());
        }
    }

    @Test
    void labelsBelongTogetherAndPredictionsStayValues() throws IOException {
        String comment = "Properties=species:S:1:pos:R:3:dft_forces:R:3:mace_forces:R:3 energy=1 dft_energy=2 mace_energy=3";
        XyzReader reader = Samples.reader(frame(comment, "1 2 3 7 7 7", "4 5 6 7 7 7"));
        Structure s = reader.next();
        assertEquals(2, s.labels().energy());
        assertEquals(1L, s.info().get("energy"));
        assertEquals(3L, s.info().get("mace_energy"));
        assertEquals(List.of("mace_forces"), List.copyOf(s.columns().keySet()));
        assertTrue(reader.warnings().get(0).contains("both 'dft_energy' and 'energy' are given"));
        reader = Samples.reader(frame("Properties=species:S:1:pos:R:3:forces:R:3 dft_energy=2", "1 2 3", "4 5 6"));
        reader.next();
        assertTrue(reader.warnings().get(0).contains("taken from 'dft_energy' but the forces from 'forces'"));
    }

    @Test
    void stressAndVirial() throws IOException {
        double[] symmetric = {1, 6, 5, 6, 2, 4, 5, 4, 3};
        assertArrayEquals(symmetric, one(frame(CELL + "stress=\"1 2 3 4 5 6\"", "", "")).labels().stress());
        double[] rows = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertArrayEquals(rows, one(frame(CELL + "REF_stress=\"1 4 7 2 5 8 3 6 9\"", "", "")).labels().stress());
        String nested = CELL + "stress=\"_JSON [[1, 2, 3], [4, 5, 6], [7, 8, 9]]\"";
        assertArrayEquals(rows, one(frame(nested, "", "")).labels().stress());
        double[] fromVirial = one(frame(CELL + "virial=\"-1000 0 0 0 -2000 0 0 0 -3000\"", "", "")).labels().stress();
        assertArrayEquals(new double[] {1, 0, 0, 0, 2, 0, 0, 0, 3}, fromVirial, 1e-12);
        XyzReader wrongSign = Samples.reader(frame(CELL + "virial=\"-1000 0 0 0 -2000 0 0 0 -3000\" "
                + "stress=\"-1 0 0 0 -2 0 0 0 -3\"", "", ""));
        assertArrayEquals(fromVirial, wrongSign.next().labels().stress());
        assertTrue(wrongSign.warnings().get(0).contains("sign"));
        Structure molecule = one(frame("virial=\"1 0 0 0 1 0 0 0 1\"", "", ""));
        assertNull(molecule.labels().stress());
        assertTrue(molecule.info().containsKey("virial"));
    }

    @Test
    void bornChargesAreRowByRow() throws IOException {
        for (String name : new String[] {"born_effective_charges", "REF_becs", "bec", "becs", "born_charge"}) {
            Structure s = one(frame("Properties=species:S:1:pos:R:3:" + name + ":R:9", ROW, ROW));
            assertEquals(2, s.labels().bornCharges()[1], name);
            assertEquals(4, s.labels().bornCharges()[12], name);
        }
        assertNull(one(frame("Properties=species:S:1:pos:R:3:bec:R:1", "1", "2")).labels().bornCharges());
    }

    @Test
    void polarisationChargeAndField() throws IOException {
        for (String total : new String[] {CELL + "polarization=\"1 2 3\"", "dipole=\"_JSON [[1, 2, 3]]\""}) {
            assertArrayEquals(new double[] {1, 2, 3}, one(frame(total, "", "")).labels().polarisation());
        }
        double[] perVolume = one(frame(CELL + "REF_polarisation=\"1 2 3\"", "", "")).labels().polarisation();
        assertArrayEquals(new double[] {1000, 2000, 3000}, perVolume, 1e-9);
        assertEquals(-1, one(frame("total_charge=-1", "", "")).labels().charge());
        XyzReader reader = Samples.reader(frame(CELL + "REF_electric_field=\"0 0 0.1\"", "", ""));
        assertArrayEquals(new double[] {0, 0, 0.1}, (double[]) reader.next().info().get("electric_field"));
        assertTrue(reader.warnings().get(0).contains("field"));
        Structure ions = one(frame("Properties=species:S:1:pos:R:3:charge:R:1", "-0.5", "0.7"));
        assertArrayEquals(new double[] {-0.5, 0.7}, (double[]) ions.columns().get("charge"));
    }

    @Test
    void otherUnits() throws IOException {
        Structure s = one(frame(CELL + "Properties=species:S:1:pos:R:3:force:R:3 energy=-0.5 energy-unit=hartree "
                + "force-unit=hartree/bohr stress=\"1 0 0 0 1 0 0 0 1\" stress-unit=GPa", "1 0 0", "0 0 0"));
        assertEquals(-0.5 * Units.HARTREE, s.labels().energy());
        assertEquals(Units.HARTREE / Units.BOHR, s.labels().forces()[0]);
        assertEquals(1 / Units.GPA_PER_EV_PER_ANGSTROM3, s.labels().stress()[4]);
        assertTrue(s.info().isEmpty());
        Structure atomic = one(frame(CELL + "Properties=species:S:1:pos:R:3:force:R:3 energy=-0.5 energy-unit=au "
                + "force-unit=a.u. stress=\"1 0 0 0 1 0 0 0 1\" stress-unit=au/bohr^3", "1 0 0", "0 0 0"));
        assertEquals(-0.5 * Units.HARTREE, atomic.labels().energy());
        assertEquals(Units.HARTREE / Units.BOHR, atomic.labels().forces()[0]);
        assertEquals(Units.HARTREE / Math.pow(Units.BOHR, 3), atomic.labels().stress()[4], 1e-12);
    }

    @Test
    void velocitiesAndMomenta() throws IOException {
        for (String name : new String[] {"vel", "velo", "velocities"}) {
            String comment = "Properties=species:S:1:pos:R:3:" + name + ":R:3";
            assertEquals(0.5, one(frame(comment, "0.5 0 0", "0 0 0")).velocities()[0]);
        }
        double p = 0.3;
        double v = one(frame("Properties=species:S:1:pos:R:3:momenta:R:3", p + " 0 0", "0 0 0")).velocities()[0];
        double mass = Elements.mass(1);
        // p²/2m in eV, since ASE's momenta are in (u eV)^½
        double energy = Units.kineticEnergy(new double[] {mass}, new double[] {v, 0, 0});
        assertEquals(p * p / (2 * mass), energy, 1e-12);
    }

    @Test
    void speciesAndCells() throws IOException {
        Structure s = one("5\n\nLI 0 0 0\n15 0 0 1\nO_b 0 0 2\nFe3+ 0 0 3\nD 0 0 4\n");
        assertArrayEquals(new int[] {3, 15, 8, 26, 1}, s.species());
        assertArrayEquals(new String[] {"Li", "P", "O_b", "Fe3+", "D"}, (String[]) s.columns().get("label"));
        assertEquals(6, one("1\nProperties=pos:R:3:Z:I:1\n0 0 0 6\n").species()[0]);
        assertEquals(4, one(frame("Lattice=\"2 4 8\" a=1", "", "")).cell().vector(1, 1));
        assertEquals(3, one(frame("Lattice=[[1, 0, 0], [3, 4, 0], [0, 0, 8]]", "", "")).cell().vector(1, 0));
        Structure vec = Samples.all("1\nx\nC 0 0 0\nVEC1 1 2 3\n1\ny\nC 0 0 0\nVEC1 1 2 3\nVEC2 0 1 0\n").get(1);
        assertTrue(vec.cell().isPeriodic(1) && !vec.cell().isPeriodic(2));
        assertEquals(3, vec.cell().vector(0, 2));
    }

    @Test
    void commentOfIpi() throws IOException {
        Structure s = one("1\n# CELL(abcABC): 4.0 5.0 6.0 90.0 90.0 60.0 Step: 4 Bead: 0 positions{angstrom} "
                + "cell{atomic_unit}\nSi 0.5 0 0\n");
        assertEquals(4 * Units.BOHR, s.cell().vector(0, 0));
        assertEquals(120 * Math.sin(Math.PI / 3) * Math.pow(Units.BOHR, 3), s.cell().volume(), 1e-9);
        assertEquals(0.5, s.positions()[0]);
        assertEquals(4L, s.info().get("step"));
        String centroid = "1\n# CELL(abcABC): 4 5 6 90 90 90 x_centroid{angstrom} cell{angstrom}\nSi 0.5 0 0\n";
        assertEquals(0.5, one(centroid).positions()[0]);
        String matrix = "1\n# CELL{H}: 4.0 1.0 0.0 0.0 5.0 0.0 0.0 0.0 6.0 positions{angstrom} cell_units{angstrom}\n"
                + "Si 0.5 0 0\n";
        assertArrayEquals(new double[] {4, 0, 0, 1, 5, 0, 0, 0, 6}, one(matrix).cell().vectors());
        assertEquals(1, one(matrix.replace("{H}", "{GENH}")).cell().vector(0, 1));
    }

    @Test
    void otherQuantitiesOfIpiAreRefused() {
        for (String quantity : new String[] {"forces{atomic_unit}", "f_centroid{ev/ang}", "positions{inch}"}) {
            String file = "1\n# CELL(abcABC): 4 5 6 90 90 90 Step: 4 Bead: 0 " + quantity + "  cell{angstrom}\nSi 0.5 0 0\n";
            String message = assertThrows(StructureFileException.class, () -> Samples.all(file)).getMessage();
            assertTrue(message.contains(":2: found") && message.contains(quantity.replaceAll("[{].*", "")), message);
        }
    }
}
