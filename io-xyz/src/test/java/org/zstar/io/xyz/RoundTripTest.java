package org.zstar.io.xyz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureReader;
import org.zstar.api.io.StructureWriter;
import org.zstar.testkit.FormatChecks;

class RoundTripTest {
    private final ExtendedXyzFormat format = new ExtendedXyzFormat();

    @TempDir
    Path folder;

    static Path sample() throws IOException {
        try {
            return Path.of(RoundTripTest.class.getResource("small.extxyz").toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private List<Structure> read(Path file) throws IOException {
        try (StructureReader reader = format.read(file, ReadOptions.DEFAULT)) {
            List<Structure> all = reader.all();
            assertEquals(List.of(), reader.warnings());
            return all;
        }
    }

    @Test
    void readsEverything() throws IOException {
        List<Structure> all = read(sample());
        assertEquals(2, all.size());
        Structure s = all.get(0);
        assertArrayEquals(new int[] {3, 15, 8}, s.species());
        assertEquals(2.2, s.positions()[7]);
        assertEquals(0.3, s.cell().vector(1, 0));
        assertFalse(s.cell().isPeriodic(2));
        assertEquals(-10.123456789012345, s.labels().energy());
        assertEquals(-1, s.labels().charge());
        assertEquals(-5.2, s.labels().bornCharges()[22]);
        assertEquals(0.5, s.labels().stress()[5]);
        assertEquals(-2e-3, s.velocities()[1]);
        assertEquals("a \"b\" c", s.info().get("path"));
        assertArrayEquals(new double[] {0.9, 1.1, -2}, (double[]) s.columns().get("charge"));
        assertFalse(all.get(1).cell().isPeriodic());
    }

    @Test
    void keepsEveryBitAndType() throws IOException {
        List<Structure> all = read(sample());
        for (String name : new String[] {"out.extxyz", "out.xyz.gz"}) {
            Path out = folder.resolve(name);
            try (StructureWriter writer = format.write(out)) {
                writer.write(all.get(0));
            }
            try (StructureWriter writer = format.append(out)) {
                writer.write(all.get(1));
            }
            List<Structure> back = read(out);
            assertEquals(2, back.size());
            FormatChecks.same(all.get(0), back.get(0));
            FormatChecks.same(all.get(1), back.get(1));
        }
    }

    @Test
    void plainXyzHoldsSymbolsAndPositions() throws IOException {
        Path out = folder.resolve("plain.xyz");
        List<Structure> all = read(sample());
        try (StructureWriter writer = new PlainXyzFormat().write(out)) {
            writer.write(all.get(0));
        }
        Structure back = read(out).get(0);
        assertArrayEquals(all.get(0).positions(), back.positions());
        assertArrayEquals(all.get(0).species(), back.species());
        assertEquals("3\n\nLi 0.1 0.2 0.3\n", Files.readString(out).substring(0, 18));
    }

    @Test
    void recognisedByNameAndContent() throws IOException {
        String head = Files.readString(sample()).substring(0, 300);
        assertEquals(100, format.recognises("a.xyz", ""));
        assertEquals(90, format.recognises("train", head));
        assertEquals(50, format.recognises("train", "1\nremark\nH 0 0 0\n"));
        assertEquals(0, format.recognises("POSCAR", "Li3PO4\n1.0\n5 0 0\n"));
    }
}
