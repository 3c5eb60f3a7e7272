package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training from the command line on a small set of made-up data, and what is done with the model afterwards. */
class TrainingRunTest {
    private static final String NNP = PairData.NNP;
    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void start() throws Exception {
        zstar = new CommandLine(folder);
        PairData.write(zstar);
    }

    @Test
    void learnsEvaluatesAndServesDynamics() throws Exception {
        zstar.write("t.json", NNP.formatted(60));
        zstar.run("run", "t.json").exits(0);
        for (String name : new String[] {"nnp.json", "learning_curve.csv", "learning_curve.svg", "predictions.extxyz",
            "errors.csv", "parity_forces_test.png", "report.html", "run.json", "log.txt"}) {
            assertTrue(Files.size(zstar.file("runs/t/" + name)) > 0, name);
        }
        JsonNode results = zstar.json("runs/t/results.json");
        assertEquals(16, results.path("train_structures").asInt() + results.path("validation_structures").asInt());
        assertEquals(4, results.path("test_structures").asInt());
        assertEquals(2, results.path("test_odd_structures").asInt());
        // the spring's forces along x reach 2100 meV/Å
        assertTrue(results.path("train_force_rmse_mev_per_angstrom").asDouble(1e9) < 100, results.toString());
        assertTrue(results.path("test_force_rmse_mev_per_angstrom").asDouble(1e9) < 100, results.toString());
        JsonNode model = zstar.json("runs/t/nnp.json");
        assertEquals("nnp", model.path("type").asText());
        assertEquals(3, model.at("/provenance/configuration/seed").asInt());

        zstar.run("evaluate", "runs/t/nnp.json", "data.extxyz", "--out", "e").exits(0);
        JsonNode evaluated = zstar.json("e/results.json");
        assertEquals(20, evaluated.path("all_structures").asInt());
        assertEquals(20 * 4, zstar.read("e/predictions.extxyz").lines().count());

        // the same split gives the sets of the training again, with the same errors to the bit
        zstar.write("sets.json", "{\"task\": \"evaluate\", \"model\": \"runs/t/nnp.json\", \"seed\": 3, \"split\": "
                + zstar.json("runs/t/run.json").at("/configuration/split") + ", \"data\": {\"files\": [\"data.extxyz\"]}}");
        zstar.run("run", "sets.json").exits(0);
        JsonNode sets = zstar.json("runs/sets/results.json");
        for (String name : new String[] {"train_force_rmse_mev_per_angstrom", "test_odd_structures",
            "test_energy_rmse_mev_per_atom"}) {
            assertTrue(results.path(name).isNumber(), name);
            assertEquals(results.path(name), sets.path(name), name);
        }

        zstar.write("md.json", "{\"task\": \"md\", \"steps\": 50, \"structure\": {\"file\": \"data.extxyz\", \"frame\": -1},"
                + "\"forces\": [{\"type\": \"potential\", \"model\": \"runs/t/nnp.json\"}],"
                + "\"integrator\": {\"type\": \"velocity-verlet\", \"start_temperature\": 50}}");
        zstar.run("run", "md.json").exits(0);
        assertEquals(0, zstar.json("runs/md/results.json").path("conserved_change_mev_per_atom").asDouble(99), 0.5);
        assertTrue(zstar.json("runs/md/run.json").path("inputs").has("runs/t/nnp.json"));
    }

    @Test
    void theSameBitsOnAnyNumberOfThreads() throws Exception {
        zstar.write("t.json", NNP.formatted(5));
        zstar.run("run", "t.json", "--out", "one", "--threads", "1").exits(0);
        zstar.run("run", "t.json", "--out", "two", "--threads", "2").exits(0);
        for (String name : new String[] {"nnp.json", "learning_curve.csv", "predictions.extxyz", "errors.csv"}) {
            assertEquals(-1, Files.mismatch(zstar.file("one/" + name), zstar.file("two/" + name)), name);
        }
    }

    @Test
    void anInterruptedFitResumesToTheSameBits() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs kill");
        // adam never converges early, so that the fit is still under way when it is stopped
        zstar.write("t.json", NNP.formatted(4000).replace("\"epochs\"", "\"optimiser\": \"adam\", \"epochs\""));
        interrupt("run", "t.json", "--out", "stopped");
        assertTrue(Files.exists(zstar.file("stopped/nnp.json")), "the best model so far");

        zstar.run("run", "t.json", "--out", "stopped", "--resume").exits(0);
        assertTrue(zstar.read("stopped/log.txt").contains("resumed after epoch "), zstar.read("stopped/log.txt"));
        zstar.run("run", "t.json", "--out", "whole").exits(0);
        for (String name : new String[] {"nnp.json", "learning_curve.csv", "errors.csv"}) {
            assertEquals(-1, Files.mismatch(zstar.file("whole/" + name), zstar.file("stopped/" + name)), name);
        }
    }

    /** Starts a training and interrupts it once it has begun. */
    private void interrupt(String... command) throws Exception {
        Process process = zstar.start(command);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        Path curve = zstar.file("stopped/learning_curve.csv");
        while (!Files.exists(curve) && process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(2);
        }
        new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(90, TimeUnit.SECONDS), "did not stop");
        assertEquals(1, process.exitValue(), zstar.read("process.txt"));
    }

    /** A linear fit has one epoch and stops within it. */
    @Test
    void anInterruptedLinearFitStartsAnew() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs kill");
        zstar.write("b.json", """
                {"task": "train", "model": {"type": "equivariant-linear", "baseline": {"Li": 1, "O": -2, "P": 5},
                  "form": {"moments": {"elements": ["Li", "O", "P"], "radial_functions": 3}, "factors": 2},
                  "regularisation": 1e-5}, "data": {"files": ["%s"]}, "split": {"test": 0.5}, "output": "bec.json"}
                """.formatted(Path.of("..", "examples/li3po4/data/born.extxyz").toAbsolutePath().normalize()));
        interrupt("run", "b.json", "--out", "stopped");
        assertFalse(Files.exists(zstar.file("stopped/bec.json")), "no model yet");

        zstar.run("run", "b.json", "--out", "stopped", "--resume").exits(0);
        assertTrue(zstar.json("stopped/results.json").path("test_bec_rmse_e").asDouble(1) < 0.1, "fitted");
    }

    @Test
    void dataThatCannotTeachAreRefused() throws Exception {
        zstar.write("t.json", NNP.formatted(5));
        zstar.run("run", "t.json", "--set", "split.test_frames=[\"data.extxyz#20\"]")
                .failsWith(2, "no structure is named 'data.extxyz#20'");
        zstar.run("run", "t.json", "--set", "split={\"validation\": 0.6, \"test\": 0.6}").failsWith(2, "leave nothing");
        zstar.run("run", "t.json", "--set", "output=../nnp.json").failsWith(2, "plain file name");
        zstar.writeSalt();
        zstar.run("run", "t.json", "--set", "data.files=[\"salt.extxyz\"]").failsWith(2, "none of the 1 structures");
        assertTrue(Files.notExists(zstar.file("runs")));
    }
}
