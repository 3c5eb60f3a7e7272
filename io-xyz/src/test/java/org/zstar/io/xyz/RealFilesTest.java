package org.zstar.io.xyz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;

/** Compares with facts that independent scripts extracted from files of other projects; skipped where these are absent. */
class RealFilesTest {
    private static final Path FOLDER = Path.of("../../shared/data/realfiles");

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> truth(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "no real files beside the project");
        return (Map<String, Map<String, Object>>) Json.parse(Files.readString(file)).orElseThrow();
    }

    private static List<Structure> read(String file) throws IOException {
        try (StructureReader reader = new ExtendedXyzFormat().read(FOLDER.resolve(file), ReadOptions.DEFAULT)) {
            return reader.all();
        }
    }

    @TestFactory
    Stream<DynamicTest> framesAgree() throws IOException {
        return truth("truth_xyz.json").entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
    }

    @SuppressWarnings("unchecked")
    private static void check(String file, Map<String, Object> truth) throws IOException {
        if (truth.get("bad_count_line") instanceof List<?> bad) {
            String message = assertThrows(StructureFileException.class, () -> read(file)).getMessage();
            assertTrue(message.contains(":" + bad.get(0) + ": found '"), message);
            return;
        }
        List<Structure> all = read(file);
        assertEquals(truth.get("n_frames"), (long) all.size());
        List<Long> counts = (List<Long>) truth.get("natoms_min_max_total");
        assertEquals(counts.get(0), all.stream().mapToLong(Structure::size).min().orElse(0));
        assertEquals(counts.get(1), all.stream().mapToLong(Structure::size).max().orElse(0));
        assertEquals(counts.get(2), all.stream().mapToLong(Structure::size).sum());
        frame(all.get(0), (Map<String, Object>) truth.get("first"));
        frame(all.get(all.size() - 1), (Map<String, Object>) truth.get("last"));
        if (truth.get("ase_first_energy") instanceof Double energy && !file.contains("hartree")) {
            assertEquals(energy, all.get(0).labels().energy());
        }
    }

    @SuppressWarnings("unchecked")
    private static void frame(Structure s, Map<String, Object> truth) {
        assertEquals(truth.get("n"), (long) s.size());
        if (truth.get("lattice_rows") != null) {
            assertArrayEquals(Json.numbers(truth.get("lattice_rows")), s.cell().vectors());
            assertEquals((Double) truth.get("volume"), s.cell().volume(), 1e-9 * s.cell().volume());
        }
        if (truth.get("pbc") instanceof String pbc) {
            assertEquals(pbc.replaceAll("[\\[\\],]", "").equals("T T T"), s.cell().isPeriodic(0));
        }
        for (String key : (List<String>) truth.get("keys")) {
            boolean taken = key.matches("(?i)lattice|properties|pbc|.*energy|.*stress|.*virials?|.*dipole|.*polari[sz]ation"
                    + "|.*charge|.*electric_field|.*unit|.*\\(bare\\)");
            assertTrue(taken || s.info().containsKey(key), key);
        }
        List<List<Object>> columns = (List<List<Object>>) truth.get("columns");
        if (columns != null) {
            atom(s, 0, (Map<String, List<String>>) truth.get("atom1"));
            atom(s, s.size() - 1, (Map<String, List<String>>) truth.get("atomN"));
        }
    }

    private static void atom(Structure s, int i, Map<String, List<String>> truth) {
        truth.forEach((name, words) -> {
            if (name.equals("species")) {
                assertEquals(words.get(0), Elements.symbol(s.species()[i]));
                return;
            }
            if (name.equals("Z") || name.equals("momenta")) {
                return;
            }
            List<Object> sources = new ArrayList<>(List.of(s.positions()));
            sources.addAll(s.columns().values());
            for (Object label : new Object[] {s.labels().forces(), s.labels().bornCharges(), s.velocities()}) {
                if (label != null) {
                    sources.add(label);
                }
            }
            int from = i * words.size();
            assertTrue(sources.stream().anyMatch(values -> matches(values, from, words, s.size())), name + words);
        });
    }

    private static boolean matches(Object values, int from, List<String> words, int atoms) {
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k);
            if (values instanceof double[] reals) {
                // units are converted in one of the files
                if (reals.length != atoms * words.size() || !same(reals[from + k], word)) {
                    return false;
                }
            } else if (values instanceof long[] whole) {
                if (whole.length != atoms * words.size() || !word.equals(Long.toString(whole[from + k]))) {
                    return false;
                }
            } else if (!(values instanceof String[] texts) || !texts[from + k].equals(word)) {
                return false;
            }
        }
        return true;
    }

    /** One of the files has forces in hartree/bohr, which reading converts. */
    private static boolean same(double value, String word) {
        return word.matches("[-+.0-9eE]+") && (value == Double.parseDouble(word)
                || Math.abs(value / Double.parseDouble(word) - Units.HARTREE / Units.BOHR) < 1e-6);
    }

    @TestFactory
    Stream<DynamicTest> bornChargesAgree() throws IOException {
        return truth("truth_xyz_bec.json").entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> born(e.getKey(), e.getValue())));
    }

    private static void born(String file, Map<String, Object> truth) throws IOException {
        List<Structure> all = read(file);
        List<Structure> labelled = all.stream().filter(s -> s.labels().bornCharges() != null).toList();
        assertEquals(truth.get("frames"), (long) all.size());
        assertEquals(truth.get("frames_with_bec"), (long) labelled.size());
        double[] z = labelled.get(0).labels().bornCharges();
        assertEquals((Long) truth.get("n") * 9, z.length);
        assertArrayEquals(Json.numbers(truth.get("first")), Arrays.copyOf(z, 9));
        assertArrayEquals(Json.numbers(truth.get("last")), Arrays.copyOfRange(z, z.length - 9, z.length));
        double[] sum = new double[9];
        for (int i = 0; i < z.length; i++) {
            sum[i % 9] += z[i];
        }
        assertArrayEquals(Json.numbers(truth.get("asr_sum")), sum, 1e-5);
    }
}
