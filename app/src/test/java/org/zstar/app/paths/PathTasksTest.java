package org.zstar.app.paths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.zstar.analysis.Table;
import org.zstar.api.parallel.Workers;
import org.zstar.app.config.ConfigException;
import org.zstar.app.host.StopSignal;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.PluginEntry;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.ProgressLine;
import org.zstar.app.run.Report;
import org.zstar.app.run.Results;
import org.zstar.app.run.RunConfig;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.RunLog;
import org.zstar.app.run.Task;
import org.zstar.app.run.TaskProvider;

/** The tasks relax and neb with the plugins that ship, on a landscape whose answers are known. */
class PathTasksTest {
    private static final double FIELD = 0.1;
    private static final String NEB = """
            {"task": "neb", "first": {"file": "first.xyz"}, "last": {"file": "last.xyz"},
             "forces": [{"type": "double-well"}],
             "variants": {"zero": [], "field": [{"type": "electric-field", "field": [0.0, 0.0, 0.1], "net_force": "keep",
                          "charges": {"type": "constant", "charges": {"Li": 1.0, "O": -2.0}}}]},
             "path": {"type": "nudged-elastic-band", "images": 5, "interpolation": "linear"},
             "end_tolerance": 1e-5, "tolerance": 1e-4}
            """;

    @TempDir
    Path folder;
    private final StopSignal stop = new StopSignal();

    private Plugins plugins(DoubleWell wells) {
        List<Kind> kinds = new ArrayList<>(Kind.ofApi());
        kinds.add(TaskProvider.KIND);
        List<Object> all = new ArrayList<>(Plugins.load(kinds, List.of()).entries().stream()
                .map(PluginEntry::implementation).toList());
        all.add(wells);
        return Plugins.of(kinds, all);
    }

    private void structure(String name, double z) throws IOException {
        Files.writeString(folder.resolve(name), """
                2
                Lattice="8 0 0 0 8 0 0 0 8" Properties=species:S:1:pos:R:3 pbc="T T T"
                O 0.1 0.0 0.0
                Li 0.0 0.1 %s
                """.formatted(z));
    }

    private Results run(String json, DoubleWell wells, StopSignal signal, boolean resuming, Task.Outcome expected)
            throws IOException {
        Path file = folder.resolve("run.json");
        Files.writeString(file, json);
        Plugins plugins = plugins(wells);
        Task task = RunConfig.read(file, List.of(), plugins).createTask();
        task.prepare(new Inputs(plugins));
        ProgressLine progress = new ProgressLine(new PrintStream(OutputStream.nullOutputStream()), false);
        Results results = new Results();
        try (RunLog log = new RunLog(LoggerFactory.getLogger("test"), progress, folder.resolve("log.txt"));
             Workers workers = Workers.of(2)) {
            RunContext context = new RunContext(folder, JsonNodeFactory.instance.objectNode(), resuming, plugins, workers,
                    signal, log, progress, results, new Report("test"));
            assertEquals(expected, task.run(context));
        }
        return results;
    }

    /** Where the force on the lithium atom vanishes in the field, near a point. */
    private static double root(double near) {
        double z = near;
        for (int n = 0; n < 50; n++) {
            z -= (4 * DoubleWell.BARRIER * z * (z * z - 1) - FIELD) / (4 * DoubleWell.BARRIER * (3 * z * z - 1));
        }
        return z;
    }

    private static double enthalpy(double z) {
        return DoubleWell.along(z) - FIELD * z;
    }

    @Test
    void barriersWithAndWithoutFieldAndTheEstimateComeOut() throws IOException {
        structure("first.xyz", -0.9);
        structure("last.xyz", 0.95);
        Map<String, Double> r = run(NEB, new DoubleWell(stop, -1), stop, false, Task.Outcome.FINISHED).values();
        assertEquals(1, r.get("zero_converged"));
        assertEquals(1, r.get("field_converged"));
        assertEquals(DoubleWell.BARRIER, r.get("zero_barrier_forward_ev"), 1e-6);
        assertEquals(DoubleWell.BARRIER, r.get("zero_barrier_backward_ev"), 1e-6);
        assertEquals(2, r.get("zero_path_length_angstrom"), 1e-3);
        assertEquals(enthalpy(root(0)) - enthalpy(root(-1)), r.get("field_barrier_forward_ev"), 1e-6);
        assertEquals(enthalpy(root(0)) - enthalpy(root(1)), r.get("field_barrier_backward_ev"), 1e-6);
        assertEquals(1, r.get("moving_atom"));

        Table path = CsvFiles.read(folder.resolve("path_zero.csv"));
        double[] moved = path.column("moved_z_angstrom"), estimate = path.column("estimate_field_ev");
        double highest = 0;
        for (int m = 0; m < 7; m++) {
            assertEquals(DoubleWell.along(moved[m] - 1) - FIELD * moved[m], estimate[m], 1e-6);
            assertEquals(m * 2 / 6.0, moved[m], 1e-2);
            highest = Math.max(highest, estimate[m]);
        }
        assertEquals(highest, r.get("field_estimate_barrier_forward_ev"), 1e-9);
        assertEquals(highest - estimate[6], r.get("field_estimate_barrier_backward_ev"), 1e-9);
        Table field = CsvFiles.read(folder.resolve("path_field.csv"));
        assertEquals(0, field.column("force_z_ev_per_angstrom")[0], 1e-5);
        assertTrue(field.column("force_z_ev_per_angstrom")[1] < -0.1);
        assertTrue(Files.size(folder.resolve("path_field.extxyz")) > 500);
    }

    @Test
    void anInterruptedSearchContinuesToTheSameBits() throws IOException {
        structure("first.xyz", -0.9);
        structure("last.xyz", 0.95);
        DoubleWell through = new DoubleWell(stop, -1);
        run(NEB, through, stop, false, Task.Outcome.FINISHED);
        byte[] path = Files.readAllBytes(folder.resolve("path_field.csv"));
        for (double share : new double[] {0.02, 0.3, 0.6, 0.9}) {
            StopSignal signal = new StopSignal();
            DoubleWell stopping = new DoubleWell(signal, Math.max(2, (long) (share * through.evaluations())));
            Files.delete(folder.resolve("path_field.csv"));
            run(NEB, stopping, signal, false, Task.Outcome.INTERRUPTED);
            run(NEB, new DoubleWell(stop, -1), stop, true, Task.Outcome.FINISHED);
            assertArrayEquals(path, Files.readAllBytes(folder.resolve("path_field.csv")), "stopped at " + share);
        }
    }

    @Test
    void relaxationEndsInTheWell() throws IOException {
        structure("first.xyz", -0.7);
        String json = """
                {"task": "relax", "structure": {"file": "first.xyz"}, "forces": [{"type": "double-well"}],
                 "tolerance": 1e-5, "minimiser": {"type": "fire"}}
                """;
        Map<String, Double> r = run(json, new DoubleWell(stop, -1), stop, false, Task.Outcome.FINISHED).values();
        assertEquals(1, r.get("converged"));
        assertEquals(0, r.get("energy_ev"), 1e-9);
        assertTrue(r.get("energy_start_ev") > 0.1 && r.get("force_max_ev_per_angstrom") <= 1e-5);
        Table table = CsvFiles.read(folder.resolve("relaxation.csv"));
        assertEquals(r.get("evaluations"), table.rows());
        try (Stream<String> lines = Files.lines(folder.resolve("relaxed.extxyz"))) {
            assertEquals(4, lines.count());
        }
    }

    @Test
    void contradictionsAreRefused() throws IOException {
        structure("first.xyz", -0.7);
        structure("last.xyz", 0.7);
        DoubleWell wells = new DoubleWell(stop, -1);
        assertRefused(NEB.replace("\"field\": [{", "\"E = 0.1\": [{"), wells, "field_z");
        assertRefused(NEB.replace("[{\"type\": \"double-well\"}]", "[]"), wells, "no source of forces");
        Files.writeString(folder.resolve("last.xyz"), """
                1
                Lattice="8 0 0 0 8 0 0 0 8" Properties=species:S:1:pos:R:3 pbc="T T T"
                Li 0.0 0.1 1
                """);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> run(NEB, wells, stop, false, Task.Outcome.FINISHED));
        assertTrue(e.getMessage().contains("LiO and Li"), e.getMessage());
    }

    private void assertRefused(String json, DoubleWell wells, String message) {
        ConfigException e = assertThrows(ConfigException.class,
                () -> run(json, wells, stop, false, Task.Outcome.FINISHED));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }
}
