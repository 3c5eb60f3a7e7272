package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureWriter;

class PoscarWriterTest {
    private static final PoscarFormat FORMAT = new PoscarFormat();

    @TempDir
    Path folder;

    @Test
    void everyBitSurvivesARoundTrip() throws IOException {
        Random random = new Random(11);
        double[] positions = random.doubles(15, -20, 20).toArray();
        positions[4] = 1e-300;
        positions[5] = -0.0;
        Cell cell = Cell.periodic(random.doubles(9, 1, 9).map(x -> x / 3).toArray());
        boolean[] mask = new boolean[15];
        mask[7] = true;
        double[] velocities = random.doubles(15, -1, 1).toArray();
        Structure s = new Structure(cell, new int[] {3, 3, 8, 3, 15}, positions, velocities, Labels.NONE,
                Map.of("comment", "two\nlines"), Map.of("move_mask", mask));
        Path file = folder.resolve("sub/POSCAR");
        try (StructureWriter writer = FORMAT.write(file)) {
            writer.write(s);
        }
        Structure back = Samples.read(FORMAT, file, ReadOptions.DEFAULT).structures().get(0);
        assertEquals(s.cell(), back.cell());
        assertArrayEquals(s.species(), back.species());
        assertArrayEquals(s.positions(), back.positions());
        assertArrayEquals(s.velocities(), back.velocities());
        assertArrayEquals(mask, (boolean[]) back.columns().get("move_mask"));
        assertEquals("two lines", back.info("comment", ""));
    }

    @Test
    void oneFlagPerAtomHoldsForAllAxes() throws IOException {
        Structure s = new Structure(Cell.box(3, 3, 3), new int[] {3, 8}, new double[6], null, Labels.NONE, Map.of(),
                Map.of("move_mask", new boolean[] {true, false}));
        Path file = folder.resolve("POSCAR");
        try (StructureWriter writer = FORMAT.write(file)) {
            writer.write(s);
        }
        assertTrue(Files.readString(file).contains("Selective dynamics\nCartesian\n0.0 0.0 0.0 T T T\n0.0 0.0 0.0 F F F\n"));
    }

    @Test
    void aSecondStructureIsRefusedAndTheFirstStays() throws IOException {
        Structure s = new Structure(Cell.box(3, 3, 3), new int[] {3}, new double[3]);
        Path file = folder.resolve("POSCAR");
        try (StructureWriter writer = FORMAT.write(file)) {
            writer.write(s);
            assertThrows(StructureFileException.class, () -> writer.write(s));
        }
        assertEquals(1, Samples.read(FORMAT, file, ReadOptions.DEFAULT).structures().size());
    }

    @Test
    void withoutACellNothingIsWritten() throws IOException {
        Structure s = new Structure(Cell.OPEN, new int[] {3}, new double[3]);
        Path file = folder.resolve("POSCAR");
        try (StructureWriter writer = FORMAT.write(file)) {
            assertThrows(StructureFileException.class, () -> writer.write(s));
        }
        assertFalse(Files.exists(file));
    }
}
