package org.zstar.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void readsBackAsTheSame() throws Exception {
        String source = "{\"a\": [1, 2.5e-300, -0.0], \"b\": {\"c\": {}, \"d\": [], \"e\": [[1, 2], [3]]}, "
                + "\"quote\\\"d\": \"ü\\n\","
                + "\"long\": [" + "0.12345678901234567, ".repeat(50) + "1], \"n\": null, \"t\": true,"
                + "\"objects\": [{\"x\": 1, \"y\": \"z\"}, {\"x\": [1, [2]]}]}";
        JsonNode node = JsonFiles.parse(source);
        String text = JsonText.of(node);
        assertEquals(node, JsonFiles.parse(text));
        assertTrue(text.lines().allMatch(line -> line.length() <= 122), text);
        assertTrue(text.endsWith("}\n"));
    }

    @Test
    void keepsShortThingsOnOneLine() throws Exception {
        assertEquals("{\n  \"cell\": [1, 2, 3],\n  \"part\": {\"type\": \"x\", \"v\": 1}\n}\n",
                JsonText.of(JsonFiles.parse("{\"cell\": [1,2,3], \"part\": {\"type\": \"x\", \"v\": 1}}")));
    }
}
