package org.zstar.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Changes values of a document from the command line: {@code skin=0.5}, {@code forces[1].field[2]=0.2}. */
public final class Overrides {
    private Overrides() { }

    /**
     * Applies changes in their order. What stands behind the {@code =} is taken as JSON if it is that, otherwise as text.
     *
     * @param document changed in place
     * @param assignments each {@code path=value}
     * @throws ConfigException if a path leads nowhere
     */
    public static void apply(ObjectNode document, List<String> assignments) {
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new ConfigException("--set " + assignment + ": expected key.path=value, for example "
                        + "--set integrator.temperature=600");
            }
            String path = assignment.substring(0, equals).strip();
            set(document, path.replaceAll("\\[(\\d+)]", ".$1").split("\\.", -1), value(assignment.substring(equals + 1)),
                    "--set " + assignment);
        }
    }

    private static JsonNode value(String text) {
        try {
            return JsonFiles.parse(text);
        } catch (JsonProcessingException | ConfigException e) {
            return TextNode.valueOf(text);
        }
    }

    private static void set(ObjectNode document, String[] steps, JsonNode value, String source) {
        JsonNode node = document;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (node instanceof ObjectNode object && !steps[i].isEmpty()) {
                if (last) {
                    object.set(steps[i], value);
                } else if (!object.has(steps[i])) {
                    object.putObject(steps[i]);
                }
                node = object.get(steps[i]);
            } else if (node instanceof ArrayNode array && index(steps[i]) >= 0 && index(steps[i]) < array.size()) {
                if (last) {
                    array.set(index(steps[i]), value);
                }
                node = array.get(index(steps[i]));
            } else {
                throw new ConfigException(source + ": the path leads nowhere at '" + steps[i] + "'; expected "
                        + (node.isArray() ? "a number below " + node.size() : node.isObject() ? "a key"
                        : "nothing more, because there is a single value here"));
            }
        }
    }

    private static int index(String step) {
        return step.matches("\\d{1,9}") ? Integer.parseInt(step) : -1;
    }
}
