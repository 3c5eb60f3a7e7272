package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;

/**
 * Files of other projects, kept beside this one, with facts that independent scripts extracted from them. Tests over them
 * are skipped where they are absent.
 */
final class RealFiles {
    private static final Path FOLDER = Path.of("../../shared/data/realfiles");

    private RealFiles() { }

    /** One test per file that a list of facts names. */
    static Stream<DynamicTest> tests(String facts, BiConsumer<String, JsonNode> check) throws IOException {
        Path file = FOLDER.resolve(facts);
        assumeTrue(Files.exists(file), "no real files beside the project");
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : new ObjectMapper().readTree(file.toFile()).properties()) {
            tests.add(DynamicTest.dynamicTest(e.getKey(), () -> check.accept(e.getKey(), e.getValue())));
        }
        return tests.stream();
    }

    /** Everything in a file, unconverged steps included. */
    static Samples.Content read(StructureFormat format, String name, boolean machineLearned) {
        try {
            return Samples.read(format, FOLDER.resolve(name), new ReadOptions(true, machineLearned, 1L << 30));
        } catch (IOException e) {
            throw new AssertionError(name + " should be readable", e);
        }
    }

    /** Checks that reading ends in one error that names the file and starts with a text behind that. */
    static void unreadable(StructureFormat format, String name, String message) {
        Path file = FOLDER.resolve(name);
        String found = assertThrows(StructureFileException.class,
                () -> Samples.read(format, file, Samples.EVERYTHING)).getMessage();
        assertTrue(found.startsWith(file + message), found);
    }

    /** Compares numbers, in nested lists of any depth, with a part of an array. */
    static void same(JsonNode expected, double[] found, int from, double tolerance, String what) {
        List<Double> numbers = new ArrayList<>();
        flatten(expected, numbers);
        assertTrue(!numbers.isEmpty(), what);
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(numbers.get(i), found[from + i], tolerance, what + " " + i);
        }
    }

    private static void flatten(JsonNode node, List<Double> numbers) {
        if (node.isArray()) {
            node.forEach(n -> flatten(n, numbers));
        } else {
            numbers.add(node.doubleValue());
        }
    }
}
