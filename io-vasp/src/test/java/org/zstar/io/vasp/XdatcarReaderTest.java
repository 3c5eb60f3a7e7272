package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Structure;

class XdatcarReaderTest {
    private static final String HEAD = "title\n 1\n 2 0 0\n 0 3 0\n 0 0 4\n Li O\n 1 1\n";
    private static final XdatcarFormat FORMAT = new XdatcarFormat();

    @TempDir
    Path folder;

    @Test
    void fixedCell() throws IOException {
        String text = HEAD + "Direct configuration=    50\n .5 .5 .5\n 0 0 0\n"
                + "Direct configuration=   100\n-.25-1.5 .5\n 0 0 0\n";
        Samples.Content c = Samples.read(FORMAT, folder, text);
        assertEquals(2, c.structures().size());
        assertEquals(List.of(), c.warnings());
        assertArrayEquals(new double[] {1, 1.5, 2, 0, 0, 0}, c.structures().get(0).positions());
        assertArrayEquals(new double[] {-0.5, -4.5, 2, 0, 0, 0}, c.structures().get(1).positions());
        assertEquals(100L, c.structures().get(1).info().get("ionic_step"));
    }

    @Test
    void variableCell() throws IOException {
        List<Structure> all = Samples.read(FORMAT, folder, Samples.text("variable.XDATCAR")).structures();
        assertEquals(3, all.size());
        assertEquals(4.2, all.get(0).cell().vector(0, 0));
        assertEquals(4.28442, all.get(2).cell().vector(0, 0));
        assertArrayEquals(new int[] {3, 3, 8}, all.get(2).species());
    }

    @Test
    void blankLinesSeparateConfigurationsOfEarlyVersion5() throws IOException {
        Samples.Content c = Samples.read(FORMAT, folder, HEAD + "\n .5 .5 .5\n 0 0 0\n\n .25 0 0\n 0 0 0\n\n");
        assertEquals(2, c.structures().size());
        assertEquals(0.5, c.structures().get(1).positions()[0]);
        assertEquals(List.of(), c.warnings());
    }

    @Test
    void aKilledRunGivesItsCompleteConfigurationsAndOneWarning() throws IOException {
        String whole = Samples.text("variable.XDATCAR");
        int second = whole.indexOf("Li2O", 10);
        int third = whole.indexOf("Li2O", second + 10);
        for (int end : new int[] {third + 8, third + 30, third + 200, whole.length() - 5, whole.length() - 60}) {
            Samples.Content c = Samples.read(FORMAT, folder, whole.substring(0, end));
            assertEquals(2, c.structures().size(), "cut at " + end);
            assertEquals(1, c.warnings().size(), "cut at " + end);
        }
    }

    @Test
    void damageIsAnErrorWithItsLine() {
        String text = HEAD + "Direct configuration= 1\n .5 .5 .5\n 0 abc 0\nDirect configuration= 2\n";
        String found = Samples.error(FORMAT, folder, text);
        assertTrue(found.startsWith(":10: found ' 0 abc 0', expected the three coordinates of atom 2 of 2"), found);
    }

    @Test
    void filesWithoutACellAreRefusedWithAdvice() {
        String four = Samples.error(FORMAT, folder, "   4   4    1\n 0.11E+02  0.4E-09\n");
        assertTrue(four.startsWith(":1: found") && four.contains("vasprun.xml"), four);
        String early = Samples.error(FORMAT, folder, "unknown system\n   Al\n    1\nDirect\n Konfig=           1\n 0 0 0\n");
        assertTrue(early.startsWith(":2: found '   Al'") && early.contains("vasprun.xml"), early);
    }
}
