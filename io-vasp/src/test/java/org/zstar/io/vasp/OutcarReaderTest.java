package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;

class OutcarReaderTest {
    private static final OutcarFormat FORMAT = new OutcarFormat();

    @TempDir
    Path folder;

    private Samples.Content read(String text, ReadOptions options) throws IOException {
        return Samples.read(FORMAT, folder, text, options);
    }

    private static long[] steps(Samples.Content content) {
        return content.structures().stream().mapToLong(s -> (Long) s.info().get("ionic_step")).toArray();
    }

    /** The n-th line that starts with a text, from 0. */
    private static String line(String text, String start, int n) {
        return text.lines().filter(l -> l.startsWith(start)).skip(n).findFirst().orElseThrow();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void everyLabelOfAStep() throws IOException {
        String text = Samples.text("md.OUTCAR");
        Structure s = read(text, Samples.EVERYTHING).structures().get(1);
        assertArrayEquals(new int[] {3, 3, 8}, s.species());
        assertArrayEquals(new double[] {4.2, 0, 0, 0.1, 4.3, 0, 0, -0.2, 4.4}, s.cell().vectors());
        String[] rows = text.split("TOTAL-FORCE")[2].split("\n");
        for (int i = 0; i < 3; i++) {
            double[] row = numbers(rows[2 + i]);
            assertArrayEquals(Arrays.copyOf(row, 3), Arrays.copyOfRange(s.positions(), 3 * i, 3 * i + 3));
            assertArrayEquals(Arrays.copyOfRange(row, 3, 6), Arrays.copyOfRange(s.labels().forces(), 3 * i, 3 * i + 3));
        }
        double[] kB = numbers(line(text, "  in kB", 1).substring(7));
        double unit = -0.1 / 160.2176634;
        double[] expected = {kB[0], kB[3], kB[5], kB[3], kB[1], kB[4], kB[5], kB[4], kB[2]};
        assertArrayEquals(Arrays.stream(expected).map(x -> unit * x).toArray(), s.labels().stress(), 1e-15);
        assertEquals(numbers(line(text, "  free  energy", 1).replaceAll("[^-0-9.]+", " "))[0], s.labels().energy());
        String[] others = line(text, "  energy  without", 1).split("=");
        assertEquals(numbers(others[1].replaceAll(" energy.*", ""))[0], s.info().get("energy_without_entropy"));
        assertEquals(numbers(others[2])[0], s.info().get("energy_sigma0"));
        assertEquals(1.0, s.labels().charge());
    }

    @Test
    void unconvergedStepsAreLeftOutUnlessAsked() throws IOException {
        String text = Samples.text("md.OUTCAR");
        Samples.Content converged = read(text, ReadOptions.DEFAULT);
        assertArrayEquals(new long[] {1, 3}, steps(converged), "the third used all iterations but met the criterion");
        assertEquals(List.of("1 ionic step left out: whose electronic loop did not converge"), converged.warnings());
        Samples.Content all = read(text, Samples.EVERYTHING);
        assertArrayEquals(new long[] {1, 2, 3}, steps(all));
        assertEquals(List.of(true, false, true), all.structures().stream().map(s -> s.info().get("converged")).toList());
        assertEquals(List.of(), all.warnings());
    }

    @Test
    void dynamicsTellTheirTimeStep() throws IOException {
        String text = Samples.text("md.OUTCAR").replaceFirst("(IBRION = .*)",
                "$1\n   POTIM  = 0.7500    time-step for ionic-motion");
        for (Structure s : read(text, Samples.EVERYTHING).structures()) {
            assertEquals(0.75, s.info().get("time_step_fs"));
        }
        String relaxation = text.replace("IBRION =      0", "IBRION =      2");
        assertFalse(read(relaxation, Samples.EVERYTHING).structures().get(0).info().containsKey("time_step_fs"));
    }

    @Test
    void whatVaspSaysAboutTheLoopCounts() throws IOException {
        String reached = "aborting loop because EDIFF is reached";
        for (String said : List.of("aborting loop EDIFF was not reached (unconverged)",
                "aborting loop because hard stop was set")) {
            Samples.Content c = read(Samples.text("old.OUTCAR").replaceFirst(reached, said), ReadOptions.DEFAULT);
            assertArrayEquals(new long[] {2}, steps(c), said);
        }
    }

    @Test
    void energiesMayComeBeforeTheForces() throws IOException {
        String text = Samples.text("old.OUTCAR");
        Samples.Content c = read(text, ReadOptions.DEFAULT);
        assertArrayEquals(new long[] {1, 2}, steps(c));
        assertEquals(List.of(), c.warnings());
        for (int i = 0; i < 2; i++) {
            Structure s = c.structures().get(i);
            assertEquals(numbers(line(text, "  free  energy", i).replaceAll("[^-0-9.]+", " "))[0], s.labels().energy());
            assertEquals(numbers(text.split("TOTAL-FORCE")[1 + i].split("\n")[2])[5], s.labels().forces()[2]);
            assertNotNull(s.labels().stress());
        }
    }

    @Test
    void machineLearnedStepsAreToldApart() throws IOException {
        String text = Samples.text("forcefield.OUTCAR");
        Samples.Content first = read(text, ReadOptions.DEFAULT);
        assertArrayEquals(new long[] {2, 5}, steps(first));
        assertTrue(first.warnings().get(0).startsWith("3 ionic steps left out: predicted"), first.warnings()::toString);
        Samples.Content all = read(text, new ReadOptions(false, true, 1 << 20));
        assertArrayEquals(new long[] {2, 3, 4, 5}, steps(all), "the first prediction is empty");
        assertEquals(Arrays.asList(null, true, true, null), all.structures().stream()
                .map(s -> s.info().get("machine_learned")).toList());
    }

    @Test
    void bornChargesAndDielectricTensor() throws IOException {
        String text = Samples.text("response.OUTCAR");
        Structure s = read(text, ReadOptions.DEFAULT).structures().get(0);
        double[] z = s.labels().bornCharges();
        String[] table = text.substring(text.indexOf("BORN EFFECTIVE CHARGES")).split("\n");
        for (int i = 0; i < 3; i++) {
            for (int a = 0; a < 3; a++) {
                double[] row = numbers(table[3 + 4 * i + a]);
                assertArrayEquals(Arrays.copyOfRange(row, 1, 4), Arrays.copyOfRange(z, 9 * i + 3 * a, 9 * i + 3 * a + 3));
            }
        }
        assertTrue(Math.abs(z[1] - z[3]) > 1e-3, "the sample must tell rows from columns");
        assertArrayEquals(
                new double[] {3.716432, -0.20464, -0.10464, -0.20464, 3.816432, -0.30464, -0.10464, -0.30464, 3.916432},
                (double[]) s.info().get("dielectric_tensor"), "two numbers touch");
        assertEquals(true, s.info().get("converged"), "the loops of the response do not count");
    }

    @Test
    void bornChargesWithLocalFieldsWin() throws IOException {
        String text = Samples.text("response.OUTCAR");
        int from = text.indexOf(" BORN EFFECTIVE CHARGES");
        String table = text.substring(from, text.indexOf(" General"));
        String other = table.replace("including", "excluding").replaceAll("0\\.[0-9]{5}", "9.99999");
        double[] expected = read(text, ReadOptions.DEFAULT).structures().get(0).labels().bornCharges();
        for (String both : List.of(other + table, table + other)) {
            String changed = text.substring(0, from) + both + text.substring(from + table.length());
            assertArrayEquals(expected, read(changed, ReadOptions.DEFAULT).structures().get(0).labels().bornCharges());
        }
        String old = text.replaceFirst("\\(including local field effects\\) \\(in \\|e\\|", "(in e");
        assertTrue(old.contains("BORN EFFECTIVE CHARGES (in e, cumm"));
        assertArrayEquals(expected, read(old, ReadOptions.DEFAULT).structures().get(0).labels().bornCharges());
    }

    @Test
    void bornChargesBehindDisplacementsBelongToTheUndisplacedStructure() throws IOException {
        String response = Samples.text("response.OUTCAR");
        String born = response.substring(response.indexOf(" BORN EFFECTIVE CHARGES"), response.indexOf(" General"));
        String text = Samples.text("old.OUTCAR").replace("IBRION =      0", "IBRION =      6")
                .replace(" General", born + " General");
        List<Structure> all = read(text, ReadOptions.DEFAULT).structures();
        assertEquals(3, all.size());
        assertNull(all.get(1).labels().bornCharges());
        assertNull(all.get(2).labels().energy());
        assertArrayEquals(all.get(0).positions(), all.get(2).positions());
        assertNotNull(all.get(2).labels().bornCharges());
    }

    @Test
    void compressedFilesReadAlike() throws IOException {
        Path file = folder.resolve("OUTCAR.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Samples.bytes("md.OUTCAR"));
        }
        assertEquals(2, Samples.read(FORMAT, file, ReadOptions.DEFAULT).structures().size());
    }

    @Test
    void severalRunsInOneFile() throws IOException {
        Samples.Content c = read(Samples.text("md.OUTCAR") + Samples.text("response.OUTCAR"), ReadOptions.DEFAULT);
        assertArrayEquals(new long[] {1, 3, 1}, steps(c));
        assertNotNull(c.structures().get(2).labels().bornCharges());
    }
}
