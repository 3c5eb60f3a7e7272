package org.zstar.io.xyz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zstar.io.xyz.Samples.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.testkit.FormatChecks;

class DamageTest {
    private static final String GOOD = frame("a=1", "", "");

    private static void refused(String text, String message) {
        assertEquals("t.xyz:" + message, assertThrows(StructureFileException.class, () -> Samples.all(text)).getMessage());
    }

    @Test
    void errorsNamePlaceFindingAndExpectation() {
        refused("abc\n", "1: found 'abc', expected the number of atoms, a whole number of at least 1, alone in its line");
        refused("-3\n\n", "1: found '-3', expected the number of atoms, a whole number of at least 1, alone in its line");
        refused(GOOD + "2 3\n",
                "5: found '2 3', expected the number of atoms, a whole number of at least 1, alone in its line");
        refused("1\n\nH 0 0\n", "3: the line 'H 0 0' ends after 3 words, expected the property 'pos'");
        refused("1\n\nH 0 0 zero\n", "3: found 'zero' as word 4, expected a number for the property 'pos'");
        refused("1\n\nH 0 0 nan\n", "3: found NaN in the property 'pos', expected a finite number");
        refused("2\n\nH 0 0 0\nH 0 ****** 0\n",
                "4: found '******' (a number too wide for its field) as word 3, expected a "
                + "number for the property 'pos'");
        refused("1\n\nQq 0 0 0\n", "3: found 'Qq' as word 1, expected an element's symbol such as Li");
        refused("1\nLattice=\"1 0 0", "2: the file ends after 0 of 1 atoms; expected a complete frame");
        refused("1\nLattice=\"1 0 0 0\"\nH 0 0 0\n",
                "2: found Lattice='\"1 0 0 0\"', expected the nine numbers of the three cell vectors");
        refused("1\nLattice=\"1 0 0 2 0 0 0 0 1\"\nH 0 0 0\n",
                "2: the cell vectors [1.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 1.0] span no volume; "
                + "expected three independent vectors in Å");
        refused("1\nenergy=high\nH 0 0 0\n", "2: found energy=high, expected a number");
        refused("1\nenergy=nan\nH 0 0 0\n", "2: found NaN in 'energy', expected finite numbers");
        refused("1\nstress=\"1 2 3\"\nH 0 0 0\n",
                "2: found stress='\"1 2 3\"', expected nine numbers, or six in the order xx yy zz yz xz xy");
        refused("1\npbc=\"T T\"\nH 0 0 0\n", "2: found pbc='\"T T\"', expected three flags such as \"T T T\"");
    }

    @Test
    void propertiesAreChecked() {
        String[][] cases = {{"species:S:1:pos:R", "has 5 parts"}, {"species:S:1:pos:R:x", "has the part 'pos:R:x'"},
            {"species:S:1:pos:R:3:a:Q:1", "has the type 'Q'"}, {"species:S:1:pos:R:3:pos:R:3", "names 'pos' twice"},
            {"species:S:1", "has no positions (pos:R:3)"}, {"species:S:1:pos:R:3:a:R:0", "has the part 'a:R:0'"},
            {"species:S:1:pos:R:3:a:R:99999", "has the part 'a:R:99999'"}};
        for (String[] c : cases) {
            refused("1\nProperties=" + c[0] + "\nH 0 0 0\n", "2: Properties='" + c[0] + "' " + c[1] + "; expected "
                    + "name:type:width triplets, type R, I, S or L, such as species:S:1:pos:R:3");
        }
        refused("1\nProperties=pos:R:3\n0 0 0\n", "2: Properties names neither species:S:1 nor Z:I:1; expected one of them");
    }

    @Test
    void wrongCountsOfAtoms() {
        refused("3\n\nH 0 0 0\nH 0 0 0\n2\n\nH 0 0 0\n", "5: the line '2' ends after 1 word, expected the property 'pos'");
        refused(GOOD + "1\n\nH 0 0 0\nH 1 1 1\n",
                "8: found 'H 1 1 1', expected the number of atoms, a whole number of at least 1, alone in its line");
        // an absurd count must not reserve memory for what is not there
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            refused("200000000\nProperties=species:S:1:pos:R:3\nH 0 0 0\n",
                    "3: the file ends after 1 of 200000000 atoms; expected a complete frame");
            refused("200000000\nProperties=species:S:1:pos:R:3:a:R:9999\nH 0 0 0\n", "2: Properties="
                    + "'species:S:1:pos:R:3:a:R:9999' has the part 'a:R:9999'; expected name:type:width triplets, type "
                    + "R, I, S or L, such as species:S:1:pos:R:3");
            refused("200000000\nProperties=species:S:1:pos:R:3:a:R:99\nH 0 0 0\n",
                    "2: found 200000000 atoms of 103 words each, expected at most 1073741824 words in a frame");
        });
    }

    @Test
    void completeFramesBeforeATruncatedOne() throws IOException {
        String whole = GOOD + GOOD;
        for (int cut = 0; cut < whole.length(); cut++) {
            String text = whole.substring(0, cut);
            if (cut <= GOOD.length() + 1) {
                continue;
            }
            XyzReader reader = Samples.reader(text);
            List<Structure> all = reader.all();
            boolean complete = text.substring(GOOD.length()).contains("O 1.5 2.5 3");
            assertEquals(complete ? 2 : 1, all.size(), text.substring(GOOD.length()));
            assertEquals(complete ? 0 : 1, reader.warnings().size());
            assertTrue(complete || reader.warnings().get(0).contains("frame 1 (from 0) is incomplete and left out"));
        }
    }

    @Test
    void lastNumberOfATableThatWasCut() throws IOException {
        String table = "4\n\nH 0.10000 0.10000 0.10000\nH 0.10000 0.10000 0.20000\nH 0.10000 0.10000 0.30000\n"
                + "H 0.10000 0.10000 0.40000";
        assertEquals(1, Samples.all(table + "\n").size());
        assertEquals(1, Samples.all(table).size());
        XyzReader reader = Samples.reader(GOOD + table.substring(0, table.length() - 3));
        assertEquals(1, reader.all().size());
        assertEquals(1, reader.warnings().size());
    }

    @Test
    void harmlessOddities() throws IOException {
        List<Structure> unix = Samples.all(GOOD + GOOD);
        String[] variants = {"\ufeff" + GOOD + GOOD, (GOOD + GOOD).replace("\n", "\r\n"), GOOD + "\n \n" + GOOD + "\n\n",
            (GOOD + GOOD).replace("\n", " \t\n"), " " + GOOD.replace(' ', '\t') + GOOD};
        for (String variant : variants) {
            List<Structure> all = Samples.all(variant);
            assertEquals(2, all.size(), variant);
            assertArrayEquals(unix.get(1).positions(), all.get(1).positions());
            assertEquals(1L, all.get(0).info().get("a"));
        }
        XyzReader more = Samples.reader("1\n\nH 0 0 0 1.5 x\n");
        assertEquals(1, more.all().size());
        assertTrue(more.warnings().get(0).startsWith("line 3: the row holds more words"));
        assertEquals(List.of(), Samples.all(""));
        assertEquals(List.of(), Samples.all("\n\n"));
    }

    @Test
    void randomDamage(@TempDir Path folder) throws IOException {
        byte[] sample = Files.readAllBytes(RoundTripTest.sample());
        FormatChecks.Outcomes outcomes = assertTimeoutPreemptively(Duration.ofSeconds(60), () ->
                FormatChecks.survivesDamage(new ExtendedXyzFormat(), sample, folder.resolve("damaged"), 1, 600));
        assertTrue(outcomes.read() > 50 && outcomes.refused() > 50, outcomes.toString());
    }
}
