package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.dynamics.CounterRandom;

/** Analysis of trajectories, from the command line to the results. */
class AnalyseTest {
    private static final int IONS = 8;
    private static final double A = 3;
    private static final double EDGE = 3 * A;
    private static final double CHANCE = 0.05;
    private static final double FIELD = 0.06;
    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void start() {
        zstar = new CommandLine(folder);
    }

    /** Ions of Langevin dynamics in a field without any other force: free Brownian particles with a known drift. */
    private void runBrownian() throws Exception {
        zstar.writeSalt();
        zstar.write("salt.json", "{\"task\": \"md\", \"seed\": 3, \"steps\": 6000,\n"
                + "\"structure\": {\"file\": \"salt.extxyz\"},\n"
                + "\"forces\": [{\"type\": \"electric-field\", \"field\": [0, 0, " + FIELD + "],\n"
                + "  \"charges\": {\"type\": \"constant\", \"charges\": {\"Na\": 1, \"Cl\": -1}}}],\n"
                + "\"integrator\": {\"type\": \"langevin\", \"temperature\": 600, \"relaxation_time\": 20},\n"
                + "\"output\": {\"trajectory_every\": 4, \"born_charges\": true}}");
        zstar.run("run", "salt.json").exits(0);
    }

    @Test
    void aRunIsAnalysedFromItsFolder() throws Exception {
        runBrownian();
        String log = zstar.run("analyse", "runs/salt", "--set", "distribution.frames=20",
                "--set", "spectra.longest_lag=400").exits(0).err();
        assertFalse(log.contains("warn"), log);
        String out = "runs/analyse-salt/";
        for (String name : new String[] {"results.json", "run.json", "log.txt", "report.html", "msd.csv", "msd.svg",
            "msd_windows.png", "polarisation.csv", "green_kubo.csv", "green_kubo.svg", "infrared.svg", "vacf.csv",
            "vdos.png", "rdf.svg", "coordination.png"}) {
            assertTrue(Files.size(zstar.file(out + name)) > 0, name);
        }
        JsonNode results = zstar.json(out + "results.json");
        results.properties().forEach(field -> assertTrue(field.getValue().isNumber(), field.getKey()));
        assertEquals(24_000 / 4, results.path("duration_fs").asInt());
        assertEquals(600, results.path("temperature_k").asDouble(), 20);
        assertEquals(1, results.path("charge_mean_Na_e").asDouble(), 1e-12);
        // D = kT/(m γ) with γ = 1/20 fs: 600 K is 0.0517 eV, 0.009649 Å/fs² per eV/(Å u)
        for (String[] ion : new String[][] {{"Na", "22.98976928", "1"}, {"Cl", "35.45", "-1"}}) {
            double mobility = 0.00964853321 * 20 / Double.parseDouble(ion[1]);
            double diffusion = 0.1 * 8.617333262e-5 * 600 * mobility;
            near(diffusion, results, "diffusion_" + ion[0] + "_cm2_per_s");
            // μ = q/(m γ) in Å²/(V fs), with 0.1 cm²/(V s) for each
            near(Double.parseDouble(ion[2]) * 0.1 * mobility, results, "mobility_" + ion[0] + "_z_cm2_per_v_s");
        }
        near(results.path("conductivity_nernst_einstein_s_per_m").asDouble(), results, "conductivity_green_kubo_s_per_m");
        near(results.path("conductivity_nernst_einstein_s_per_m").asDouble(), results, "conductivity_drift_z_s_per_m");
        near(1, results, "haven_ratio");
        near(1, results, "haven_ratio_drift_z");
    }

    /** Within four standard errors, which are not larger than a third of the value. */
    private static void near(double expected, JsonNode results, String name) {
        double error = results.path(name + "_error").asDouble(Double.NaN);
        assertTrue(error > 0 && error < 0.34 * Math.abs(expected), name + "_error " + error + " for " + expected);
        assertEquals(expected, results.path(name).asDouble(), 4 * error, name);
    }

    @Test
    void anAnalysisThatWasStoppedGoesOnToTheSameBits() throws Exception {
        runBrownian();
        String[] command = {"analyse", "runs/salt", "--charges", "Na=1,Cl=-1", "--set", "distribution.frames=20", "--out",
            "whole", "--resume"};
        zstar.run(command).exits(0);
        command[7] = "killed";
        zstar.kill("killed", "polarisation.csv", command);
        zstar.run(command).exits(0);
        assertSameTables("killed");

        command[7] = "cut";
        zstar.run(command).exits(0);
        Files.delete(zstar.file("cut/results.json"));
        String table = zstar.read("cut/polarisation.csv");
        zstar.write("cut/polarisation.csv", table.substring(0, table.length() / 2 + 7));
        zstar.run(command).exits(0);
        assertSameTables("cut");

        // what is there is taken, not computed again: another value would stay
        Files.delete(zstar.file("cut/results.json"));
        String row = table.lines().skip(5).findFirst().orElseThrow();
        String other = row.substring(0, row.lastIndexOf(',')) + ",1234.5";
        zstar.write("cut/polarisation.csv", table.replace(row, other));
        zstar.run(command).exits(0);
        assertTrue(zstar.read("cut/polarisation.csv").contains(other));
        assertFalse(zstar.results("cut").equals(zstar.results("whole")));
    }

    private void assertSameTables(String run) throws Exception {
        for (String name : new String[] {"polarisation.csv", "green_kubo.csv", "infrared.csv", "msd.csv", "rdf.csv"}) {
            assertEquals(-1, Files.mismatch(zstar.file("whole/" + name), zstar.file(run + "/" + name)), name);
        }
        assertEquals(zstar.results("whole"), zstar.results(run));
    }

    /** A random walk on a lattice of 27 sites, folded into the cell, as text of several formats. */
    private void writeWalks() throws Exception {
        CounterRandom random = new CounterRandom(2);
        StringBuilder dump = new StringBuilder(), xdatcar = new StringBuilder(String.format(Locale.ROOT,
                "walk\n1.0\n%s 0 0\n0 %s 0\n0 0 %s\nO Li\n1 %d\n", EDGE, EDGE, EDGE, IONS)), xyz = new StringBuilder();
        int[][] site = new int[IONS][3];
        for (int i = 0; i < IONS; i++) {
            site[i] = new int[] {i % 3, i / 3 % 3, i % 2};
        }
        double[] shake = new double[3];
        for (int n = 0; n < 1501; n++) {
            dump.append("ITEM: TIMESTEP\n").append(10 * n).append("\nITEM: NUMBER OF ATOMS\n9\nITEM: BOX BOUNDS pp pp pp\n")
                    .append(("0 " + EDGE + "\n").repeat(3)).append("ITEM: ATOMS id element x y z\n1 O 0.5 0.5 0.5\n");
            xdatcar.append("Direct configuration=").append(n + 1).append("\n" + (0.5 / EDGE + " ").repeat(3) + "\n");
            xyz.append("9\nLattice=\"9 0 0 0 9 0 0 0 9\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\nO 0.5 0.5 0.5\n");
            for (int i = 0; i < IONS; i++) {
                if (n > 0 && random.uniform(n, 2 * i) < CHANCE) {
                    int way = (int) (6 * random.uniform(n, 2 * i + 1));
                    site[i][way / 2] += way % 2 == 0 ? 1 : -1;
                }
                random.normals(n, i, shake, 0);
                StringBuilder x = new StringBuilder(), s = new StringBuilder();
                for (int axis = 0; axis < 3; axis++) {
                    double place = A * Math.floorMod(site[i][axis], 3) + 1 + 0.1 * shake[axis];
                    x.append(' ').append(place);
                    s.append(' ').append(place / EDGE);
                }
                dump.append(i + 2).append(" Li").append(x).append('\n');
                xyz.append("Li").append(x).append('\n');
                xdatcar.append(s).append('\n');
            }
        }
        zstar.write("walk.lammpstrj", dump.toString());
        zstar.write("XDATCAR", xdatcar.toString());
        zstar.write("walk.xyz", xyz.toString());
    }

    @Test
    void foldedTrajectoriesOfOtherProgramsGiveTheSameHopsAndDiffusion() throws Exception {
        writeWalks();
        String[] common = {"--charges", "Li=1,O=-2", "--temperature", "500", "--force"};
        JsonNode dump = analysed(common, "walk.lammpstrj", "--time-step", "1");
        // rate 0.05 per frame of 10 fs, D = Γ a² / 6
        double rate = CHANCE / 10 * 1000;
        near(rate, dump, "hop_rate_Li_per_ps");
        near(0.1 * CHANCE / 10 * A * A / 6, dump, "diffusion_Li_cm2_per_s");
        near(1, dump, "correlation_factor_Li");
        assertEquals(27, dump.path("sites_Li").asInt());
        assertEquals(A, dump.path("hop_length_mean_Li_angstrom").asDouble(), 0.05);
        assertEquals(1 / rate, dump.path("residence_Li_ps").asDouble(), 0.15 / rate);
        assertTrue(dump.path("conductivity_green_kubo_s_per_m").asDouble() > 0);
        String log = zstar.read("out/log.txt");
        assertTrue(log.contains("positions are folded into the cell") && log.contains("the frames have no velocities"), log);
        for (String name : new String[] {"sites_Li.csv", "hops_Li.csv", "jumps_Li.csv", "hops_Li.svg"}) {
            assertTrue(Files.size(zstar.file("out/" + name)) > 0, name);
        }
        assertEquals(1 + dump.path("hops_Li").asInt(), zstar.read("out/hops_Li.csv").lines().count());

        JsonNode xdatcar = analysed(common, "XDATCAR", "--time-step", "10"), xyz = analysed(common, "walk.xyz",
                "--time-step", "10");
        for (JsonNode other : new JsonNode[] {xdatcar, xyz}) {
            dump.properties().forEach(field -> assertEquals(field.getValue().asDouble(),
                    other.path(field.getKey()).asDouble(Double.NaN), 1e-6 * Math.abs(field.getValue().asDouble()),
                    field.getKey()));
        }
    }

    private JsonNode analysed(String[] common, String... more) throws Exception {
        String[] all = new String[1 + more.length + common.length + 2];
        all[0] = "analyse";
        System.arraycopy(more, 0, all, 1, more.length);
        System.arraycopy(common, 0, all, 1 + more.length, common.length);
        all[all.length - 2] = "--out";
        all[all.length - 1] = "out";
        zstar.run(all).exits(0);
        return zstar.json("out/results.json");
    }

    @Test
    void partsAreJoinedAndSlicesAndSitesAreUsed() throws Exception {
        writeWalks();
        zstar.run("convert", "walk.lammpstrj", "a.lammpstrj", "--frames", "0:800").exits(0);
        zstar.run("convert", "walk.lammpstrj", "b.lammpstrj", "--frames", "799:1501").exits(0);
        zstar.run("convert", "walk.xyz", "site.xyz", "--frames", "0").exits(0);
        String[] common = {"--force", "--only", "diffusion,hops"};
        JsonNode whole = analysed(common, "walk.lammpstrj", "--time-step", "1");
        JsonNode joined = analysed(common, "a.lammpstrj", "b.lammpstrj", "--time-step", "1");
        assertEquals(whole, joined);
        assertTrue(zstar.read("out/log.txt").contains("1 frames repeat"), zstar.read("out/log.txt"));
        JsonNode sliced = analysed(common, "walk.lammpstrj", "--time-step", "1", "--frames", "::2", "--skip", "1000",
                "--sites", "site.xyz", "--species", "Li");
        assertEquals(701, sliced.path("frames").asInt());
        assertEquals(IONS, sliced.path("sites_Li").asInt());
        assertFalse(sliced.has("conductivity_green_kubo_s_per_m"));
    }

    @Test
    void whatCannotBeAnalysedIsExplained() throws Exception {
        writeWalks();
        zstar.run("analyse", "walk.xyz").failsWith(2, "the frames do not hold their time; give the time step");
        zstar.run("analyse", "nothing.xyz").failsWith(2, "nothing.xyz: no such file");
        zstar.run("analyse", "walk.xyz", "--time-step", "1", "--charges", "Li=one").failsWith(2, "expected an element");
        zstar.run("analyse", "walk.xyz", "--time-step", "1", "--charges", "Li=1").failsWith(2, "O");
        zstar.run("analyse", "walk.xyz", "--time-step", "1", "--field", "0,1").failsWith(2, "three numbers");
        zstar.run("analyse", "walk.xyz", "--time-step", "1", "--only", "hobs").failsWith(2, "did you mean 'hops'");
        zstar.run("analyse", "walk.xyz", "--time-step", "1", "--frames", "0:1", "--force").failsWith(1, "1 frame");
        zstar.run("analyse", "walk.lammpstrj", "XDATCAR", "--time-step", "1", "--force")
                .failsWith(1, "in the order of time");
    }
}
