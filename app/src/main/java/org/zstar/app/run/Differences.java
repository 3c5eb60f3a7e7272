package org.zstar.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two documents differ, in words. */
final class Differences {
    private static final int MOST = 5;

    private final List<String> found = new ArrayList<>();

    private Differences() { }

    static List<String> between(JsonNode before, JsonNode now) {
        Differences differences = new Differences();
        differences.compare("", before, now);
        return differences.found;
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        if (before.equals(now) || found.size() >= MOST) {
            return;
        }
        if (before.isObject() && now.isObject()) {
            Set<String> keys = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(keys::add);
            now.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> compare(path.isEmpty() ? key : path + "." + key, before.path(key), now.path(key)));
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                compare(path + "[" + i + "]", before.get(i), now.get(i));
            }
        } else if (!before.isNumber() || !now.isNumber() || before.doubleValue() != now.doubleValue()) {
            found.add(path + " was " + show(before) + " and is now " + show(now));
        }
    }

    private static String show(JsonNode node) {
        String text = node.isMissingNode() ? "absent" : node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
