package org.zstar.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.app.cli.Commands;
import org.zstar.app.host.Host;

/** The commands convert and info as a user calls them, with the formats that ship with the application. */
class CommandsTest {
    private static final String FRAME = "2\nLattice=\"4 0 0 0 4 0 0 0 4\" Properties=species:S:1:pos:R:3:forces:R:3:bec:R:9 "
            + "energy=-%d charge=1\nLi 0 0 0 1 0 0 1 0.5 0 0 1 0 0 0 1\nO 0 0 %d -1 0 0.5 0 -0.5 0 0 0 0 0 0 0.25\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void data() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int frame = 0; frame < 5; frame++) {
            text.append(String.format(FRAME, frame, frame % 4 == 0 ? 2 : 1));
        }
        Files.writeString(folder.resolve("in.xyz"), text);
    }

    private int zstar(String... arguments) {
        out.reset();
        err.reset();
        Host host = new Host(folder, null, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), false);
        return Commands.execute(host, arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void convertsAndComesBackTheSame() throws IOException {
        assertEquals(0, zstar("convert", "in.xyz", "a.lammpstrj", "--frames", "1:5:2"), text(err));
        assertEquals("Wrote 2 frames to a.lammpstrj (lammps-dump).\n", text(out));
        assertEquals(0, zstar("convert", "a.lammpstrj", "b.extxyz.gz"), text(err));
        assertEquals(0, zstar("info", "--json", "b.extxyz.gz"), text(err));
        JsonNode b = new ObjectMapper().readTree(text(out));
        zstar("info", "--json", "in.xyz", "--frames", "1:5:2");
        JsonNode in = new ObjectMapper().readTree(text(out));
        assertEquals(in.at("/labels/forces/rms"), b.at("/labels/forces/rms"));
        for (String fact : new String[] {"Li/mean", "O/mean", "O/antisymmetric_rms", "O/off_diagonal_rms"}) {
            String path = "/labels/born_effective_charges/elements/" + fact;
            assertEquals(in.at(path), b.at(path));
            assertTrue(b.at(path).asDouble() > 0, fact);
        }
        assertEquals(0, zstar("convert", "in.xyz", "POSCAR", "--frames", "-1", "--supercell", "1x2x1"), text(err));
        assertEquals(0, zstar("convert", "in.xyz", "t.extxyz", "--transpose-born", "--species", "Li=Na"), text(err));
        assertTrue(Files.readString(folder.resolve("t.extxyz")).contains("\nNa 0.0 0.0 0.0 1.0 0.0 0.0 1.0 0.0 0.0 0.5 "
                + "1.0"));
    }

    @Test
    void infoSaysWhatAFileHolds() throws IOException {
        assertEquals(0, zstar("info", "in.xyz"), text(err));
        String[] lines = {"frames        5", "atoms         2 per frame, 10 in all", "species       Li 5, O 5",
            "energy        -4.000000 to 0.000000 eV, per atom -2.000000 to 0.000000 eV",
            "forces        rms 0.6124 eV/Å per component, largest 1.118 eV/Å (frame 0, atom 2 O)",
            "net force     at most 0.250 eV/Å per atom (frame 0)",
            "sum rule      largest deviation of Σ Z from Q 0.250 e (frame 0), mean 0.250 e",
            "nearest       Li-O 1.000 Å (frame 1)", "duplicates    3 frames repeat an earlier one: 2 = 1, 3 = 1, 4 = 0",
            "warning       the Born charges of 5 of 5 frames violate the acoustic sum rule"};
        for (String line : lines) {
            assertTrue(text(out).contains(line), line + "\nin\n" + text(out));
        }
        zstar("info", "--json", "--frames", "1", "in.xyz");
        JsonNode json = new ObjectMapper().readTree(text(out));
        assertEquals(1, json.at("/distances/Li-O/shortest").asDouble());
        assertEquals("extxyz", json.get("format").asText());
    }

    @Test
    void failuresLeaveNothingBehind() throws IOException {
        Files.writeString(folder.resolve("bad.xyz"), Files.readString(folder.resolve("in.xyz")) + "oops\n");
        Files.writeString(folder.resolve("old.extxyz"), "precious");
        failed(1, "bad.xyz:21: found 'oops'", "convert", "bad.xyz", "old.extxyz");
        assertEquals("precious", Files.readString(folder.resolve("old.extxyz")));
        failed(1, "a LAMMPS data file holds one structure", "convert", "in.xyz", "x.lmp");
        failed(1, "none of its 5 frames is selected", "convert", "in.xyz", "x.extxyz", "--frames", "7");
        failed(1, "no such file", "convert", "absent.xyz", "x.extxyz");
        failed(1, "is a directory", "convert", "in.xyz", ".", "--to", "xyz");
        failed(2, "tells no format that can be written; name it with --to", "convert", "in.xyz", "x.foo");
        failed(2, "no format is named 'extxzy'; did you mean 'extxyz'?", "convert", "in.xyz", "x.foo", "--to", "extxzy");
        failed(2, "can only be read", "convert", "in.xyz", "x.foo", "--to", "outcar");
        failed(2, "selects no frames", "convert", "in.xyz", "x.extxyz", "--frames", "1:2:3:4");
        failed(2, "is no supercell", "convert", "in.xyz", "x.extxyz", "--supercell", "2");
        failed(2, "is no pair", "convert", "in.xyz", "x.extxyz", "--species", "Li");
        failed(2, "is no size", "info", "in.xyz", "--largest-content", "many");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void infoGoesOnBehindABadFile() throws IOException {
        Files.writeString(folder.resolve("bad.xyz"), "oops\n");
        failed(1, "bad.xyz:1: found 'oops'", "info", "bad.xyz", "in.xyz");
        assertTrue(text(out).startsWith("file          in.xyz"), text(out));
    }

    private void failed(int status, String message, String... arguments) {
        assertEquals(status, zstar(arguments), text(err));
        assertTrue(text(err).contains(message), text(err));
        assertFalse(text(err).contains("\tat "), text(err));
    }

    @Test
    void decompressionStopsWhereTheUserSays() throws IOException {
        assertEquals(0, zstar("convert", "in.xyz", "in.xyz.gz"), text(err));
        failed(1, "longer than the limit of 100 bytes", "info", "in.xyz.gz", "--largest-content", "100");
        assertEquals(0, zstar("info", "in.xyz.gz", "--largest-content", "1M"), text(err));
    }
}
