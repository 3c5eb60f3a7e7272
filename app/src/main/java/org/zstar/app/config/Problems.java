package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, so that all of it can be told at once. */
final class Problems {
    private static final int LONGEST_VALUE = 60;
    private static final int MOST = 1000;

    private final String source;
    private final List<String> found = new ArrayList<>();

    /** @param source name of the document in messages */
    Problems(String source) {
        this.source = source;
    }

    void add(JsonPath path, String message) {
        found.add(source + ": " + (path.toString().isEmpty() ? "" : path + ": ") + message);
        if (found.size() >= MOST) {
            throwIfAny();
        }
    }

    void expected(JsonPath path, String expectation, JsonNode value) {
        add(path, "expected " + expectation + ", found " + show(value));
    }

    int count() {
        return found.size();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigException(found);
        }
    }

    /** A value as JSON text, shortened. */
    static String show(JsonNode value) {
        if (value.isObject() && value.size() > 3) {
            return "an object";
        }
        if (value.isArray() && value.size() > 8) {
            return "a list of " + value.size() + " values";
        }
        String text = value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }
}
