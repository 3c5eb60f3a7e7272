package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;

class VasprunReaderTest {
    private static final VasprunFormat FORMAT = new VasprunFormat();

    @TempDir
    Path folder;

    private Samples.Content read(String text, ReadOptions options) throws IOException {
        return Samples.read(FORMAT, folder, text, options);
    }

    /** Numbers of the n-th varray of a name. */
    private static double[] varray(String text, String name, int n) {
        String part = text.split("name=\"" + name + "\"")[n + 1];
        part = part.substring(part.indexOf('>') + 1, part.indexOf("</varray>")).replaceAll("</?v>", " ");
        return Arrays.stream(part.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void dynamicsTellTheirTimeStep() throws IOException {
        String text = Samples.text("old.vasprun.xml").replaceFirst("(<i type=\"int\" name=\"IBRION\">.*)",
                "$1<i name=\"POTIM\"> 0.75000000</i>");
        assertEquals(0.75, read(text, Samples.EVERYTHING).structures().get(1).info().get("time_step_fs"));
    }

    @Test
    void everyLabelOfAStep() throws IOException {
        String text = Samples.text("response.vasprun.xml");
        Structure s = read(text, ReadOptions.DEFAULT).structures().get(0);
        assertArrayEquals(new int[] {3, 3, 8}, s.species());
        double[] f = varray(text, "positions", 1);
        for (int i = 0; i < 3; i++) {
            assertEquals(4.2 * f[3 * i] + 0.1 * f[3 * i + 1], s.positions()[3 * i], 1e-15);
            assertEquals(4.3 * f[3 * i + 1] - 0.2 * f[3 * i + 2], s.positions()[3 * i + 1], 1e-15);
            assertEquals(4.4 * f[3 * i + 2], s.positions()[3 * i + 2], 1e-15);
        }
        assertArrayEquals(varray(text, "forces", 0), s.labels().forces());
        double[] kB = varray(text, "stress", 0);
        assertArrayEquals(Arrays.stream(kB).map(x -> -0.1 / 160.2176634 * x).toArray(), s.labels().stress(), 1e-15);
        assertEquals(1.0, s.labels().charge());
        assertEquals(true, s.info().get("converged"), "the loops of the response do not count");
        assertArrayEquals(varray(text, "epsilon", 0), (double[]) s.info().get("dielectric_tensor"));
        double[] z = s.labels().bornCharges();
        String set = text.substring(text.indexOf("born_charges"));
        Matcher row = Pattern.compile("<v>([^<]*)</v>").matcher(set);
        for (int i = 0; i < 9; i++) {
            assertTrue(row.find());
            double[] numbers = Arrays.stream(row.group(1).strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
            assertArrayEquals(numbers, Arrays.copyOfRange(z, 3 * i, 3 * i + 3));
        }
        assertNotEquals(z[1], z[3], "the sample must tell rows from columns");
    }

    @Test
    void shiftedLabelsOfOldVersionsArePutRight() throws IOException {
        for (String sample : List.of("old.vasprun.xml", "response.vasprun.xml")) {
            for (Structure s : read(Samples.text(sample), ReadOptions.DEFAULT).structures()) {
                double free = s.labels().energy();
                assertEquals(free + 0.0021, (Double) s.info().get("energy_sigma0"), 1e-9, sample);
                assertEquals(free + 0.0042, (Double) s.info().get("energy_without_entropy"), 1e-9, sample);
            }
        }
    }

    @Test
    void withoutElectronicStepsTheVersionAndTheOrderOfEnergiesTell() {
        VasprunEnergies shifted = new VasprunEnergies(-10, -9.99, -0.02);
        VasprunEnergies right = new VasprunEnergies(-10, -9.98, -9.99);
        assertEquals(right, shifted.corrected(null, 5, 0));
        assertEquals(right, right.corrected(null, 5, 0), "an old version that was mended");
        assertEquals(right, right.corrected(null, 6, 0));
    }

    @Test
    void theWorkOfAnExternalPressureIsTakenOff() {
        VasprunEnergies electronic = new VasprunEnergies(-10, -9.98, -9.99);
        assertEquals(new VasprunEnergies(-10, -9.98, -9.99),
                new VasprunEnergies(-8, -7.98, -7.99).corrected(electronic, 6, 2));
        assertEquals(new VasprunEnergies(-10.5, -10.48, -10.49),
                new VasprunEnergies(-10.5, -10.48, -10.49).corrected(electronic, 6, 2), "dispersion, not work");
    }

    @Test
    void unconvergedAndMachineLearnedSteps() throws IOException {
        String old = Samples.text("old.vasprun.xml");
        assertEquals(List.of(1L, 3L), read(old, ReadOptions.DEFAULT).structures().stream()
                .map(s -> s.info().get("ionic_step")).toList());
        assertEquals(3, read(old, Samples.EVERYTHING).structures().size());
        String learned = Samples.text("forcefield.vasprun.xml");
        Samples.Content c = read(learned, ReadOptions.DEFAULT);
        assertEquals(2, c.structures().size());
        assertTrue(c.warnings().get(0).startsWith("2 ionic steps left out: predicted"), c.warnings()::toString);
        List<Structure> all = read(learned, Samples.EVERYTHING).structures();
        assertEquals(Arrays.asList(null, true, true, null), all.stream().map(s -> s.info().get("machine_learned")).toList());
        assertEquals(-14.21, all.get(1).labels().energy());
        assertNotNull(all.get(1).labels().forces());
    }

    @Test
    void aKilledRunGivesItsCompleteStepsAndOneWarning() throws IOException {
        String whole = Samples.text("old.vasprun.xml");
        for (int end = whole.indexOf("</atominfo>") + 12; end < whole.length() - 13; end += 31) {
            Samples.Content c = read(whole.substring(0, end), Samples.EVERYTHING);
            int complete = whole.substring(0, end).split("</calculation>", -1).length - 1;
            assertEquals(complete, c.structures().size(), "cut at " + end);
            assertEquals(1, c.warnings().size(), "cut at " + end);
        }
    }

    @Test
    void damagedElementNamesAreReplacedByTheTitle() throws IOException {
        String text = Samples.text("old.vasprun.xml").replace("<c>   1</c><c>O </c>", "<c>   1</c><c>r </c>");
        assertArrayEquals(new int[] {3, 3, 8}, read(text, ReadOptions.DEFAULT).structures().get(0).species());
    }

    @Test
    void starsLeaveAStepOut() throws IOException {
        String text = Samples.text("response.vasprun.xml");
        String first = text.substring(text.indexOf("<v>", text.indexOf("\"forces\"")));
        first = first.substring(0, first.indexOf("</v>"));
        Samples.Content c = read(text.replace(first, "<v> ******** 0.0 0.0 "), ReadOptions.DEFAULT);
        assertEquals(0, c.structures().size());
        assertEquals(List.of("1 ionic step left out: with numbers printed as **** or NaN"), c.warnings());
    }

    @Test
    void controlBytesDoNoHarm() throws IOException {
        String text = Samples.text("old.vasprun.xml").replace("vasp </i>", "va\u0001sp\u0000 </i>") + "\u0000\u0000";
        assertEquals(2, read(text, ReadOptions.DEFAULT).structures().size());
    }

    @Test
    void declarationsOfTypesAndEntitiesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "5.4.4");
        String text = Samples.text("old.vasprun.xml");
        String bomb = "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<modeling>";
        String external = "<!DOCTYPE m [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>\n<modeling>";
        for (String start : List.of(bomb, external, "<!DOCTYPE m SYSTEM \"" + secret.toUri() + "\">\n<modeling>")) {
            String found = Samples.error(FORMAT, folder, text.replace("<modeling>", start).replace("old", "&b;"));
            assertTrue(found.contains("found a document type or an entity of its own"), found);
        }
    }

    @Test
    void errorsSayWhereAndWhatWasExpected() throws IOException {
        String text = Samples.text("old.vasprun.xml");
        assertTrue(Samples.error(FORMAT, folder, "").startsWith(":1: the file ends early; expected vasprun.xml"));
        assertTrue(Samples.error(FORMAT, folder, "<other/>").startsWith(":1: found no element <modeling>"));
        String word = Samples.error(FORMAT, folder, text.replaceFirst("(?s)(forces\" >\\s*<v>)[^<]*", "$1 1.0 two 3.0 "));
        long line = text.substring(0, text.indexOf("\"forces\"")).lines().count() + 1;
        assertTrue(word.startsWith(":" + line + ": found '1.0 two 3.0', expected three numbers"), word);
        String fewer = Samples.error(FORMAT, folder, text.replaceFirst("(?s)(forces\" >\\s*)<v>[^<]*</v>", "$1"));
        assertTrue(fewer.contains("found a table of 2 atoms, expected 3 as in <atominfo>"), fewer);
    }
}
