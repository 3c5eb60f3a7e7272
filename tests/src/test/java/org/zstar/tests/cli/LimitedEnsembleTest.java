package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of several simulations, of which some end at a limit. */
class LimitedEnsembleTest {
    private static final String MD = """
            {"task": "md", "steps": %d, "replicas": 4, "structure": {"file": "start.extxyz"}, "preparation": {%s},
             "variants": {"hot": {"integrator": {"type": "velocity-verlet", "start_temperature": %d}}, "cold": {}},
             "forces": [{"type": "potential", "model": "runs/t/nnp.json"}], "trust": {"stop_at": {"extrapolation": %s}},
             "integrator": {"type": "velocity-verlet", "start_temperature": 30},
             "output": {"thermo_every": 2, "trajectory_every": 20, "checkpoint_every": 100}}
            """;
    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void train() throws Exception {
        zstar = new CommandLine(folder);
        PairData.write(zstar);
        zstar.write("t.json", PairData.NNP.formatted(30));
        zstar.run("run", "t.json").exits(0);
    }

    @Test
    void theOthersGoOnAndMakeTheStatistics() throws Exception {
        zstar.write("start.extxyz", PairData.pair(3.05, "start"));
        zstar.write("c.json", MD.formatted(3000, "", 300, "0.01"));
        zstar.run("run", "c.json", "--out", "one", "--threads", "1").exits(1);
        int complete = 0;
        double means = 0, differences = 0;
        for (int r = 1; r <= 4; r++) {
            List<String> thermo = thermo("one/hot/replica-" + r);
            boolean isComplete = thermo.get(thermo.size() - 1).startsWith("3000,");
            JsonNode ended = zstar.json("one/results.json").path("hot_replica_" + r + "_ended_at_step");
            assertEquals(isComplete, ended.isMissingNode());
            assertEquals(isComplete, !Files.exists(zstar.file("one/hot/replica-" + r + "/limit.extxyz")));
            assertTrue(isComplete || thermo.get(thermo.size() - 1).startsWith(ended.asInt() + ","), ended.toString());
            assertTrue(Files.exists(zstar.file("one/hot/replica-" + r + "/msd.csv")), "what there is of it");
            if (isComplete) {
                complete++;
                means += temperature("one/hot/replica-" + r);
                differences += temperature("one/cold/replica-" + r) - temperature("one/hot/replica-" + r);
            }
        }
        assertTrue(complete >= 2 && complete < 4, complete + " of 4 reached their end");
        JsonNode results = zstar.json("one/results.json");
        assertEquals(complete, results.path("hot_replicas_completed").asInt());
        assertEquals(4, results.path("cold_replicas_completed").asInt());
        assertEquals(3000, results.path("hot_time_fs").asDouble());
        assertEquals(means / complete, results.path("hot_temperature_mean_k").asDouble(), 1e-9);
        assertEquals(differences / complete, results.path("cold_minus_hot_temperature_mean_k").asDouble(), 1e-9);
        String comparison = zstar.read("one/comparison.csv");
        assertTrue(comparison.contains("\ntime_fs,hot," + complete + ",3000,0,,,\n"), comparison);
        assertTrue(comparison.contains("\ntime_fs,cold,4,3000,0,0,0," + complete + "\n"), comparison);
        assertEquals(1 + 4 - complete, zstar.read("one/ended_early.csv").lines().count());
        List<String> log = zstar.read("one/log.txt").lines().toList();
        assertTrue(log.get(log.size() - 2).contains(4 - complete + " of 8 simulations did not get past a limit"), log::toString);
    }

    private List<String> thermo(String simulation) throws Exception {
        return zstar.read(simulation + "/thermo.csv").lines().toList();
    }

    private double temperature(String simulation) throws Exception {
        return thermo(simulation).stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[2])).average()
                .orElseThrow();
    }

    @Test
    void sameBitsOnAnyNumberOfThreadsAndAfterAKill() throws Exception {
        zstar.write("start.extxyz", PairData.pair(3.05, "start"));
        zstar.write("c.json", MD.formatted(3000, "", 300, "0.01"));
        zstar.run("run", "c.json", "--out", "one", "--threads", "1").exits(1);
        zstar.run("run", "c.json", "--out", "three", "--threads", "3").exits(1);
        zstar.assertSameSimulations(8, "one", "three");
        zstar.kill("killed", "cold/replica-1/checkpoint.bin", "run", "c.json", "--out", "killed", "--threads", "2");
        zstar.run("run", "c.json", "--out", "killed", "--resume").exits(1);
        String log = zstar.read("killed/log.txt");
        assertTrue(log.contains("resumed after step") && !log.contains("hot, replica 1: resumed"), log);
        zstar.assertSameSimulations(8, "one", "killed");
        assertEquals(zstar.results("one"), zstar.results("killed"));
    }

    @Test
    void nothingStartsFromAStageThatEndedAtALimit() throws Exception {
        zstar.write("start.extxyz", PairData.pair(3.4, "start"));
        zstar.write("c.json", MD.formatted(53, "\"warm\": {\"steps\": 100, \"integrator\": {\"type\": \"langevin\", "
                + "\"temperature\": 1500}}", 3000, "0.007"));
        zstar.run("run", "c.json", "--out", "x").exits(1);
        int started = 0;
        for (int r = 1; r <= 4; r++) {
            boolean isWarm = !Files.exists(zstar.file("x/warm/replica-" + r + "/limit.extxyz"));
            started += isWarm ? 1 : 0;
            assertEquals(isWarm, Files.exists(zstar.file("x/hot/replica-" + r + "/thermo.csv")));
            assertEquals(!isWarm, zstar.read("x/ended_early.csv").contains("\nhot/replica-" + r
                    + ",0,53,0.0,the stage before it ended at a limit\n"));
        }
        assertTrue(started > 0 && started < 4, started + " of 4 started");
        JsonNode results = zstar.json("x/results.json");
        assertEquals(started, results.path("warm_replicas_completed").asInt());
        assertTrue(results.has("warm_temperature_mean_k_ci95"));

        zstar.run("run", "c.json", "--out", "none", "--set", "trust.stop_at.extrapolation=0").exits(1);
        assertEquals(0, zstar.json("none/results.json").path("cold_replicas_completed").asInt(-1));
        assertFalse(zstar.json("none/results.json").has("warm_temperature_mean_k"), "no replica, no mean");
        zstar.run("run", "c.json", "--out", "sole", "--set", "replicas=1", "--set", "trust.stop_at.extrapolation=0").exits(1);
        results = zstar.json("sole/results.json");
        assertEquals(results.path("warm_ended_at_step").asDouble(), results.path("warm_time_fs").asDouble(), "as far as it goes");
        assertEquals(0, results.path("cold_ended_at_step").asInt(-1));
    }
}
