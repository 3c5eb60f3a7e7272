package org.zstar.app.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.api.plugin.Provider;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.Plugins;

/** Describes all configurations as a JSON Schema (draft 2020-12), from the same records that they are bound to. */
public final class SchemaWriter {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Plugins plugins;
    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

    /** @param plugins whose records to describe */
    public SchemaWriter(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * The schema of documents whose plugin is named under a key.
     *
     * @param top kind of plugin at the top
     * @param typeKey key that holds its name
     */
    public ObjectNode write(Kind top, String typeKey) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", DIALECT).put("title", "zstar configuration");
        alternatives(schema, top, typeKey, true);
        schema.set("$defs", definitions);
        return schema;
    }

    private void alternatives(ObjectNode schema, Kind kind, String typeKey, boolean top) {
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        for (Provider<?, ?> provider : plugins.providers(kind)) {
            types.add(provider.type());
            ObjectNode rule = rules.addObject();
            rule.putObject("if").putObject("properties").putObject(typeKey).put("const", provider.type());
            String name = kind.name() + "." + provider.type();
            rule.putObject("then").put("$ref", "#/$defs/" + name);
            ObjectNode definition = definitions.putObject(name);
            object(definition, provider.configType());
            definition.put("description", provider.summary());
            ObjectNode properties = (ObjectNode) definition.get("properties");
            properties.putObject(typeKey).put("const", provider.type());
            if (top) {
                properties.putObject("$schema").put("type", "string");
            }
        }
        schema.put("type", "object");
        schema.putObject("properties").putObject(typeKey).set("enum", types);
        schema.putArray("required").add(typeKey);
        schema.set("allOf", rules);
    }

    private void object(ObjectNode schema, Class<? extends Record> type) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        Options.of(type).forEach((name, key) -> {
            ObjectNode property = properties.putObject(name);
            value(property, Types.content(key.type()), key.option());
            String unit = key.unit().isEmpty() ? "" : " [" + key.unit() + "]";
            if (!key.help().isEmpty()) {
                property.put("description", key.help() + unit);
            }
            if (key.defaultValue() != null) {
                property.set("default", key.defaultValue());
            }
            if (key.isRequired()) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", false);
    }

    private void value(ObjectNode schema, Type type, Option option) {
        Class<?> raw = Types.raw(type);
        if (raw == List.class || raw.isArray()) {
            schema.put("type", "array");
            value(schema.putObject("items"), raw == List.class ? Types.argument(type, 0) : raw.getComponentType(), option);
        } else if (raw == Map.class) {
            schema.put("type", "object");
            value(schema.putObject("additionalProperties"), Types.argument(type, 1), option);
        } else if (raw == Part.class) {
            part(schema, plugins.kind(Types.raw(Types.argument(type, 0))));
        } else if (raw.isRecord()) {
            record(schema, raw.asSubclass(Record.class));
        } else {
            scalar(schema, raw, option);
        }
    }

    private void part(ObjectNode schema, Kind kind) {
        if (!definitions.has(kind.name())) {
            // named before it is described, because plugins nest
            alternatives(definitions.putObject(kind.name()), kind, "type", false);
        }
        if (kind.is(ModelProvider.class)) {
            ArrayNode either = schema.putArray("anyOf");
            either.addObject().put("type", "string").put("description", "path of a model file");
            either.addObject().put("$ref", "#/$defs/" + kind.name());
            either.addObject().put("type", "array").put("description", "several models: a committee of them");
        } else {
            schema.put("$ref", "#/$defs/" + kind.name());
        }
    }

    private void record(ObjectNode schema, Class<? extends Record> type) {
        String name = "record." + type.getName();
        if (!definitions.has(name)) {
            object(definitions.putObject(name), type);
        }
        schema.put("$ref", "#/$defs/" + name);
    }

    private static void scalar(ObjectNode schema, Class<?> type, Option option) {
        if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == String.class || type == Path.class || type.isEnum()) {
            schema.put("type", "string");
            List<String> words = type.isEnum() ? Options.words(type)
                    : option == null ? List.of() : List.of(option.oneOf());
            if (!words.isEmpty()) {
                ArrayNode known = schema.putArray("enum");
                words.forEach(known::add);
            }
        } else {
            schema.put("type", type == double.class || type == Double.class ? "number" : "integer");
            if (option != null) {
                range(schema, option);
            }
        }
    }

    private static void range(ObjectNode schema, Option option) {
        if (option.positive()) {
            schema.put("exclusiveMinimum", 0);
        } else if (option.min() != Double.NEGATIVE_INFINITY) {
            schema.put("minimum", option.min());
        }
        if (option.max() != Double.POSITIVE_INFINITY) {
            schema.put("maximum", option.max());
        }
    }
}
