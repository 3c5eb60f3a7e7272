package org.zstar.bridge.n2p2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.force.Forces;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.model.ForeignModel;
import org.zstar.model.nnp.NnpParameters;
import org.zstar.testkit.ForceChecks;
import org.zstar.testkit.FormatChecks;

/** Files of n2p2's own examples against its own tests; skipped where they are absent. */
class RealFilesTest {
    private static final Path FOLDER = Path.of("../../shared/data/realfiles");
    private static final Path OWN = FOLDER.resolve("CompPhysVienna+n2p2");

    private static Stream<DynamicTest> tests(Path truth, String inside, String ending, Check check) throws IOException {
        assumeTrue(Files.exists(truth), "no real files beside the project");
        JsonNode all = new ObjectMapper().readTree(truth.toFile());
        JsonNode facts = inside.isEmpty() ? all : all.get(inside);
        return facts.properties().stream().filter(e -> e.getKey().endsWith(ending))
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check.run(e.getKey(), e.getValue())));
    }

    private interface Check {
        void run(String name, JsonNode truth) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> predictions() throws IOException {
        return tests(OWN.resolve("expected/nnp-predict-expected.json"), "data", "", RealFilesTest::predict);
    }

    /** Energy and forces are given in the units of the files, whatever these are, so that nothing is converted. */
    private static void predict(String name, JsonNode truth) throws IOException {
        Path folder = OWN.resolve("examples/nnp-predict").resolve(name);
        assumeTrue(Files.exists(folder), "no folder " + folder);
        Structure s = FormatChecks.read(new DataFormat.Metal(), folder.resolve("input.data")).get(0);
        ForeignModel model = new PotentialFormat.Metal().read(folder);
        Forces found = ForceChecks.evaluate(ForceChecks.of(PotentialReaderTest.potential(model)), s);
        double energy = truth.get("energy").asDouble();
        assertEquals(energy, found.energy(), 1e-12 * Math.abs(energy));
        assertEquals(s.size(), truth.get("forces").size());
        for (int k = 0; k < 3 * s.size(); k++) {
            assertEquals(truth.get("forces").get(k / 3).get(k % 3).asDouble(), found.forces()[k], 1e-10, "force " + k);
        }
    }

    @TestFactory
    Stream<DynamicTest> potentials() throws IOException {
        return tests(FOLDER.resolve("truth_n2p2.json"), "", "input.nn", (name, truth) -> {
            Path folder = FOLDER.resolve(name).getParent();
            assumeTrue(Files.exists(folder.resolve("weights.001.data")), "settings of a training, without weights");
            NnpParameters model = (NnpParameters) new PotentialFormat().read(folder).model().config();
            assertEquals(truth.get("n_symfunc").asInt(), model.networks().stream().mapToInt(n -> n.scaling().size()).sum());
        });
    }

    @TestFactory
    Stream<DynamicTest> data() throws IOException {
        return tests(FOLDER.resolve("truth_n2p2.json"), "", "input.data", RealFilesTest::data);
    }

    private static void data(String name, JsonNode truth) throws IOException {
        StructureFormat raw = new DataFormat.Metal(), atomic = new DataFormat.Atomic();
        Path file = FOLDER.resolve(name);
        List<Structure> all = FormatChecks.read(raw, file);
        assertEquals(truth.get("n_structures").asInt(), all.size());
        Structure first = all.get(0), last = all.get(all.size() - 1);
        assertEquals(truth.get("energy_first").asDouble(), first.labels().energy());
        assertEquals(truth.get("energy_last").asDouble(), last.labels().energy());
        assertEquals(truth.get("charge_first").asDouble(), first.labels().charge());
        JsonNode atom = truth.get("atom1");
        for (int d = 0; d < 3; d++) {
            assertEquals(Double.parseDouble(atom.get(d).asText()), first.positions()[d]);
            assertEquals(Double.parseDouble(atom.get(6 + d).asText()), first.labels().forces()[d]);
            for (int v = 0; v < truth.get("lattice_first").size(); v++) {
                assertEquals(truth.get("lattice_first").get(v).get(d).asDouble(), first.cell().vector(v, d));
            }
        }
        assertEquals(atom.get(3).asText(), Elements.symbol(first.species()[0]));
        assertEquals(truth.get("natoms_min_max_total").get(2).asInt(), all.stream().mapToInt(Structure::size).sum());
        Structure converted = FormatChecks.read(atomic, file).get(0);
        assertEquals(first.positions()[0] * Units.BOHR, converted.positions()[0]);
        assertEquals(truth.get("lattice_first").size() > 0, first.cell().isPeriodic(0));
        String text = Files.readString(file);
        assertTrue(new DataFormat().recognises("any", text.substring(0, Math.min(4096, text.length()))) > 90);
    }
}
