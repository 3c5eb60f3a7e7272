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

/** Runs of molecular dynamics: what they write, that they repeat to the bit, and that they survive being killed. */
class DynamicsRunTest {
    private static final String LANGEVIN = "{\"type\": \"langevin\", \"temperature\": 400}";
    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void start() throws Exception {
        zstar = new CommandLine(folder);
        zstar.writeSalt();
    }

    private void assertSame(String name, String one, String other) throws Exception {
        assertEquals(-1, Files.mismatch(zstar.file(one).resolve(name), zstar.file(other).resolve(name)), name);
    }

    @Test
    void writesEverythingThatARunHolds() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(40, "{\"type\": \"nose-hoover\", \"temperature\": 300}",
                ", \"output\": {\"trajectory_every\": 10, \"thermo_every\": 5, \"born_charges\": true}"));
        zstar.run("run", "c.json").exits(0);
        for (String name : new String[] {"run.json", "results.json", "log.txt", "thermo.csv", "trajectory.extxyz", "msd.csv",
            "msd.svg", "msd.png", "thermo.svg", "thermo.png", "report.html", "checkpoint.bin"}) {
            assertTrue(Files.size(zstar.file("runs/c/" + name)) > 0, name);
        }
        JsonNode run = zstar.json("runs/c/run.json");
        assertEquals(100.0, run.at("/configuration/integrator/relaxation_time").asDouble());
        assertEquals(64, run.at("/inputs/salt.extxyz/sha256").asText().length());
        assertFalse(run.at("/modules/org.zstar.integrators").isMissingNode());
        JsonNode results = zstar.json("runs/c/results.json");
        assertEquals(64, results.path("atoms").asInt());
        assertEquals(40, results.path("time_fs").asInt());
        assertTrue(results.path("msd_Na_z_angstrom2").asDouble() > 0);
        results.properties().forEach(field -> assertTrue(field.getValue().isNumber(), field.getKey()));
        assertEquals(10, zstar.read("runs/c/thermo.csv").lines().count());
        assertEquals(5 * 66, zstar.read("runs/c/trajectory.extxyz").lines().count());
        assertTrue(zstar.read("runs/c/trajectory.extxyz").contains("born_effective_charges:R:9"));
        String page = zstar.read("runs/c/report.html");
        assertTrue(page.contains("<svg") && !page.contains("src=\"http"), "self-contained");
    }

    @Test
    void sameBitsOnAnyNumberOfThreadsAndEveryTime() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(30, LANGEVIN, ", \"output\": {\"trajectory_every\": 10}"));
        zstar.run("run", "c.json", "--out", "one", "--threads", "1").exits(0);
        zstar.run("run", "c.json", "--out", "two", "--threads", "2").exits(0);
        zstar.run("run", "c.json", "--out", "again", "--threads", "1").exits(0);
        zstar.run("run", "c.json", "--out", "other", "--set", "seed=6").exits(0);
        for (String name : new String[] {"thermo.csv", "trajectory.extxyz", "msd.csv", "checkpoint.bin"}) {
            assertSame(name, "one", "two");
            assertSame(name, "one", "again");
        }
        assertTrue(Files.mismatch(zstar.file("one/thermo.csv"), zstar.file("other/thermo.csv")) >= 0);
    }

    @Test
    void keepsFinishedRunsUnlessForced() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(10, LANGEVIN, ""));
        zstar.run("run", "c.json").exits(0);
        String before = zstar.read("runs/c/results.json");
        zstar.run("run", "c.json").failsWith(2, "holds a finished run; --force replaces it");
        zstar.run("run", "c.json", "--resume").exits(0);
        assertEquals(before, zstar.read("runs/c/results.json"));
        zstar.run("run", "c.json", "--force", "--resume").failsWith(2, "give one of them");
        zstar.run("run", "c.json", "--force", "--set", "steps=20").exits(0);
        assertEquals(20, zstar.json("runs/c/results.json").path("time_fs").asInt());
    }

    @Test
    void aRunThatExplodesSaysWhereAndLeavesNoResult() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(1000, "{\"type\": \"velocity-verlet\", \"time_step\": 1000}", ""));
        zstar.run("run", "c.json", "--set", "forces[0].field=[0,0,1e6]").failsWith(1, "step ");
        assertTrue(Files.notExists(zstar.file("runs/c/results.json")));
        assertTrue(zstar.read("runs/c/log.txt").contains("failed"));
        zstar.run("run", "c.json").failsWith(2, "--resume continues it");
    }

    @Test
    void aKilledRunResumesToTheSameBits() throws Exception {
        String config = CommandLine.saltInField(6_000, LANGEVIN,
                ", \"output\": {\"trajectory_every\": 70, \"thermo_every\": 7, \"checkpoint_every\": 200}");
        zstar.write("c.json", config);
        Process process = zstar.start("run", "c.json", "--out", "killed");
        waitFor(process, zstar.file("killed/checkpoint.bin"));
        process.destroyForcibly().waitFor();
        assertTrue(Files.notExists(zstar.file("killed/results.json")), zstar.read("process.txt"));

        zstar.run("run", "c.json", "--out", "killed").failsWith(2, "--resume continues it");
        zstar.run("run", "c.json", "--out", "killed", "--resume", "--set", "seed=9").failsWith(2, "seed was 5 and is now 9");
        zstar.run("run", "c.json", "--out", "killed", "--resume").exits(0);
        assertTrue(zstar.read("killed/log.txt").contains("resumed after step "));
        zstar.run("run", "c.json", "--out", "whole").exits(0);
        for (String name : new String[] {"thermo.csv", "trajectory.extxyz", "msd.csv", "checkpoint.bin"}) {
            assertSame(name, "whole", "killed");
        }
    }

    @Test
    void controlCStopsWithACheckpoint() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs kill");
        zstar.write("c.json", CommandLine.saltInField(100_000_000, LANGEVIN, ", \"output\": {\"checkpoint_every\": 500}"));
        Process process = zstar.start("run", "c.json");
        waitFor(process, zstar.file("runs/c/checkpoint.bin"));
        new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not stop");
        assertEquals(1, process.exitValue());
        assertTrue(zstar.read("process.txt").contains("to continue: zstar run c.json --resume"), zstar.read("process.txt"));
        assertTrue(Files.exists(zstar.file("runs/c/checkpoint.bin")));
        assertTrue(Files.notExists(zstar.file("runs/c/results.json")));
    }

    private void waitFor(Process process, Path file) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!Files.exists(file) && process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertTrue(Files.exists(file), zstar.read("process.txt"));
    }
}
