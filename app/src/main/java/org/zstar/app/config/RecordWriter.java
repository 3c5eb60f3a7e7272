package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zstar.api.plugin.Part;
import org.zstar.app.plugins.Names;

/** Writes configuration records as the JSON that binds to an equal record. Numbers keep every bit. */
public final class RecordWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Path base;

    /** @param base folder that files below it are named relative to */
    public RecordWriter(Path base) {
        this.base = base;
    }

    /**
     * The JSON of a record.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    public ObjectNode write(Record record) {
        ObjectNode object = NODES.objectNode();
        Options.of(record.getClass()).forEach((name, key) -> {
            Object value = Records.get(record, key.component());
            if (!(value instanceof Optional<?> optional)) {
                object.set(name, value(value));
            } else if (optional.isPresent()) {
                object.set(name, value(optional.get()));
            }
        });
        return object;
    }

    private JsonNode value(Object value) {
        if (value instanceof Part<?> part) {
            ObjectNode object = NODES.objectNode();
            object.put("type", part.provider().type());
            return object.setAll(write(part.config()));
        }
        if (value instanceof Record record) {
            return write(record);
        }
        if (value instanceof Optional<?> optional) {
            return value(optional.orElseThrow(() -> new IllegalArgumentException("an empty value cannot stand in a list")));
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode(list.size());
            list.forEach(element -> array.add(value(element)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            // in the order of the keys, because an immutable map iterates differently in every process
            new TreeMap<>(map).forEach((key, element) -> object.set((String) key, value(element)));
            return object;
        }
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            ArrayNode array = NODES.arrayNode(length);
            for (int i = 0; i < length; i++) {
                array.add(value(Array.get(value, i)));
            }
            return array;
        }
        return scalar(value);
    }

    private JsonNode scalar(Object value) {
        if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("the number " + number + " cannot be stored; expected finite numbers");
            }
            return NODES.numberNode(number);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Enum<?> constant) {
            return NODES.textNode(Names.kebab(constant));
        }
        if (value instanceof Path path) {
            return NODES.textNode((path.startsWith(base) ? base.relativize(path) : path).toString());
        }
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        throw new IllegalStateException("configuration records cannot hold values of " + value.getClass().getName());
    }
}
