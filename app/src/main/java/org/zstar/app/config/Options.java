package org.zstar.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.plugin.Option;
import org.zstar.app.plugins.Names;

/** What the annotations of a configuration record say about its keys. */
public final class Options {
    private Options() { }

    /**
     * A key of a configuration.
     *
     * @param key its name in JSON
     * @param component the record component behind it
     * @param option its annotation, or null
     */
    public record Key(String key, RecordComponent component, Option option) {
        /** Type of its value. */
        public Type type() {
            return component.getGenericType();
        }

        /** Whether it must be given. */
        public boolean isRequired() {
            return defaultText().isEmpty() && component.getType() != Optional.class;
        }

        /** Help text, empty without annotation. */
        public String help() {
            return option == null ? "" : option.value();
        }

        /** Unit, empty where there is none. */
        public String unit() {
            return option == null ? "" : option.unit();
        }

        /** Default as the annotation gives it, empty without one. */
        public String defaultText() {
            return option == null ? "" : option.byDefault();
        }

        /**
         * Default as JSON, or null where there is none.
         *
         * @throws IllegalStateException if the annotation holds no valid JSON: a mistake of the plugin's author
         */
        public JsonNode defaultValue() {
            String text = defaultText();
            if (text.isEmpty()) {
                return null;
            }
            Class<?> raw = Types.raw(Types.content(type()));
            if (!text.startsWith("\"") && (raw == String.class || raw == Path.class || raw.isEnum())) {
                return TextNode.valueOf(text);
            }
            try {
                return JsonFiles.parse(text);
            } catch (JsonProcessingException | ConfigException e) {
                throw new IllegalStateException("the default of '" + key + "' of " + component.getDeclaringRecord().getName()
                        + " is not valid JSON: " + text, e);
            }
        }
    }

    /** The keys of a record in its order, by name. */
    public static Map<String, Key> of(Class<? extends Record> type) {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = Names.snake(component.getName());
            keys.put(key, new Key(key, component, component.getAnnotation(Option.class)));
        }
        return keys;
    }

    /** The words of an enum. */
    static List<String> words(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants()).map(constant -> Names.kebab((Enum<?>) constant)).toList();
    }

    /** What range an annotation allows, in words and with the unit, or nothing. */
    static String range(Option option) {
        return option == null ? "" : range(option, option.unit().isEmpty() ? "" : " " + option.unit());
    }

    /** The range with a given unit, which starts with a space if it is not empty. */
    static String range(Option option, String unit) {
        boolean low = option.min() != Double.NEGATIVE_INFINITY;
        boolean high = option.max() != Double.POSITIVE_INFINITY;
        if (option.positive()) {
            return " above 0" + (high ? " and at most " + number(option.max()) : "") + unit;
        }
        if (low && high) {
            return " from " + number(option.min()) + " to " + number(option.max()) + unit;
        }
        String bound = low ? " of at least " + number(option.min()) : high ? " of at most " + number(option.max()) : "";
        return bound.isEmpty() && !unit.isEmpty() ? " in" + unit : bound + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
