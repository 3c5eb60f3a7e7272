package org.zstar.app.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zstar.api.plugin.Part;

class ModelFileTest {
    @TempDir
    Path folder;

    private ModelFile read(Path file) {
        return ModelFile.read(file, Samples.plugins());
    }

    @Test
    void keepsEveryBitOfEveryNumber() throws Exception {
        double[] weights = new Random(1).longs(2000).mapToDouble(Double::longBitsToDouble).filter(Double::isFinite)
                .toArray();
        weights[0] = -0.0;
        weights[1] = Double.MIN_VALUE;
        weights[2] = Double.MAX_VALUE;
        Path file = folder.resolve("m.json");
        ModelFile.write(file, "weighted", new Samples.Weights(weights, List.of()),
                JsonNodeFactory.instance.objectNode().put("seed", 3));
        ModelFile model = read(file);
        double[] back = ((Samples.Weights) model.model().config()).weights();
        assertArrayEquals(bits(weights), bits(back));
        assertEquals(3, model.provenance().path("seed").asInt());
        try (Stream<String> lines = Files.lines(file)) {
            assertTrue(lines.allMatch(line -> line.length() <= 130));
        }
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void writesNestedPartsSoThatTheyBindAgain() throws Exception {
        Part<?> inner = new Part<>(new Samples.Weighted(), new Samples.Weights(new double[] {7}, List.of()));
        Path file = folder.resolve("outer.json");
        @SuppressWarnings({"unchecked", "rawtypes"})
        Samples.Weights outer = new Samples.Weights(new double[] {1}, (List) List.of(inner));
        ModelFile.write(file, "weighted", outer, JsonNodeFactory.instance.objectNode());
        Samples.Weights back = (Samples.Weights) read(file).model().config();
        assertArrayEquals(new double[] {7}, ((Samples.Weights) back.parts().get(0).config()).weights());
    }

    @Test
    void refusesNumbersThatAreNone() {
        Samples.Weights broken = new Samples.Weights(new double[] {Double.NaN}, List.of());
        Path file = folder.resolve("nan.json");
        assertThrows(IllegalArgumentException.class,
                () -> ModelFile.write(file, "weighted", broken, JsonNodeFactory.instance.objectNode()));
        assertTrue(Files.notExists(file));
    }

    private void write(String name, String parameters) throws Exception {
        Files.writeString(folder.resolve(name), "{\"format\": \"zstar-model\", \"version\": 1, \"type\": \"weighted\", "
                + "\"parameters\": {" + parameters + "}}");
    }

    @Test
    void readsModelsThatNameOthersAndNoticesCircles() throws Exception {
        write("leaf.json", "\"weights\": [5]");
        write("pair.json", "\"weights\": [], \"parts\": [\"leaf.json\"]");
        assertEquals(2, read(folder.resolve("pair.json")).files().size());
        write("circle.json", "\"weights\": [], \"parts\": [\"circle.json\"]");
        String message = assertThrows(ConfigException.class, () -> read(folder.resolve("circle.json"))).getMessage();
        assertTrue(message.contains("contains itself"), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                              | format: expected \"zstar-model\"",
        "{'format': 'zstar-model', 'version': 2}         | version: expected 1, found 2",
        "{'format': 'zstar-model', 'version': 1}         | type: no model is named ''",
        "{'format': 'zstar-model', 'version': 1, 'type': 'wighted'} | did you mean 'weighted'?",
        "{'format': 'zstar-model', 'version': 1, 'type': 'weighted'} | parameters: expected an object",
        "{'format': 'zstar-model', 'version': 1, 'type': 'weighted', 'parameters': {}} | the key 'weights' is missing",
    })
    void refusesWhatIsNoModel(String json, String expected) throws Exception {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, json.replace('\'', '"'));
        String message = assertThrows(ConfigException.class, () -> read(file)).getMessage();
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.contains(expected.strip()), message);
    }
}
