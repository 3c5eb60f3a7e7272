package org.zstar.io.lammps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureWriter;
import org.zstar.testkit.FormatChecks;

class RoundTripTest {
    private final Random random = new Random(8);

    @TempDir
    Path folder;

    private double[] numbers(int n, double size) {
        return random.doubles(n, -size, size).toArray();
    }

    private Structure sample(Cell cell, Map<String, Object> info) {
        Labels labels = Labels.NONE.withForces(numbers(12, 2)).withBornCharges(numbers(36, 3));
        return new Structure(cell, new int[] {3, 15, 3, 8}, numbers(12, 9), numbers(12, 0.01), labels, info,
                Map.of("charge", numbers(4, 1)));
    }

    private Structure trip(StructureFormat format, Structure s) throws IOException {
        Path file = folder.resolve("f");
        FormatChecks.write(format, file, List.of(s));
        return FormatChecks.read(format, file).get(0);
    }

    private static Cell tilted() {
        return Cell.periodic(5.1, 0, 0, 0.3, 6.7, 0, -0.7, 1.3, 8.9);
    }

    @Test
    void dumpKeepsEveryBit() throws IOException {
        Structure s = sample(tilted(), Map.of("step", 12L, "origin", new double[] {0.1, -0.7, 1.0 / 3}));
        Structure back = trip(new LammpsDumpFormat(), s);
        assertArrayEquals(s.cell().vectors(), back.cell().vectors(), 2e-15);
        assertArrayEquals((double[]) s.info().get("origin"), (double[]) back.info().get("origin"), 1e-15);
        back.columns().remove("type");
        FormatChecks.same(s, new Structure(s.cell(), back.species(), back.positions(), back.velocities(), back.labels(),
                s.info(), back.columns()));
    }

    @Test
    void dataKeepsEveryBit() throws IOException {
        Structure s = sample(tilted(), Map.of());
        Structure back = trip(new LammpsDataFormat(), s);
        assertEquals(s.cell(), back.cell());
        assertArrayEquals(s.species(), back.species());
        assertArrayEquals(s.positions(), back.positions());
        assertArrayEquals(s.velocities(), back.velocities());
        assertArrayEquals((double[]) s.columns().get("charge"), (double[]) back.columns().get("charge"));
        FormatChecks.same(back, trip(new LammpsDataFormat(), back));
    }

    /** Distances, relative velocities and u·Z·F are the same in every orientation; left-handed cells become right-handed. */
    @Test
    void turnsOtherCells() throws IOException {
        for (double sign : new double[] {1, -1}) {
            Cell cell = Cell.periodic(0.3, 5.1, 0.4, 6.2, -0.5, 0.1, 0.6, 0.2, sign * 7.3);
            Structure s = sample(cell, Map.of());
            Structure back = trip(new LammpsDumpFormat(), s);
            assertEquals(cell.volume(), back.cell().volume(), 1e-11);
            assertEquals(0, back.cell().vector(0, 1));
            assertTrue(back.cell().vector(2, 2) > 0);
            assertEquals(invariant(s), invariant(back), 1e-10);
            double[] difference = new double[3];
            for (int d = 0; d < 3; d++) {
                difference[d] = back.positions()[3 + d] - back.positions()[d];
            }
            for (int k = 0; k < 3; k++) {
                double before = s.cell().fractional(s.positions()[3] - s.positions()[0], s.positions()[4] - s.positions()[1],
                        s.positions()[5] - s.positions()[2], k);
                double after = back.cell().fractional(difference[0], difference[1], difference[2], k);
                assertEquals(before, k == 2 && sign * 7.3 * s.cell().vector(1, 0) > 0 ? -after : after, 1e-12);
            }
        }
    }

    private static double invariant(Structure s) {
        double sum = 0;
        for (int i = 0; i < s.size(); i++) {
            for (int k = 0; k < 9; k++) {
                sum += s.velocities()[3 * i + k / 3] * s.labels().bornCharges()[9 * i + k]
                        * s.labels().forces()[3 * i + k % 3];
            }
        }
        return sum;
    }

    @Test
    void openSpaceAndLimits() throws IOException {
        Structure s = sample(Cell.OPEN, Map.of());
        Structure back = trip(new LammpsDumpFormat(), s);
        assertArrayEquals(s.positions(), back.positions());
        assertTrue(!back.cell().isPeriodic() && back.cell().volume() > 8000);
        Structure slab = sample(new Cell(new double[] {5, 0, 0, 0, 5, 0, 0, 0, 0}, new boolean[] {true, true, false}),
                Map.of());
        assertThrows(IllegalArgumentException.class, () -> trip(new LammpsDumpFormat(), slab));
        try (StructureWriter writer = new LammpsDataFormat().write(folder.resolve("g"))) {
            writer.write(back);
            assertThrows(IllegalArgumentException.class, () -> writer.write(back));
        }
    }

    @Test
    void recognised() {
        LammpsDataFormat data = new LammpsDataFormat();
        LammpsDumpFormat dump = new LammpsDumpFormat();
        assertEquals(95, data.recognises("anything", Texts.data("", "", "")));
        assertEquals(100, dump.recognises("anything", Texts.dump("", "")));
        assertEquals(90, data.recognises("out.lmp", ""));
        assertEquals(95, dump.recognises("out.lammpstrj", ""));
        assertEquals(0, data.recognises("POSCAR", "Li\n1.0\n"));
    }

    @Test
    void randomDamage() throws IOException {
        for (StructureFormat format : List.of(new LammpsDataFormat(), new LammpsDumpFormat())) {
            String name = format.name().replace("lammps-", "small.");
            byte[] sample;
            try (InputStream in = RoundTripTest.class.getResourceAsStream(name)) {
                sample = in.readAllBytes();
            }
            Path file = folder.resolve("x");
            Files.write(file, sample);
            Structure first = FormatChecks.read(format, file).get(0);
            assertTrue(first.velocities() != null && first.columns().containsKey("charge"), name);
            FormatChecks.Outcomes outcomes = assertTimeoutPreemptively(Duration.ofSeconds(60),
                    () -> FormatChecks.survivesDamage(format, sample, file, 2, 600));
            assertTrue(outcomes.read() > 50 && outcomes.refused() > 50, outcomes.toString());
        }
    }
}
