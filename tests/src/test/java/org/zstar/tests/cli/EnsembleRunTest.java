package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Units;

/** Runs of several simulations: replicas, variants that start alike, stages before the start. */
class EnsembleRunTest {
    private static final String LANGEVIN = "{\"type\": \"langevin\", \"temperature\": 400}";
    private static final String VERLET = "{\"type\": \"velocity-verlet\", \"start_temperature\": 300}";
    private static final String STAGES = ", \"preparation\": {\"melt\": {\"steps\": 300, \"integrator\": " + LANGEVIN
            + "}, \"quench\": {\"duration\": 200, \"integrator\": {\"type\": \"langevin\", \"temperature\": 400, "
            + "\"relaxation_time\": 20, \"schedule\": [{\"time\": 200, \"temperature\": 100}], \"start_velocities\": \"keep\"}}}";
    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void start() throws Exception {
        zstar = new CommandLine(folder);
        zstar.writeSalt();
    }

    private static String field(double strength) {
        return "{\"type\": \"electric-field\", \"field\": [0, 0, " + strength
                + "], \"charges\": {\"type\": \"constant\", \"charges\": {\"Na\": 1, \"Cl\": -1}}}";
    }

    private static String variants(String more) {
        return ", \"variants\": {\"strong\": {\"forces\": [" + field(0.1) + "]}, \"weak\": {\"forces\": [" + field(0.02)
                + "]" + more + "}}";
    }

    @Test
    void differencesOfPairsAreThoseOfTheField() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(200, VERLET, variants("")
                + ", \"replicas\": 3, \"output\": {\"trajectory_every\": 5}").replace("[0, 0.02, 0.1]", "[0, 0, 0.01]"));
        zstar.run("run", "c.json").exits(0);
        JsonNode results = zstar.json("runs/c/results.json");
        // ions that feel nothing but the field: half of the acceleration by the further 0.02 - 0.1 V/Å, on average
        double fs = 200, pull = (0.02 - 0.1) * Units.ACCELERATION / Elements.mass(11);
        String difference = "weak_minus_strong_drift_velocity_Na_z_angstrom_per_ps";
        assertEquals(1000 * 0.5 * pull * fs, results.path(difference).asDouble(), 1e-9);
        assertEquals(0, results.path(difference + "_ci95").asDouble(), 1e-9);
        assertTrue(results.path("weak_drift_velocity_Na_z_angstrom_per_ps_ci95").asDouble() > 0.1);
        assertEquals(0, results.path("weak_minus_strong_drift_velocity_Na_x_angstrom_per_ps").asDouble(), 1e-9);
        for (String name : new String[] {"comparison.csv", "msd_Na.svg", "msd_Cl.png", "field_work_ev.svg",
            "strong/msd.csv", "weak/thermo.csv", "weak/replica-3/trajectory.extxyz"}) {
            assertTrue(Files.size(zstar.file("runs/c/" + name)) > 0, name);
        }
        assertTrue(zstar.read("runs/c/strong/msd.csv").startsWith("time_fs,msd_Na_x_angstrom2,msd_Na_x_angstrom2_ci95,"));
    }

    @Test
    void workOfAConstantFieldIsTheChangeOfThePolarisation() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(100, LANGEVIN, ""));
        zstar.run("run", "c.json").exits(0);
        List<String> lines = zstar.read("runs/c/thermo.csv").lines().toList();
        List<String> names = List.of(lines.get(0).split(","));
        double[] first = numbers(lines.get(1)), last = numbers(lines.get(lines.size() - 1));
        int m = names.indexOf("polarisation_along_field_e_angstrom"), w = names.indexOf("field_work_ev");
        double strength = Math.sqrt(0.02 * 0.02 + 0.1 * 0.1);
        assertTrue(last[w] != 0);
        assertEquals(strength * (last[m] - first[m]), last[w] - first[w], 1e-12);
    }

    private static double[] numbers(String line) {
        return Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void aReplicaIsTheRunWithItsSeed() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(60, LANGEVIN, ", \"output\": {\"trajectory_every\": 5}"));
        zstar.run("run", "c.json", "--out", "three", "--set", "replicas=3", "--threads", "2").exits(0);
        for (int r = 0; r < 3; r++) {
            zstar.run("run", "c.json", "--out", "single" + r, "--set", "seed=" + (5 + r)).exits(0);
            zstar.assertSameSimulations(1, "three/replica-" + (r + 1), "single" + r);
        }
        double mean = 0;
        for (int r = 0; r < 3; r++) {
            mean += zstar.json("single" + r + "/results.json").path("msd_Na_angstrom2").asDouble() / 3;
        }
        assertEquals(mean, zstar.json("three/results.json").path("msd_Na_angstrom2").asDouble(), 1e-12);
        assertTrue(zstar.json("three/results.json").path("msd_Na_angstrom2_ci95").asDouble() > 0);
    }

    @Test
    void sameBitsOnAnyNumberOfThreadsAndAfterAKill() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(2000, LANGEVIN, STAGES
                + variants(", \"integrator\": {\"type\": \"nose-hoover\", \"temperature\": 350}")
                + ", \"replicas\": 2, \"output\": {\"trajectory_every\": 70, \"thermo_every\": 7, \"checkpoint_every\": 100}"));
        zstar.run("run", "c.json", "--out", "one", "--threads", "1").exits(0);
        zstar.run("run", "c.json", "--out", "three", "--threads", "3").exits(0);
        zstar.assertSameSimulations(8, "one", "three");

        zstar.kill("killed", "weak/replica-1/checkpoint.bin", "run", "c.json", "--out", "killed", "--threads", "2");
        zstar.run("run", "c.json", "--out", "killed", "--resume").exits(0);
        assertTrue(zstar.read("killed/log.txt").contains("resumed after step "), zstar.read("killed/log.txt"));
        zstar.assertSameSimulations(8, "one", "killed");
        assertEquals(zstar.results("one"), zstar.results("killed"));
    }

    @Test
    void variantsStartWhereThePreparationEnds() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(10, "{\"type\": \"velocity-verlet\"}", STAGES + variants("")
                + ", \"output\": {\"trajectory_every\": 1}"));
        zstar.run("run", "c.json").exits(0);
        double[] end = positionsAndVelocities(lastFrame("quench"));
        assertArrayEquals(end, positionsAndVelocities(firstFrame("strong")), 1e-15);
        assertArrayEquals(end, positionsAndVelocities(firstFrame("weak")), 1e-15);
        JsonNode results = zstar.json("runs/c/results.json");
        assertTrue(results.path("quench_temperature_mean_k").asDouble() < results.path("melt_temperature_mean_k").asDouble());
    }

    private String firstFrame(String run) throws Exception {
        return String.join("\n", zstar.read("runs/c/" + run + "/trajectory.extxyz").lines().limit(66).toList());
    }

    private String lastFrame(String run) throws Exception {
        List<String> lines = zstar.read("runs/c/" + run + "/trajectory.extxyz").lines().toList();
        return String.join("\n", lines.subList(lines.size() - 66, lines.size()));
    }

    /** Three coordinates of every atom and, behind the force, three velocities. */
    private static double[] positionsAndVelocities(String frame) {
        assertTrue(frame.contains("Properties=species:S:1:pos:R:3:forces:R:3:velocities:R:3"), frame.substring(0, 300));
        double[] numbers = frame.lines().skip(2).map(line -> line.strip().split("\\s+"))
                .flatMap(words -> Stream.concat(Stream.of(words).skip(1).limit(3), Stream.of(words).skip(7).limit(3)))
                .mapToDouble(Double::parseDouble).toArray();
        assertEquals(6 * 64, numbers.length);
        return numbers;
    }

    @Test
    void aFailureNamesItsSimulationAndKeepsTheOthers() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(4000, VERLET, variants(
                ", \"integrator\": {\"type\": \"velocity-verlet\", \"time_step\": 1e200, \"start_temperature\": 300}")
                + ", \"replicas\": 2"));
        zstar.run("run", "c.json", "--threads", "2").failsWith(1, "weak, replica ");
        assertTrue(Files.exists(zstar.file("runs/c/strong/replica-1/checkpoint.bin")));
        assertFalse(Files.exists(zstar.file("runs/c/results.json")));
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        zstar.write("c.json", CommandLine.saltInField(10, LANGEVIN, STAGES + ", \"variants\": {\"melt\": {}}"));
        zstar.run("run", "c.json").failsWith(2, "'melt' names both a stage and a variant");
        zstar.write("c.json", CommandLine.saltInField(10, LANGEVIN, ", \"variants\": {\"../up\": {}}"));
        zstar.run("run", "c.json").failsWith(2, "'../up' is to name a folder");
        zstar.write("c.json", CommandLine.saltInField(10, LANGEVIN, STAGES.replace("\"steps\": 300, ", "")));
        zstar.run("run", "c.json").failsWith(2, "preparation.melt");
        zstar.write("c.json", CommandLine.saltInField(10, LANGEVIN, ", \"output\": {\"coordination\": {\"Na\": 3}}"));
        zstar.run("run", "c.json").failsWith(2, "expected two elements such as P-O");
        zstar.write("c.json", CommandLine.saltInField(10, LANGEVIN, ", \"replicas\": 0"));
        zstar.run("run", "c.json").failsWith(2, "replicas");
    }
}
