package org.zstar.app.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.analysis.Table;

/** Sealed files, continued files, tables and results. */
class RunFilesTest {
    @TempDir
    Path folder;

    @Test
    void sealedFilesComeBackWholeOrNotAtAll() throws Exception {
        Path file = folder.resolve("c.bin");
        SealedFile.write(file, 42, out -> out.writeUTF("content"));
        try (DataInputStream in = SealedFile.read(file, 42)) {
            assertEquals("content", in.readUTF());
            assertEquals(-1, in.read());
        }
        assertThrows(IOException.class, () -> SealedFile.read(file, 43));
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThrows(IOException.class, () -> SealedFile.read(file, 42));
        }
        for (int k = 0; k < whole.length; k++) {
            byte[] flipped = whole.clone();
            flipped[k] ^= 1;
            Files.write(file, flipped);
            assertThrows(IOException.class, () -> SealedFile.read(file, 42));
        }
    }

    @Test
    void aFailedWriteLeavesTheOldFile() throws Exception {
        Path file = folder.resolve("c.bin");
        SealedFile.write(file, 1, out -> out.writeInt(5));
        assertThrows(IOException.class, () -> SealedFile.write(file, 1, out -> {
            out.writeInt(6);
            throw new IOException("disk full");
        }));
        assertEquals(5, SealedFile.read(file, 1).readInt());
        try (Stream<Path> entries = Files.list(folder)) {
            assertEquals(1, entries.count());
        }
    }

    @Test
    void continuedFilesAreCutToTheCheckpoint() throws Exception {
        Path file = Files.writeString(folder.resolve("log"), "0123456789");
        ContinuedFile.cut(file, 4);
        assertEquals("0123", Files.readString(file));
        assertEquals(4, ContinuedFile.settle(file));
        assertTrue(assertThrows(IOException.class, () -> ContinuedFile.cut(file, 5)).getMessage().contains("--force"));
        ContinuedFile.cut(folder.resolve("new"), 0);
        assertEquals(0, Files.size(folder.resolve("new")));
    }

    @Test
    void tablesKeepEveryBit() throws Exception {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("step", new double[] {0, 1, 2});
        columns.put("x_ev", new double[] {0.1 + 0.2, Double.MIN_VALUE, Double.NaN});
        Path file = folder.resolve("t.csv");
        CsvFiles.write(file, new Table(columns));
        assertEquals("step,x_ev\n0,0.30000000000000004\n1,4.9E-324\n2,\n", Files.readString(file));
        Table back = CsvFiles.read(file);
        assertArrayEquals(columns.get("x_ev"), back.column("x_ev"));
        assertEquals(3, back.rows());
        Files.writeString(file, "a,b\n1,2\n3\n");
        assertTrue(assertThrows(IOException.class, () -> CsvFiles.read(file)).getMessage().contains("t.csv:3"));
        Files.writeString(file, "a,b\n1,two\n");
        assertTrue(assertThrows(IOException.class, () -> CsvFiles.read(file)).getMessage().contains("found 'two'"));
    }

    @Test
    void resultsAreFiniteNumbersUnderPlainNames() {
        Results results = new Results();
        results.put("msd_Li_angstrom2", 1.5);
        results.put("atoms", 127);
        results.put("nothing", Double.NaN);
        assertEquals("{\"msd_Li_angstrom2\":1.5,\"atoms\":127}", results.toJson().toString());
        assertThrows(IllegalArgumentException.class, () -> results.put("two words", 1));
    }
}
