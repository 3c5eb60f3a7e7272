package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;

/** Killed runs, quirks of printing, contradictions. */
class OutcarDamageTest {
    private static final OutcarFormat FORMAT = new OutcarFormat();

    @TempDir
    Path folder;

    private Samples.Content read(String text) throws IOException {
        return Samples.read(FORMAT, folder, text, Samples.EVERYTHING);
    }

    private String error(String text) {
        return Samples.error(FORMAT, folder, text);
    }

    @Test
    void aRunCutAnywhereGivesItsCompleteStepsAndOneWarning() throws IOException {
        for (String sample : List.of("md.OUTCAR", "old.OUTCAR")) {
            String whole = Samples.text(sample);
            String last = sample.startsWith("md") ? "energy  without" : "total drift";
            List<Structure> all = read(whole).structures();
            int head = whole.indexOf("Iteration");
            for (int end = head; end < whole.indexOf(" General"); end += 37) {
                Samples.Content c = read(whole.substring(0, end));
                assertEquals(1, c.warnings().size(), sample + " cut at " + end);
                for (int i = 0; i < c.structures().size(); i++) {
                    Structure s = c.structures().get(i);
                    assertEquals(all.get(i).labels().energy(), s.labels().energy(), sample + " cut at " + end);
                    assertArrayEquals(all.get(i).labels().forces(), s.labels().forces(), sample + " cut at " + end);
                    assertArrayEquals(all.get(i).labels().stress(), s.labels().stress(), sample + " cut at " + end);
                }
                if (end > whole.lastIndexOf(last) + 90) {
                    assertEquals(all.size(), c.structures().size(), sample + " cut at " + end);
                }
            }
        }
    }

    @Test
    void bornChargesThatAreCutOffAreDropped() throws IOException {
        String whole = Samples.text("response.OUTCAR");
        int table = whole.indexOf("BORN EFFECTIVE CHARGES");
        for (int end = table + 60; end < whole.indexOf(" General") - 3; end += 29) {
            Samples.Content c = read(whole.substring(0, end));
            assertEquals(1, c.structures().size());
            assertNull(c.structures().get(0).labels().bornCharges(), "cut at " + end);
            assertEquals(1, c.warnings().size());
        }
    }

    @Test
    void stepsWithStarsAreLeftOut() throws IOException {
        String text = Samples.text("md.OUTCAR");
        String row = text.split("TOTAL-FORCE")[2].split("\n")[3];
        String stars = row.substring(0, 56) + "**************" + row.substring(70);
        for (String damaged : List.of(stars, row.replaceAll("[-0-9.]+$", "NaN"))) {
            Samples.Content c = read(text.replace(row, damaged));
            assertEquals(2, c.structures().size());
            assertEquals(List.of("1 ionic step left out: with numbers printed as **** or NaN"), c.warnings());
        }
    }

    @Test
    void numbersThatTouchAreSeparated() throws IOException {
        String text = Samples.text("md.OUTCAR").replace("   0.000000000 -0.200000000  4.400000000     0.238",
                "   0.000000000  0.000000000108.808388788     0.238");
        assertEquals(108.808388788, read(text).structures().get(0).cell().vector(2, 2));
        String stress = Samples.text("md.OUTCAR")
                .replaceFirst("  in kB .*", "  in kB   -10000.12345-20000.12345 30000.12345  1.0 2.0 3.0");
        assertEquals(10000.12345 * 0.1 / 160.2176634, read(stress).structures().get(0).labels().stress()[0], 1e-12);
    }

    @Test
    void numbersOfAtomsMayTouchOrBeContinued() throws IOException {
        OutcarSystem system = new OutcarSystem();
        system.title("PAW Li 1");
        system.title("PAW O 1");
        system.counts("            10001024", 7);
        int[] species = system.species(null, 2024);
        assertEquals(8, species[1000]);
        assertEquals(3, species[999]);
        for (String printed : List.of("   2\n   1", "   2****", "   2 ****")) {
            String text = Samples.text("md.OUTCAR")
                    .replace("ions per type =               2   1", "ions per type = " + printed);
            assertArrayEquals(new int[] {3, 3, 8}, read(text).structures().get(0).species(), printed);
        }
    }

    @Test
    void speciesFromWhateverTheHeadHas() throws IOException {
        String text = Samples.text("md.OUTCAR");
        for (String kept : List.of("TITEL", "VRHFIN", "POTCAR:")) {
            StringBuilder only = new StringBuilder();
            text.lines().filter(l -> l.contains(kept) || !l.matches(".*(TITEL|VRHFIN|POTCAR:).*"))
                    .forEach(l -> only.append(l).append('\n'));
            assertArrayEquals(new int[] {3, 3, 8}, read(only.toString()).structures().get(0).species(), kept);
        }
    }

    @Test
    void stepsWithoutPositionsAreCounted() throws IOException {
        String text = Samples.text("md.OUTCAR");
        int from = text.indexOf(" POSITION", text.indexOf(" POSITION") + 10);
        String shorter = text.substring(0, from) + text.substring(text.indexOf("  FREE ENERGIE", from));
        Samples.Content c = read(shorter);
        assertEquals(2, c.structures().size());
        assertTrue(c.warnings().get(0).startsWith("1 ionic step left out: without positions"), c.warnings()::toString);
    }

    @Test
    void theFirstStepMayHaveNoForces() throws IOException {
        String text = Samples.text("response.OUTCAR");
        int from = text.indexOf(" POSITION   ");
        String shorter = text.substring(0, from) + text.substring(text.indexOf("  FREE ENERGIE", from));
        Structure s = read(shorter).structures().get(0);
        assertArrayEquals(new double[] {0.1, 0.2, 0.3, 2.1, 2.2, -0.4, 1, 3.5, 2}, s.positions());
        assertNull(s.labels().forces());
    }

    @Test
    void errorsSayWhereAndWhatWasExpected() throws IOException {
        String text = Samples.text("md.OUTCAR");
        long first = text.substring(0, text.indexOf("TOTAL-FORCE")).lines().count();
        String row = text.split("TOTAL-FORCE")[1].split("\n")[3];
        String wrong = error(text.replace(row, "   I'm wrong"));
        assertTrue(wrong.startsWith(":" + (first + 3) + ": found '   I'm wrong', expected position and force of atom 2"),
                wrong);
        String fewer = error(text.replace(row + "\n", ""));
        assertTrue(fewer.startsWith(":" + (first + 4) + ": the table ends after 2 atoms, expected NIONS = 3"), fewer);
        String second = error(text.replace("NIONS", "NION").replace(text.split("TOTAL-FORCE")[2].split("\n")[3] + "\n", ""));
        assertTrue(second.contains(": the table ends after 2 atoms, expected 3 as before"), second);
        String counts = error(text.replace("ions per type =               2   1", "ions per type =               2   2"));
        assertTrue(counts.contains("expected 2 numbers whose sum is 3"), counts);
        String without = error(text.replace("ions per type =", "ions per kind ="));
        assertTrue(without.startsWith(":" + (first + 5) + ": a table of atoms ends here, but no line 'ions per type ='"),
                without);
        String unknown = error(text.replaceAll("PAW_PBE O ", "PAW_PBE Q ").replace("VRHFIN =O:", "VRHFIN =Q:"));
        assertTrue(unknown.contains("expected the same number of potentials with an element's symbol"), unknown);
        String other = error("Something else\n");
        assertTrue(other.startsWith(":1: the file ends without a line of VASP's OUTCAR"), other);
    }

    @Test
    void aDamagedStartDoesNotMatterWhereTheTablesAreWhole() throws IOException {
        String text = Samples.text("md.OUTCAR").replaceFirst("0\\.10000000  0\\.20000000", "0.10000000   I'm wrong");
        assertEquals(3, read(text).structures().size());
        assertEquals(2, Samples.read(FORMAT, folder, text, ReadOptions.DEFAULT).structures().size());
    }
}
