package org.zstar.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {
    private static ObjectNode document() throws Exception {
        return (ObjectNode) JsonFiles.parse("{\"a\": {\"b\": 1}, \"list\": [{\"x\": 1}, {\"x\": 2}], \"text\": \"t\"}");
    }

    private static ObjectNode changed(String... assignments) throws Exception {
        ObjectNode document = document();
        Overrides.apply(document, List.of(assignments));
        return document;
    }

    @Test
    void changesValuesAnywhere() throws Exception {
        ObjectNode document = changed("a.b=2.5", "list[1].x=[1,2]", "list.0.x=word", "new.key=true", "text=\"12\"");
        assertEquals(2.5, document.at("/a/b").asDouble());
        assertEquals(2, document.at("/list/1/x").size());
        assertEquals("word", document.at("/list/0/x").textValue());
        assertTrue(document.at("/new/key").booleanValue());
        assertEquals("12", document.at("/text").textValue());
    }

    @Test
    void keepsEqualsSignsInValues() throws Exception {
        assertEquals("x=y", changed("text=x=y").get("text").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=1", "a", "list[2].x=1", "list.x=1", "text.more=1", "a..b=1", "list[99999999999].x=1"})
    void refusesPathsThatLeadNowhere(String assignment) {
        String message = assertThrows(ConfigException.class, () -> changed(assignment)).getMessage();
        assertTrue(message.startsWith("--set " + assignment), message);
    }
}
