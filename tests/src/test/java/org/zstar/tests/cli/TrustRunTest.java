package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Committees, from their training to runs that end where the training data end. */
class TrustRunTest {
    private static final String MD = """
            {"task": "md", "steps": 60, "structure": {"file": "start.extxyz"},
             "forces": [{"type": "potential", "model": %s}], "trust": %s,
             "integrator": {"type": "velocity-verlet"}, "output": {"thermo_every": 2, "trajectory_every": 20}}
            """;
    private static final String LIST = "[\"runs/t/nnp-1.json\", \"runs/t/nnp-2.json\", \"runs/t/nnp-3.json\"]";
    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void train() throws Exception {
        zstar = new CommandLine(folder);
        PairData.write(zstar);
        zstar.write("start.extxyz", PairData.pair(3.4, "start"));
        zstar.write("t.json", PairData.NNP.formatted(30).replace("\"seed\"", "\"committee\": 3, \"seed\""));
        zstar.run("run", "t.json").exits(0);
    }

    @Test
    void membersAreTheModelsOfTheirSeeds() throws Exception {
        assertEquals("committee", zstar.json("runs/t/nnp.json").path("type").asText());
        zstar.run("run", "t.json", "--out", "single", "--set", "committee=1", "--set", "seed=3").exits(0);
        assertEquals(zstar.json("single/nnp.json").path("parameters"), zstar.json("runs/t/nnp-1.json").path("parameters"));
        assertTrue(!zstar.json("runs/t/nnp-2.json").path("parameters").equals(zstar.json("runs/t/nnp-3.json")
                .path("parameters")));
        JsonNode results = zstar.json("runs/t/results.json");
        assertTrue(results.path("member3_epochs").asInt() > 0);
        assertTrue(results.path("test_force_error_over_deviation").asDouble() > 0, results.toString());
        assertTrue(Files.exists(zstar.file("runs/t/learning_curve-2.svg")));
        assertEquals(0, results.path("train_potential_extrapolated_features").asDouble(-1));
    }

    @Test
    void aRunWritesDeviationsWithoutChangingItsCourse() throws Exception {
        zstar.write("file.json", MD.formatted("\"runs/t/nnp.json\"", "{}"));
        zstar.write("list.json", MD.formatted(LIST, "{\"every\": 10}"));
        zstar.write("off.json", MD.formatted(LIST, "{\"every\": 0}"));
        for (String name : List.of("file", "list", "off")) {
            zstar.run("run", name + ".json").exits(0);
        }
        List<String> lines = zstar.read("runs/file/thermo.csv").lines().toList();
        assertTrue(lines.get(0).endsWith("potential_energy_deviation_mev_per_atom,potential_force_deviation_rms_mev_per_"
                + "angstrom,potential_force_deviation_max_mev_per_angstrom,potential_extrapolated_features,"
                + "potential_extrapolation_max"), lines.get(0));
        assertTrue(zstar.read("runs/list/thermo.csv").lines().toList().get(2).endsWith(",,,,,"), "no assessment at step 2");
        assertEquals(lines.get(6), zstar.read("runs/list/thermo.csv").lines().toList().get(6), "step 10");
        JsonNode results = zstar.json("runs/file/results.json");
        assertTrue(results.path("potential_force_deviation_max_mev_per_angstrom").asDouble() > 0, results.toString());
        assertEquals(0, results.path("potential_features_outside").asInt(-1));
        assertTrue(zstar.read("runs/file/trajectory.extxyz").contains(":potential_force_deviation:R:1:potential_"
                + "extrapolation:R:1"));
        assertTrue(Files.exists(zstar.file("runs/file/trust.svg")));
        assertEquals(positions("runs/off"), positions("runs/file"));
    }

    private List<String> positions(String run) throws Exception {
        return zstar.read(run + "/trajectory.extxyz").lines().filter(line -> line.startsWith("Na ") || line.startsWith("Cl "))
                .map(line -> String.join(" ", List.of(line.split(" ")).subList(0, 4))).toList();
    }

    @Test
    void aRunEndsWhereTheTrainingDataEnd() throws Exception {
        zstar.write("start.extxyz", PairData.pair(3.69, "start"));
        zstar.write("c.json", MD.formatted("\"runs/t/nnp.json\"", "{\"stop_at\": {\"extrapolation\": 0.05}}")
                .replace("\"velocity-verlet\"", "\"velocity-verlet\", \"start_temperature\": 3000")
                .replace("\"steps\": 60", "\"steps\": 20000"));
        zstar.run("run", "c.json").exits(1);
        String log = zstar.read("runs/c/log.txt");
        assertTrue(log.contains("the limit is 0.05") && log.contains("outside of the training data"), log);
        int step = zstar.json("runs/c/results.json").path("ended_at_step").asInt();
        assertTrue(step > 0 && step < 20000 && step % 2 == 0);
        List<String> thermo = zstar.read("runs/c/thermo.csv").lines().toList();
        assertTrue(thermo.get(thermo.size() - 1).startsWith(step + ","), "the last line is that of the limit");
        assertTrue(zstar.read("runs/c/limit.extxyz").contains("step=" + step), "and the frame is kept");
        assertTrue(zstar.read("runs/c/extrapolations.csv").lines().count() > 1);
        zstar.run("run", "c.json", "--out", "two", "--threads", "2").exits(1);
        assertEquals(-1, Files.mismatch(zstar.file("two/thermo.csv"), zstar.file("runs/c/thermo.csv")));
        zstar.run("run", "c.json", "--out", "x", "--set", "trust.stop_at.force_deviation=1e-9").exits(1);
        assertTrue(zstar.json("x/results.json").path("ended_at_step").asInt() == 2);
    }

    @Test
    void evaluationTellsWhatIsOutside() throws Exception {
        zstar.write("far.extxyz", PairData.pair(3.0, "near") + PairData.pair(4.1, "far"));
        zstar.run("evaluate", "runs/t/nnp.json", "far.extxyz", "--out", "e").exits(0);
        JsonNode results = zstar.json("e/results.json");
        assertEquals(0.5, results.path("all_potential_extrapolating_share").asDouble());
        List<String> rows = zstar.read("e/extrapolations.csv").lines().toList();
        assertTrue(rows.size() > 1 && rows.stream().skip(1).allMatch(row -> row.contains(",far.extxyz#1,")), rows.toString());
        assertTrue(zstar.read("e/predictions.extxyz").contains("potential_force_deviation:R:1"));
        assertTrue(Files.exists(zstar.file("e/deviation_force_all.png")));
    }

    @Test
    void relaxationsAndPathsTellHowFarTheyCanBeTrusted() throws Exception {
        zstar.write("end.extxyz", PairData.pair(2.8, "end"));
        zstar.write("r.json", """
                {"task": "relax", "structure": {"file": "start.extxyz"}, "minimiser": {"type": "fire"},
                 "forces": [{"type": "potential", "model": "runs/t/nnp.json"}]}
                """);
        zstar.run("run", "r.json").exits(0);
        assertTrue(zstar.read("runs/r/relaxed.extxyz").contains("potential_force_deviation:R:1"));
        assertTrue(zstar.json("runs/r/results.json").path("potential_force_deviation_max_mev_per_angstrom").asDouble() > 0);
        zstar.write("n.json", """
                {"task": "neb", "first": {"file": "start.extxyz"}, "last": {"file": "end.extxyz"},
                 "path": {"type": "nudged-elastic-band", "images": 3}, "end_evaluations": 2,
                 "forces": [{"type": "potential", "model": "runs/t/nnp.json"}], "iterations": 5}
                """);
        zstar.run("run", "n.json").exits(0);
        assertTrue(zstar.read("runs/n/path_path.csv").contains("potential_force_deviation_max_mev_per_angstrom"));
    }

    @Test
    void selectionIsTheSameEveryTimeAndReadyForLabelling() throws Exception {
        StringBuilder frames = new StringBuilder();
        for (int k = 0; k < 40; k++) {
            frames.append(PairData.pair(2.3 + 2.0 * k / 39, "stretched"));
        }
        zstar.write("run.extxyz", frames.toString());
        String[] command = {"select", "run.extxyz", "--model", "runs/t/nnp-1.json", "--model", "runs/t/nnp-2.json", "--known",
            "data.extxyz", "--number", "5", "--spacing", "3", "--info", "temperature=300", "--out", "s"};
        zstar.run(command).exits(0);
        JsonNode results = zstar.json("s/results.json");
        assertEquals(40, results.path("frames").asInt());
        assertEquals(5, results.path("selected").asInt());
        assertEquals(2, results.path("selected_by_extrapolation").asInt(), results.toString());
        String selected = zstar.read("s/selected.extxyz");
        assertTrue(selected.contains("temperature=300") && selected.contains("kind=stretched"), selected);
        assertTrue(selected.contains("reason=extrapolation") && selected.contains("source=run.extxyz#39"), selected);
        assertTrue(!selected.contains("energy") && !selected.contains("forces"), "labels are left out");
        assertEquals(41, zstar.read("s/frames.csv").lines().count());
        assertTrue(Files.exists(zstar.file("s/selection.svg")));
        command[command.length - 1] = "again";
        zstar.run(command).exits(0);
        assertEquals(-1, Files.mismatch(zstar.file("s/selected.extxyz"), zstar.file("again/selected.extxyz")));
    }

    @Test
    void selectionNeedsAJudge() throws Exception {
        zstar.run("select", "data.extxyz").failsWith(2, "--model");
        zstar.run("select", "data.extxyz", "--model", "runs/t/nnp-1.json", "--by", "force-deviation")
                .failsWith(1, "expected a committee");
        zstar.run("select", "data.extxyz", "--model", "runs/t/nnp-1.json", "--by", "forces").failsWith(2, "by[0]");
    }

    @Test
    void wrongCommitteesAndLimitsAreRefused() throws Exception {
        zstar.write("c.json", MD.formatted("[\"runs/t/nnp-1.json\"]", "{}"));
        zstar.run("run", "c.json").failsWith(2, "at least two models");
        zstar.write("c.json", MD.formatted("[\"runs/t/nnp-1.json\", {\"type\": \"constant\", \"charges\": {\"Na\": 1}}]",
                "{}"));
        zstar.run("run", "c.json").failsWith(2, "all potentials or all charge models");
        zstar.write("c.json", MD.formatted(LIST, "{\"every\": 3}"));
        zstar.run("run", "c.json").failsWith(2, "multiple of output.thermo_every");
        zstar.write("c.json", MD.formatted(LIST, "{\"every\": 0, \"stop_at\": {\"extrapolation\": 1}}"));
        zstar.run("run", "c.json").failsWith(2, "never looked at");
    }
}
