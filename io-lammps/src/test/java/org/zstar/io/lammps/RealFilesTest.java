package org.zstar.io.lammps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFormat;
import org.zstar.io.text.StructureFiles;
import org.zstar.testkit.FormatChecks;

/** Compares with facts that independent scripts extracted from files of other projects; skipped where these are absent. */
class RealFilesTest {
    private static final Path FOLDER = Path.of("../../shared/data/realfiles");
    private static final StructureFiles FORMATS = new StructureFiles(List.of(new LammpsDataFormat(),
            new LammpsDumpFormat()));

    @TestFactory
    Stream<DynamicTest> agree() throws IOException {
        Path truth = FOLDER.resolve("truth_lammps.json");
        assumeTrue(Files.exists(truth), "no real files beside the project");
        Iterator<Map.Entry<String, JsonNode>> entries = new ObjectMapper().readTree(truth.toFile()).properties().iterator();
        return StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) () -> entries).spliterator(), false)
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(FOLDER.resolve(e.getKey()), e.getValue())));
    }

    private static void check(Path file, JsonNode truth) throws IOException {
        StructureFormat format = FORMATS.recognised(file);
        List<Structure> all = FormatChecks.read(format, file);
        if (truth.has("n_frames")) {
            assertEquals("lammps-dump", format.name());
            dump(all, truth);
        } else {
            assertEquals("lammps-data", format.name());
            assertEquals(1, all.size());
            data(all.get(0), truth);
        }
    }

    private static void cell(Structure s, JsonNode truth) {
        double[] cell = new double[9];
        for (int k = 0; k < 9; k++) {
            cell[k] = truth.get("cell").get(k / 3).get(k % 3).asDouble();
        }
        assertArrayEquals(cell, s.cell().vectors(), 1e-14 * cell[0]);
        double[] origin = s.info().get("origin") instanceof double[] o ? o : new double[3];
        for (int d = 0; d < 3; d++) {
            assertEquals(truth.get("origin").get(d).asDouble(), origin[d], 1e-14);
        }
    }

    private static void dump(List<Structure> all, JsonNode truth) {
        assertEquals(truth.get("n_frames").asInt(), all.size());
        assertEquals(truth.get("natoms").get(0).asInt(), all.get(0).size());
        Structure first = all.get(0);
        Structure last = all.get(all.size() - 1);
        assertEquals(truth.get("steps").get(0).asLong(), first.info().get("step"));
        assertEquals(truth.get("steps").get(1).asLong(), last.info().get("step"));
        cell(first, truth.get("first"));
        cell(last, truth.get("last"));
        for (int d = 0; d < 3; d++) {
            assertEquals(truth.get("lowest_id_cart").get(d).asDouble(), first.positions()[d], 1e-6);
        }
        List<String> columns = texts(truth.get("columns"));
        List<String> row = texts(truth.get("lowest_id_row"));
        if (columns.contains("fx")) {
            assertEquals(Double.parseDouble(row.get(columns.indexOf("fx"))), first.labels().forces()[0]);
        }
        if (columns.contains("q")) {
            assertEquals(Double.parseDouble(row.get(columns.indexOf("q"))), ((double[]) first.columns().get("charge"))[0]);
        }
        if (columns.contains("f_mean_forces[3]")) {
            assertEquals(Double.parseDouble(row.get(columns.indexOf("f_mean_forces[3]"))),
                    ((double[]) first.columns().get("f_mean_forces"))[2]);
        }
    }

    private static void data(Structure s, JsonNode truth) {
        assertEquals(truth.get("header").get("atoms").asInt(), s.size());
        cell(s, truth);
        assertEquals(truth.get("volume").asDouble(), s.cell().volume(), 1e-9 * s.cell().volume());
        for (String name : List.of("atom_row1", "atom_rowN")) {
            atom(s, texts(truth.get(name)));
        }
        if (truth.has("vel_row1")) {
            List<String> row = texts(truth.get("vel_row1"));
            // metal units are assumed, and no bit is lost between Å/ps and Å/fs
            assertEquals(new BigDecimal(row.get(1)).movePointLeft(3).doubleValue(), s.velocities()[0]);
        }
        if (truth.has("masses")) {
            for (JsonNode mass : truth.get("masses")) {
                double m = mass.get(1).asDouble();
                long type = mass.get(0).asLong();
                long[] types = (long[]) s.columns().get("type");
                for (int i = 0; i < s.size(); i++) {
                    int z = s.species()[i];
                    assertTrue(types[i] != type || z == 0 || Math.abs(Elements.mass(z) - m) < 0.01 * m, "mass " + m);
                }
            }
        }
    }

    /** The row's position is the atom's, up to the lattice vectors of its image flags. */
    private static void atom(Structure s, List<String> row) {
        long id = Long.parseLong(row.get(0));
        int atom = s.columns().get("id") instanceof long[] ids ? Arrays.binarySearch(ids, id) : (int) id - 1;
        int words = row.size() > 7 ? row.size() - 3 : row.size();
        double[] fractions = new double[3];
        for (int d = 0; d < 3; d++) {
            double x = Double.parseDouble(row.get(words - 3)) - s.positions()[3 * atom];
            double y = Double.parseDouble(row.get(words - 2)) - s.positions()[3 * atom + 1];
            double z = Double.parseDouble(row.get(words - 1)) - s.positions()[3 * atom + 2];
            fractions[d] = s.cell().fractional(x, y, z, d);
            double images = row.size() > 7 ? Double.parseDouble(row.get(words + d)) : 0;
            assertEquals(-images, fractions[d], 1e-12, row.toString());
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
