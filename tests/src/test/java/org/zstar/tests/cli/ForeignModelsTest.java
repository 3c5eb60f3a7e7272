package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of another program in place of a model file: a potential of n2p2 so small that its energy is known by hand. */
class ForeignModelsTest {
    private static final String SETTINGS = "elements H\nnumber_of_elements 1\natom_energy H -0.5\ncutoff_type 0\n"
            + "global_hidden_layers_short 1\nglobal_nodes_short 1\nglobal_activation_short l l\n"
            + "symfunction_short H 2 H 0 0 4\n# length unit: Angstrom\n# energy unit: eV\n";
    /** Each atom has one neighbour, so G = 1, and its energy is 0.25 (2 G + 1) − 0.5 = 0.25. */
    private static final double ENERGY = 0.5;

    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void potential() throws IOException {
        zstar = new CommandLine(folder);
        Path h = Files.createDirectory(folder.resolve("H"));
        Files.writeString(h.resolve("input.nn"), SETTINGS);
        Files.writeString(h.resolve("scaling.data"), "1 1 0 2 1 1\n");
        Files.writeString(h.resolve("weights.001.data"), "2.0 a\n1.0 b\n0.25 a\n0.0 b\n");
        Files.writeString(h.resolve("input.data"),
                "begin\natom 0 0 0 H 0 0 0 0 0\natom 0 0 0.8 H 0 0 0 0 0\nenergy 0.0\nend\n");
    }

    private void assertPredicts(double energy, String model, String out) throws IOException {
        zstar.run("evaluate", model, "H/input.data", "--out", out).exits(0);
        JsonNode results = new ObjectMapper().readTree(folder.resolve(out).resolve("results.json").toFile());
        assertEquals(1000 * energy / 2, results.get("all_energy_rmse_mev_per_atom").asDouble(), 1e-9);
    }

    @Test
    void standsWhereAModelFileWould() throws IOException {
        assertPredicts(ENERGY, "H", "a");
        assertPredicts(ENERGY, "H/input.nn", "b");
        JsonNode run = new ObjectMapper().readTree(folder.resolve("a/run.json").toFile());
        assertTrue(run.get("inputs").has("H/weights.001.data"), run.get("inputs").toString());
        Files.writeString(folder.resolve("md.json"), "{\"task\": \"md\", \"structure\": {\"file\": \"H/input.data\"}, "
                + "\"steps\": 5, \"forces\": [{\"type\": \"potential\", \"model\": \"H\"}], "
                + "\"integrator\": {\"type\": \"velocity-verlet\"}}");
        zstar.run("check", "md.json").exits(0);
    }

    @Test
    void isTranslatedThereAndBack() throws IOException {
        CommandLine.Outcome outcome = zstar.run("convert", "H", "h.json").exits(0);
        assertEquals("Wrote the model to h.json (zstar-model): neural-network potential on symmetry-functions, layers "
                + "H [1, 1, 1].\n", outcome.out());
        assertPredicts(ENERGY, "h.json", "a");
        zstar.run("convert", "h.json", "back", "--to", "n2p2-bohr").exits(0);
        assertPredicts(ENERGY, "back", "b");
        zstar.run("convert", "H", "other.json", "--from", "n2p2-bohr").exits(0);
        assertPredicts(27.211386245988 * ENERGY, "other.json", "c");
    }

    @Test
    void warnsOfUnknownUnits() throws IOException {
        Files.writeString(folder.resolve("H/input.nn"), SETTINGS.replaceAll("#.*", ""));
        assertTrue(zstar.run("convert", "H", "h.json").exits(0).err().contains("no remark tells the units"));
        zstar.run("evaluate", "H", "H/input.data", "--out", "run").exits(0);
        assertTrue(Files.readString(folder.resolve("run/log.txt")).contains("H: no remark tells the units"));
    }

    @Test
    void errorsAreOneMessage() throws IOException {
        zstar.run("convert", "H", "out").failsWith(2, "the name 'out' is not that of a model file");
        zstar.run("convert", "H", "out", "--to", "extxyz").failsWith(2, "no form of models is named 'extxyz'");
        zstar.run("convert", "H", "out.json", "--frames", "1").failsWith(2, "are for structures, but H is a model");
        zstar.run("convert", "H/input.data", "out.extxyz").exits(0);
        Files.delete(folder.resolve("H/scaling.data"));
        zstar.run("convert", "H", "h.json").failsWith(2, "scaling.data: no such file");
        zstar.run("evaluate", "H", "H/input.data").failsWith(2, "scaling.data: no such file");
    }
}
