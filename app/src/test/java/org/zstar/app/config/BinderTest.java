package org.zstar.app.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zstar.app.config.Samples.All;

class BinderTest {
    private static final Path FILE = Path.of("/somewhere/config.json");
    private static final String LEAST = "{\"inner\": {\"width\": 2}}";

    private static Bound<All> bind(String json) throws Exception {
        return new Binder(Samples.plugins(), FILE).bind(All.class, JsonFiles.parse(json), JsonPath.ROOT);
    }

    private static String refusal(String json) {
        return assertThrows(ConfigException.class, () -> bind(json)).getMessage();
    }

    @Test
    void fillsInDefaults() throws Exception {
        All all = bind(LEAST).value();
        assertEquals(3, all.count());
        assertEquals(5_000_000_000L, all.big());
        assertEquals(0.1, all.factor());
        assertTrue(all.on());
        assertEquals("one", all.word());
        assertEquals(Samples.Shape.VERY_SQUARE, all.shape());
        assertEquals(new Samples.Inner(2, "plain"), all.inner());
        assertArrayEquals(new double[] {0, 0, 0.1}, all.field());
        assertArrayEquals(new int[] {1, 1, 1}, all.cells());
        assertArrayEquals(new double[] {3, 4}, all.matrix()[1]);
        assertEquals(Optional.empty(), all.perhaps());
        assertEquals(Path.of("/somewhere/data/x.txt"), all.file());
    }

    @Test
    void completedDocumentBindsToTheSame() throws Exception {
        Bound<All> first = bind("{\"inner\": {\"width\": 2}, \"perhaps\": 4, \"integrator\": {\"type\": \"mover\"}}");
        JsonNode completed = first.completed();
        assertEquals("plain", completed.at("/inner/name").asText());
        assertEquals(1.0, completed.at("/integrator/time_step").asDouble());
        assertFalse(completed.has("several"));
        assertEquals(completed, bind(completed.toString()).completed());
    }

    @Test
    void takesWholeNumbersInAnySpelling() throws Exception {
        All all = bind("{\"inner\": {\"width\": 2}, \"big\": 3e5, \"count\": 4.0}").value();
        assertEquals(300_000, all.big());
        assertEquals(4, all.count());
    }

    @Test
    void bindsNestedPartsByType() throws Exception {
        All all = bind("{\"inner\": {\"width\": 2}, \"integrator\": {\"type\": \"mover\", \"time_step\": 0.5},"
                + "\"model\": {\"type\": \"weighted\", \"weights\": [1, 2]}}").value();
        assertEquals(new Samples.Timing(0.5), all.integrator().orElseThrow().config());
        assertArrayEquals(new double[] {1, 2}, ((Samples.Weights) all.model().orElseThrow().config()).weights());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'inner': {'width': 2}, 'facto': 1}          | facto: unknown key; did you mean 'factor'?",
        "{'inner': {'widht': 2}}                      | inner.widht: unknown key; did you mean 'width'?",
        "{'inner': {'widht': 2}}                      | inner: the key 'width' is missing (a width, in Å)",
        "{}                                           | the key 'inner' is missing (nested)",
        "{'inner': {'width': 0}}                      | inner.width: expected a number above 0 Å, found 0",
        "{'inner': {'width': 1e999}}                  | inner.width: expected a number above 0 Å, found",
        "{'inner': {'width': '2'}}                    | inner.width: expected a number above 0 Å, found \"2\"",
        "{'inner': [2]}                               | inner: expected an object {…}, found [2]",
        "{'inner': null}                              | inner: null is not a value",
        "{'inner': {'width': 2}, 'count': 11}         | count: expected a whole number from 1 to 10, found 11",
        "{'inner': {'width': 2}, 'count': 1.5}        | count: expected a whole number from 1 to 10, found 1.5",
        "{'inner': {'width': 2}, 'big': 1e30}         | big: expected a whole number, found",
        "{'inner': {'width': 2}, 'big': 99999999999999999999} | big: expected a whole number, found 99999999999999999999",
        "{'inner': {'width': 2}, 'on': 1}             | on: expected true or false, found 1",
        "{'inner': {'width': 2}, 'word': 'tow'}       | word: found \"tow\"; did you mean 'two'? Known: one, two",
        "{'inner': {'width': 2}, 'shape': 'ROUND'}    | shape: found \"ROUND\"; did you mean 'round'?",
        "{'inner': {'width': 2}, 'shape': 7}          | shape: found 7",
        "{'inner': {'width': 2}, 'field': [1, 9]}     | field[1]: expected a number of at most 5, found 9",
        "{'inner': {'width': 2}, 'field': 3}          | field: expected a list […], found 3",
        "{'inner': {'width': 2}, 'matrix': [[1], 2]}  | matrix[1]: expected a list […], found 2",
        "{'inner': {'width': 2}, 'list': [{'width': 1}, {}]} | list[1]: the key 'width' is missing",
        "{'inner': {'width': 2}, 'by_name': {'a': 'b'}} | by_name.a: expected a number, found \"b\"",
        "{'inner': {'width': 2, 'name': 'cursed'}}    | inner: name is 'cursed'; expected another one",
        "{'inner': {'width': 2}, 'file': ''}          | file: expected a file name in quotes, found \"\"",
        "{'inner': {'width': 2}, 'integrator': {'type': 'moover'}} | integrator.type: no integrator is named 'moover'",
        "{'inner': {'width': 2}, 'integrator': 'mover'} | integrator: expected an object {\"type\": …} that names",
        "{'inner': {'width': 2}, 'integrator': {'type': 'mover', 'step': 1}} | integrator.step: unknown key",
        "{'inner': {'width': 2}, 'model': 'no.json'}  | /somewhere/no.json: no such file",
    })
    void refusesWithPathValueAndExpectation(String json, String expected) {
        String message = refusal(json.replace('\'', '"'));
        assertTrue(message.contains(FILE + ": "), message);
        assertTrue(message.contains(expected.strip()), message);
    }

    @Test
    void tellsSeveralProblemsAtOnce() {
        String message = refusal("{\"inner\": {\"width\": -1, \"nam\": 3}, \"on\": \"yes\", \"count\": 99}");
        assertEquals(4, message.lines().count(), message);
    }

    @Test
    void shortensEndlessProblems() {
        String message = refusal("{\"inner\": {\"width\": 2}, \"field\": [" + "true,".repeat(5000) + "1]}");
        assertTrue(message.lines().count() <= 12, message);
        assertTrue(message.contains("more problems"), message);
    }

    @Test
    void doesNotConfuseMapsAndListsWithOthers() throws Exception {
        All all = bind("{\"inner\": {\"width\": 2}, \"by_name\": {\"b\": 2, \"a\": 1}, \"several\": [\"x\", \"y\"]}")
                .value();
        assertEquals(Map.of("a", 1.0, "b", 2.0), all.byName());
        assertEquals(List.of("b", "a"), List.copyOf(all.byName().keySet()));
        assertEquals(Optional.of(List.of("x", "y")), all.several());
    }
}
