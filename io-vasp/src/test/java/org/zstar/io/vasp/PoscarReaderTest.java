package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zstar.api.atoms.Structure;

class PoscarReaderTest {
    private static final String CELL = "\n2 0 0\n0 3 0\n0.5 0 4\n";
    private static final String TWO = "\n0.5 0.5 0.5\n0.25 0 0\n";

    @TempDir
    Path folder;

    private Structure read(String text) throws IOException {
        return Samples.read(new PoscarFormat(), folder, text).structures().get(0);
    }

    private String error(String text) {
        return Samples.error(new PoscarFormat(), folder, text);
    }

    @Test
    void fractionalCoordinates() throws IOException {
        Structure s = read("title\n1.5" + CELL + "Li O\n1 1\nDirect" + TWO);
        assertArrayEquals(new double[] {3, 0, 0, 0, 4.5, 0, 0.75, 0, 6}, s.cell().vectors());
        assertArrayEquals(new int[] {3, 8}, s.species());
        assertArrayEquals(new double[] {1.875, 2.25, 3, 0.75, 0, 0}, s.positions());
        assertEquals("title", s.info("comment", ""));
        assertNull(s.velocities());
    }

    @Test
    void cartesianCoordinatesAreScaled() throws IOException {
        Structure s = read("t\n2.0" + CELL + "Li O\n1 1\nkartesisch" + TWO);
        assertArrayEquals(new double[] {1, 1, 1, 0.5, 0, 0}, s.positions());
    }

    @Test
    void negativeScaleIsTheVolume() throws IOException {
        Structure s = read("t\n-192" + CELL + "Li O\n1 1\nCartesian" + TWO);
        assertEquals(192, s.cell().volume(), 1e-12);
        assertEquals(4, s.cell().vector(0, 0), 1e-14);
        assertEquals(1, s.positions()[0], 1e-14);
    }

    @Test
    void threeFactorsScaleTheAxes() throws IOException {
        Structure s = read("t\n1 2 3" + CELL + "Li O\n1 1\nC" + TWO);
        assertArrayEquals(new double[] {2, 0, 0, 0, 6, 0, 0.5, 0, 12}, s.cell().vectors());
        assertArrayEquals(new double[] {0.5, 1, 1.5, 0.25, 0, 0}, s.positions());
    }

    @Test
    void selectiveDynamicsBecomesTheMoveMask() throws IOException {
        Structure s = read("t\n1" + CELL + "Li O\n1 1\nselective\nd\n0 0 0 T F .TRUE.\n.5 .5 .5 f .F. F O1\n");
        assertArrayEquals(new boolean[] {true, false, true, false, false, false}, (boolean[]) s.columns().get("move_mask"));
    }

    @Test
    void velocities() throws IOException {
        String head = "t\n1" + CELL + "Li O\n1 1\nDirect" + TWO;
        double[] expected = {0.1, 0.2, 0.3, -0.4, 0, 0};
        assertArrayEquals(expected, read(head + "\n.1 .2 .3\n-.4 0 0\n").velocities());
        assertArrayEquals(expected, read(head + "Cartesian\n.1 .2 .3\n-.4 0 0\n").velocities());
        String lattice = "Lattice velocities and vectors\n 1\n" + "0 0 0\n".repeat(3) + "2 0 0\n0 3 0\n0.5 0 4\n";
        assertArrayEquals(expected, read(head + lattice + "\n.1 .2 .3\n-.4 0 0\n").velocities());
        Structure direct = read(head + "Direct\n.1 0 0\n0 0 .2\n\n 1\n 2.0\n");
        assertArrayEquals(new double[] {0.1, 0, 0, 0.05, 0, 0.4}, direct.velocities(), 1e-15);
    }

    @Test
    void velocitiesThatCannotBeUsedAreLeftOutWithAWarning() throws IOException {
        String head = "t\n1" + CELL + "Li O\n1 1\nDirect" + TWO;
        Samples.Content cut = Samples.read(new PoscarFormat(), folder, head + "\n.1 .2 .3\n");
        assertNull(cut.structures().get(0).velocities());
        assertTrue(cut.warnings().get(0).contains("after 1 of 2 atoms"), cut.warnings()::toString);
        Samples.Content noStep = Samples.read(new PoscarFormat(), folder, head + "Direct\n.1 0 0\n0 0 .2\n");
        assertNull(noStep.structures().get(0).velocities());
        assertTrue(noStep.warnings().get(0).contains("time step"), noStep.warnings()::toString);
    }

    @Test
    void whatElseFollowsIsPointedOut() throws IOException {
        String head = "t\n1" + CELL + "Li O\n1 1\nDirect" + TWO;
        for (String more : List.of("0 0 .5\n", "\nmade by hand\n")) {
            Samples.Content c = Samples.read(new PoscarFormat(), folder, head + more);
            assertNull(c.structures().get(0).velocities());
            assertTrue(c.warnings().get(0).startsWith("line 1"), c.warnings()::toString);
        }
        assertTrue(error(head + "\n.1 .2 .3\n.1 x .3\n").startsWith(":13: found '.1 x .3', expected the three velocity"));
    }

    @Test
    void speciesMayRepeatCarryVariantsAndSpreadOverLines() throws IOException {
        Structure s = read("t\n1" + CELL + "Li_sv O/5b3c\nLi\n1 1\n1\nDirect" + TWO + "0 0 .5\n");
        assertArrayEquals(new int[] {3, 8, 3}, s.species());
    }

    @Test
    void speciesOfVersion4() throws IOException {
        String rest = "\n1" + CELL + "1 1\nDirect";
        assertArrayEquals(new int[] {3, 8}, read("t" + rest + "\n.5 .5 .5 Li\n.25 0 0 O\n").species());
        assertArrayEquals(new int[] {3, 8}, read("Li O" + rest + TWO).species());
        assertArrayEquals(new int[] {3, 8}, read("LiO1" + rest + TWO).species());
        Files.writeString(folder.resolve("POTCAR"), "x\n   TITEL  = PAW_PBE Na_pv 1\n   TITEL  = PAW_PBE Cl 1\n");
        assertArrayEquals(new int[] {11, 17}, read("t" + rest + TWO).species());
    }

    @Test
    void numbersOfAtomsMayTouch() throws IOException {
        String rows = "0.5 0.5 0.5\n".repeat(2024);
        assertEquals(2024, read("t\n1" + CELL + "Li O\n10001024\nDirect\n" + rows).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "t|:1: the file ends here; expected the scaling factor",
        "t#0|:2: found '0', expected the scaling factor: a positive number, minus the volume",
        "t#1 2 -3|:2: found '1 2 -3', expected the scaling factor",
        "t#1#1 0 0#0 1|:4: found '0 1', expected the three components of lattice vector 2",
        "t#1#1 0 0#0 1 0#1 1 0|:5: the cell vectors",
        "t#1#1 0 0#0 1 0#0 0 1#Li O#1#Direct|:8: found 'Direct', expected further numbers of atoms: there are 2 species",
        "t#1#1 0 0#0 1 0#0 0 1#Li#x#Direct|:8: the file ends here; expected the numbers of atoms of 3 species",
        "t#1#1 0 0#0 1 0#0 0 1#Li#0#Direct|:7: found '0', expected numbers of atoms whose sum is from 1",
        "t#1#1 0 0#0 1 0#0 0 1#Qq#1#Direct#0 0 0|:6: found the species [Qq], expected 1 elements' symbols",
        "t#1#1 0 0#0 1 0#0 0 1#Li#1#0 0 0|:8: found '0 0 0', expected 'Direct' or 'Cartesian'",
        "t#1#1 0 0#0 1 0#0 0 1#Li#2#Direct#0 0 0|:9: the file ends here; expected the coordinates of atom 2 of 2",
        "t#1#1 0 0#0 1 0#0 0 1#Li#1#Direct#0 *** 0|:9: found '0 *** 0', expected the three coordinates of atom 1",
        "t#1#1 0 0#0 1 0#0 0 1#Li#1#S#D#0 0 0 T F|:10: found '0 0 0 T F', expected three flags",
        "t#1#1 0 0#0 1 0#0 0 1#Li#1#S#D#0 0 0 T F a|:10: found '0 0 0 T F a', expected three flags"})
    void errorsSayWhereAndWhatWasExpected(String lines, String message) {
        String found = error(lines.replace('#', '\n') + "\n");
        assertTrue(found.startsWith(message), found);
    }

    @Test
    void unknownSpeciesCanBeNamedByType() throws IOException {
        Samples.Content content = Samples.read(new PoscarFormat(), folder, "t\n1" + CELL + "1 2\nD\n" + "0 0 0\n".repeat(3));
        Structure s = content.structures().get(0);
        assertArrayEquals(new int[3], s.species());
        assertArrayEquals(new long[] {1, 2, 2}, (long[]) s.columns().get("type"));
        assertTrue(content.warnings().get(0).startsWith("line 6: found the numbers of atoms [1, 2] but no species"));
    }

    @Test
    void anEmptyFileIsAnError() {
        assertTrue(error("").startsWith(":1: the file is empty; expected a POSCAR"));
    }
}
