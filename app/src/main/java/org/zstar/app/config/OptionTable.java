package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zstar.api.plugin.Part;
import org.zstar.app.plugins.Names;

/** The options of a configuration record as a flat list, those of nested records included. */
public final class OptionTable {
    private static final int DEEPEST = 8;

    private OptionTable() { }

    /**
     * One option.
     *
     * @param key its key; dots lead into nested objects, {@code []} into lists, {@code <name>} stands for any key
     * @param type what is expected, in words
     * @param help what it does
     * @param unit unit of a number, or empty
     * @param isRequired whether it must be given
     * @param defaultValue default, or null
     */
    public record Row(String key, String type, String help, String unit, boolean isRequired, JsonNode defaultValue) {
        @Override
        public String toString() {
            return key + ": " + type + (isRequired ? ", required" : defaultValue == null ? ", optional"
                    : ", default " + defaultValue) + (help.isEmpty() ? "" : ". " + help)
                    + (unit.isEmpty() ? "" : " [" + unit + "]");
        }
    }

    /** The options of a record in their order. */
    public static List<Row> of(Class<? extends Record> type) {
        List<Row> rows = new ArrayList<>();
        add(rows, type, "", DEEPEST);
        return rows;
    }

    private static void add(List<Row> rows, Class<? extends Record> type, String prefix, int depth) {
        Options.of(type).forEach((name, key) -> {
            Type content = Types.content(key.type());
            rows.add(new Row(prefix + name, words(content, key), key.help(), key.unit(), key.isRequired(),
                    key.defaultValue()));
            String nested = prefix + name;
            Type inner = content;
            while (Types.raw(inner) == List.class || Types.raw(inner) == Map.class) {
                nested += Types.raw(inner) == List.class ? "[]" : ".<name>";
                inner = Types.argument(inner, Types.raw(inner) == List.class ? 0 : 1);
            }
            Class<?> raw = Types.raw(inner);
            if (raw.isRecord() && raw != Part.class && depth > 0) {
                add(rows, raw.asSubclass(Record.class), nested + ".", depth - 1);
            }
        });
    }

    private static String words(Type type, Options.Key key) {
        Class<?> raw = Types.raw(type);
        if (raw == List.class) {
            return "list of " + words(Types.argument(type, 0), key);
        }
        if (raw == Map.class) {
            return "by name: " + words(Types.argument(type, 1), key);
        }
        if (raw.isArray()) {
            return "list of " + words(raw.getComponentType(), key);
        }
        if (raw == Part.class) {
            String service = Types.raw(Types.argument(type, 0)).getSimpleName().replace("Provider", "");
            return Names.snake(service).substring(1).replace('_', ' ') + " plugin";
        }
        if (raw.isEnum()) {
            return String.join(" | ", Options.words(raw));
        }
        if (raw == String.class) {
            return key.option() == null || key.option().oneOf().length == 0 ? "text"
                    : String.join(" | ", key.option().oneOf());
        }
        if (raw == Path.class) {
            return "file";
        }
        if (raw.isRecord()) {
            return "object";
        }
        String range = key.option() == null ? "" : Options.range(key.option(), "");
        return raw == boolean.class || raw == Boolean.class ? "true | false"
                : (raw == double.class || raw == Double.class ? "number" : "whole number") + range;
    }
}
