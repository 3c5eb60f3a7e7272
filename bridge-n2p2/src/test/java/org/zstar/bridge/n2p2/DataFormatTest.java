package org.zstar.bridge.n2p2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;
import org.zstar.testkit.FormatChecks;

class DataFormatTest {
    private static final String MOLECULE = "begin\natom 1 2 3 O 0.5 0 0.25 0 -1\nenergy -2\ncharge 1\nend\n";
    private static final StructureFormat FORMAT = new DataFormat();

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("input.data"), text);
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = DataFormatTest.class.getResourceAsStream("sample.data")) {
            return in.readAllBytes();
        }
    }

    @Test
    void readsWhatStandsThere() throws IOException {
        List<Structure> all = FormatChecks.read(FORMAT, Files.write(folder.resolve("sample.data"), sample()));
        assertEquals(2, all.size());
        Structure first = all.get(0);
        assertArrayEquals(new double[] {9.5, 0, 0, 0.5, 8.5, 0, -0.25, 0.125, 7.75}, first.cell().vectors());
        assertTrue(first.cell().isPeriodic(0) && first.cell().isPeriodic(1) && first.cell().isPeriodic(2));
        assertArrayEquals(new int[] {8, 1, 1}, first.species());
        assertArrayEquals(new double[] {0.125, 0.25, 0.375, 1, 0.5, 0.25, -0.25, 1.125, 0.5}, first.positions());
        assertArrayEquals(new double[] {0.01, -0.02, 0.03, -0.005, 0.01, -0.015, -0.005, 0.01, -0.015},
                first.labels().forces());
        assertEquals(-76.25, first.labels().energy());
        assertEquals(0, first.labels().charge());
        assertArrayEquals(new double[] {-0.5, 0.25, 0.25}, (double[]) first.columns().get("charge"));
        assertEquals("train", first.info().get("set"));
        Structure second = all.get(1);
        assertEquals(Cell.OPEN, second.cell());
        assertEquals(-1, second.labels().charge());
        assertEquals("an ion", second.info().get("comment"));
        assertTrue(!second.columns().containsKey("charge"));
    }

    @Test
    void unitsAreThoseOfRemarksElseAtomic() throws IOException {
        Path file = file(MOLECULE);
        assertEquals(-2 * Units.HARTREE, only(FORMAT, file, 1).labels().energy());
        assertArrayEquals(new double[] {Units.BOHR, 2 * Units.BOHR, 3 * Units.BOHR}, only(FORMAT, file, 1).positions());
        assertEquals(0.25 * Units.HARTREE / Units.BOHR, only(FORMAT, file, 1).labels().forces()[0], 1e-15);
        assertEquals(-2, only(new DataFormat.Metal(), file, 0).labels().energy());
        Files.writeString(folder.resolve("input.nn"), "# Length unit : Angstrom\nelements O # Energy Unit: eV\n");
        assertEquals(-2, only(FORMAT, file, 0).labels().energy());
        assertArrayEquals(new double[] {1, 2, 3}, only(FORMAT, file, 0).positions());
        assertEquals(-2 * Units.HARTREE, only(new DataFormat.Atomic(), file, 0).labels().energy());
        file(MOLECULE.replace("energy", "comment energy unit: Ha\nenergy"));
        assertEquals(-2 * Units.HARTREE, only(FORMAT, file, 0).labels().energy());
        assertArrayEquals(new double[] {1, 2, 3}, only(FORMAT, file, 0).positions());
    }

    private static Structure only(StructureFormat format, Path file, int warnings) throws IOException {
        try (StructureReader reader = format.read(file, ReadOptions.DEFAULT)) {
            Structure s = reader.next();
            assertNull(reader.next());
            assertEquals(warnings, reader.warnings().size(), reader.warnings().toString());
            return s;
        }
    }

    @Test
    void whatIsWrittenIsReadToTheLastBit() throws IOException {
        Labels labels = new Labels(-1.1, new double[] {0.1, -1e-17, 3e8, 1 / 3.0, 0, -0.0}, null, null, null, -1.0);
        Structure crystal = new Structure(Cell.periodic(5.1, 0, 0.2, 0.3, 6, 0, -1, 0.7, 7), new int[] {3, 8},
                new double[] {0.1, 0.2, 0.3, 1e-9, -7, 4}, null, labels, Map.of("comment", "defect, charge: -2"),
                Map.of("charge", new double[] {0.9, -0.9}));
        Structure molecule = new Structure(Cell.OPEN, new int[] {1}, new double[] {0.1, 0.2, 0.3}, null,
                Labels.NONE.withCharge(0.5), Map.of("set", "test"), Map.of());
        Path file = folder.resolve("out.data.gz");
        FormatChecks.write(FORMAT, file, List.of(crystal, molecule));
        List<Structure> back = FormatChecks.read(FORMAT, file);
        FormatChecks.same(crystal, back.get(0));
        FormatChecks.same(molecule, back.get(1));
        FormatChecks.write(new DataFormat.Atomic(), file, List.of(crystal));
        Structure atomic = FormatChecks.read(FORMAT, file).get(0);
        assertArrayEquals(crystal.labels().forces(), atomic.labels().forces(), 1e-7);
        assertEquals(-1.1, atomic.labels().energy(), 1e-15);
        assertEquals(-1.1 / Units.HARTREE, FormatChecks.read(new DataFormat.Metal(), file).get(0).labels().energy(), 1e-16);
    }

    @Test
    void slabsAreRefused() {
        Structure slab = new Structure(new Cell(new double[] {5, 0, 0, 0, 5, 0, 0, 0, 5}, new boolean[] {true, true, false}),
                new int[] {1}, new double[3]);
        String message = assertThrows(IllegalArgumentException.class,
                () -> FormatChecks.write(FORMAT, folder.resolve("x.data"), List.of(slab))).getMessage();
        assertTrue(message.contains("found 2 directions"), message);
    }

    @Test
    void aFileThatEndsEarlyGivesItsCompleteStructures() throws IOException {
        for (String cut : List.of("begin\n", "begin\natom 1 2 3 O 0 0 0 0", "begin\nlatt", "begin\nenergy 3\n")) {
            Path file = file(MOLECULE + cut);
            try (StructureReader reader = new DataFormat.Metal().read(file, ReadOptions.DEFAULT)) {
                assertEquals(1, reader.all().size());
                assertEquals(List.of("the file ends within structure 2, which is left out"), reader.warnings());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "begin set=train; energy 1 | atom 1 2 x O 0 0 0 0 0 | 3: found 'x' as word 4, expected a number for a coordinate",
        "begin | atom 1 2 3 Oxygen 0 0 0 0 0 | 2: found 'Oxygen' as word 5, expected an element's symbol",
        "begin | atom 1 2 3 O 0 0 0 0 | 2: the line 'atom 1 2 3 O 0 0 0 0' ends after 9 words, expected a force",
        "begin | atom 1 2 3 O 0 0 nan 0 0 | 2: found 'nan' as word 8, expected a finite number for a force",
        "begin; lattice 1 0 0 | end | 3: the structure ends with 1 lattice vectors, expected three or none",
        "begin; lattice 1 0 0; lattice 0 1 0; lattice 0 0 1 | lattice 0 0 1 | 5: found a fourth lattice vector",
        "begin | stress 1 2 3 | 2: found the keyword 'stress', expected comment, lattice, atom, energy, charge or end",
        "begin set=all | end | 1: found 'set=all' as word 2, expected set=train or set=test behind 'begin'",
        "begin; comment length unit: nm | end | 2: found the length unit 'nm', expected Bohr or Angstrom",
        "start | end | 1: found 'start', expected 'begin', which starts a structure"})
    void errorsNameTheLine(String before, String line, String message) throws IOException {
        Path file = file(before.replace("; ", "\n") + "\n" + line + "\nend\n");
        String found = assertThrows(StructureFileException.class,
                () -> FormatChecks.read(new DataFormat(), file)).getMessage();
        assertTrue(found.startsWith(file + ":" + message), found);
    }

    @Test
    void isToldFromOtherFiles() throws IOException {
        String lammps = "water\n\n3 atoms\n1 atom types\n\n0 5 xlo xhi\n0 5 ylo yhi\n0 5 zlo zhi\n";
        assertEquals(96, FORMAT.recognises("any.txt", new String(sample())));
        assertEquals(96, FORMAT.recognises("data.x", " begin\r\ncomment written\r\n"));
        assertEquals(95, FORMAT.recognises("input.data", ""));
        assertEquals(0, FORMAT.recognises("data.water", lammps));
        // below the certainty that formats have of their own content
        assertTrue(FORMAT.recognises("input.data", lammps) <= 50);
        assertEquals(0, new DataFormat.Metal().recognises("input.data", ""));
    }

    @Test
    void damageEndsInStructuresOrOneError() throws IOException {
        FormatChecks.Outcomes outcomes = assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> FormatChecks.survivesDamage(FORMAT, sample(), folder.resolve("x"), 4, 600));
        assertTrue(outcomes.read() > 50 && outcomes.refused() > 50, outcomes.toString());
    }
}
