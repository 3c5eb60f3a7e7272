package org.zstar.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.model.ModelProvider;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.Plugins;

class SchemaWriterTest {
    private static JsonNode schema() {
        Plugins plugins = Plugins.of(Kind.ofApi(), List.of(new Samples.Mover(), new Samples.Weighted()));
        return new SchemaWriter(plugins).write(plugins.kind(ModelProvider.class), "type");
    }

    @Test
    void describesOptionsWithUnitsRangesAndDefaults() {
        Plugins plugins = Samples.plugins();
        JsonNode schema = new SchemaWriter(plugins).write(plugins.kinds().get(4), "type");
        JsonNode step = schema.at("/$defs/integrator.mover/properties/time_step");
        assertEquals("number", step.path("type").asText());
        assertEquals("step [fs]", step.path("description").asText());
        assertEquals(1.0, step.path("default").asDouble());
        assertEquals(0, step.path("exclusiveMinimum").asInt(-1));
        assertFalse(schema.at("/$defs/integrator.mover").path("additionalProperties").asBoolean(true));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode schema = schema();
        List<JsonNode> references = schema.findValues("$ref");
        assertTrue(references.size() >= 3, schema.toString());
        for (JsonNode reference : references) {
            String path = reference.asText();
            assertTrue(path.startsWith("#/$defs/") && schema.path("$defs").has(path.substring(8)), path);
        }
    }

    @Test
    void aModelIsAFileOrAnObject() {
        JsonNode items = schema().at("/$defs/model.weighted/properties/parts/items/anyOf");
        assertEquals("string", items.path(0).path("type").asText());
        assertEquals("#/$defs/model", items.path(1).path("$ref").asText());
    }
}
