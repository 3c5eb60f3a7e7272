package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.zstar.app.Main;
import org.zstar.app.host.Host;

/** Runs commands of the program in a folder, as its user would. */
final class CommandLine {
    private final Path folder;

    CommandLine(Path folder) {
        this.folder = folder;
    }

    /** What a command left behind. */
    record Outcome(int status, String out, String err) {
        /** Requires an exit status. */
        Outcome exits(int expected) {
            assertEquals(expected, status, () -> "out: " + out + "\nerr: " + err);
            return this;
        }

        /** Requires one clear error that contains a text, and no stack trace. */
        Outcome failsWith(int expected, String text) {
            exits(expected);
            String message = err.lines().dropWhile(line -> !line.startsWith("zstar: error: "))
                    .reduce("", (a, b) -> a + b + "\n");
            assertTrue(message.contains(text), () -> "expected '" + text + "' in: " + err);
            assertEquals(1, err.lines().filter(line -> line.startsWith("zstar: error: ")).count(), err);
            assertFalse(err.contains("\tat ") || err.contains("unexpected:"), err);
            return this;
        }
    }

    /** Runs a command within this process. */
    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        Host host = new Host(folder, null, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), false);
        int status = Main.run(host, arguments);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Starts a command in a process of its own; its output goes to {@code process.txt}. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p", System.getProperty("jdk.module.path"), "-m", "org.zstar.app/org.zstar.app.Main"));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file("process.txt").toFile())).start();
    }

    /** Starts a command that makes a run, and kills it as soon as the run has a file, before it has results. */
    void kill(String run, String once, String... arguments) throws Exception {
        Process process = start(arguments);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!Files.exists(file(run).resolve(once)) && process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(2);
        }
        process.destroyForcibly().waitFor();
        assertFalse(Files.exists(file(run).resolve("results.json")), read("process.txt"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }

    String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(read(name));
    }

    /** The results of a run without what depends on the machine. */
    String results(String run) throws IOException {
        return read(run + "/results.json").replaceAll("\"steps_per_second\"[^\n]*\n", "");
    }

    /** All files that hold results of simulations are the same, and there are as many as expected. */
    void assertSameSimulations(int expected, String one, String other) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(file(one))) {
            files = all.filter(f -> f.toString().matches(".*\\.(csv|extxyz|bin)")).map(file(one)::relativize).toList();
        }
        assertEquals(expected, files.stream().filter(f -> f.endsWith("checkpoint.bin")).count(), files::toString);
        for (Path file : files) {
            assertEquals(-1, Files.mismatch(file(one).resolve(file), file(other).resolve(file)), file.toString());
        }
    }

    /** Writes rock salt of 64 ions, slightly disordered, as {@code salt.extxyz}. */
    void writeSalt() throws IOException {
        StringBuilder text = new StringBuilder("64\nLattice=\"11.3 0 0 0 11.3 0 0 0 11.3\" Properties=species:S:1:pos:R:3 "
                + "pbc=\"T T T\"\n");
        for (int k = 0; k < 64; k++) {
            int[] site = {k % 4, k / 4 % 4, k / 16};
            text.append((site[0] + site[1] + site[2]) % 2 == 0 ? "Na" : "Cl");
            for (int axis = 0; axis < 3; axis++) {
                text.append(' ').append(site[axis] * 2.825 + 0.1 * StrictMath.sin(37.0 * (3 * k + axis)));
            }
            text.append('\n');
        }
        write("salt.extxyz", text.toString());
    }

    /** Dynamics of the salt's ions under the force of a field alone. */
    static String saltInField(long steps, String integrator, String more) {
        return "{\"task\": \"md\", \"seed\": 5, \"steps\": " + steps + ", \"structure\": {\"file\": \"salt.extxyz\"},\n"
                + "\"forces\": [{\"type\": \"electric-field\", \"field\": [0, 0.02, 0.1],\n"
                + "  \"charges\": {\"type\": \"constant\", \"charges\": {\"Na\": 1, \"Cl\": -1}}}],\n"
                + "\"integrator\": " + integrator + more + "}";
    }
}
