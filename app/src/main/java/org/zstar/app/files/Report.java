package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found in a file, as lines for people and as JSON for programs. */
public final class Report {
    private final List<String[]> rows = new ArrayList<>();
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    /** Adds a line. */
    void row(String label, String text) {
        rows.add(new String[] {label, text});
    }

    /** Adds a line whose text is made as by {@link String#format}. */
    void row(String label, String format, Object... values) {
        row(label, String.format(Locale.ROOT, format, values));
    }

    /** The JSON object to add to, made at its first use. @param name key */
    ObjectNode section(String name) {
        return json.has(name) ? (ObjectNode) json.get(name) : json.putObject(name);
    }

    /** Everything as JSON. */
    public ObjectNode json() {
        return json;
    }

    /** Everything as text, one line per fact. */
    public String text() {
        int width = rows.stream().mapToInt(r -> r[0].length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(row[0]).append(" ".repeat(width - row[0].length() + 2)).append(row[1]).append('\n');
        }
        return text.toString();
    }
}
