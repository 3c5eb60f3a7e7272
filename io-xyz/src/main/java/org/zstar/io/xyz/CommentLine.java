package org.zstar.io.xyz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zstar.io.text.Warnings;

/**
 * The key-value pairs of a frame's second line: {@code key=bare}, {@code key="quoted"}, {@code key='quoted'},
 * {@code key=[1, 2]}, {@code key=[[1, 2], [3, 4]]}, {@code key={1 2}} and bare keys that stand for true.
 */
final class CommentLine {
    private final String text;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean escapes;
    private int at;

    private CommentLine(String text) {
        this.text = text;
        this.escapes = text.indexOf('\\') >= 0;
    }

    /**
     * The values by key, in file order; a line without any equals sign is one remark under the key {@code comment}.
     *
     * @param number of the line, for warnings
     */
    static Map<String, Object> parse(String text, long number, Warnings warnings) {
        CommentLine line = new CommentLine(text.strip());
        if (line.text.indexOf('=') < 0) {
            if (!line.text.isEmpty()) {
                line.values.put("comment", line.text);
            }
            return line.values;
        }
        while (line.more()) {
            String key = line.key();
            Object value = true;
            if (line.more() && line.text.charAt(line.at) == '=') {
                line.at++;
                value = line.more() ? line.value() : "";
            }
            if (!key.isEmpty() && line.values.put(key, value) != null) {
                warnings.add("duplicate " + key, "line " + number + ": the key '" + key
                        + "' occurs twice; the last value counts");
            }
        }
        return line.values;
    }

    private boolean more() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private String key() {
        StringBuilder key = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                quoted(key);
            } else {
                literal(key);
            }
        }
        return key.toString();
    }

    private Object value() {
        int start = at;
        char open = text.charAt(at);
        if (open == '[' || open == '{') {
            int close = matching();
            if (close >= 0) {
                at = close + 1;
                return open == '[' ? array(text.substring(start, at)) : Values.of(text.substring(start + 1, close).strip());
            }
        }
        StringBuilder value = new StringBuilder();
        boolean quoted = open == '"' || open == '\'';
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at) == open && quoted) {
                quoted(value);
            } else {
                literal(value);
            }
        }
        return Values.of(value.toString());
    }

    /** Where the bracket that opens here closes, if the value ends there; else -1, and it is an ordinary character. */
    private int matching() {
        char open = text.charAt(at);
        char close = open == '[' ? ']' : '}';
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)) ? i : -1;
            }
        }
        return -1;
    }

    /** An array with its brackets: nested ones and quoted items are JSON, the others may have blanks between items. */
    private static Object array(String bracketed) {
        String inner = bracketed.substring(1, bracketed.length() - 1).strip();
        if (inner.startsWith("[")) {
            Optional<Object> json = Json.parse(bracketed);
            return json.isPresent() ? Values.JSON + bracketed : bracketed;
        }
        boolean texts = inner.startsWith("\"") && Json.parse(bracketed).isPresent();
        return Values.of(texts ? Values.JSON + bracketed : inner);
    }

    private void quoted(StringBuilder out) {
        char quote = text.charAt(at++);
        int close = escapes ? -1 : text.indexOf(quote, at);
        if (close >= 0) {
            out.append(text, at, close);
            at = close;
        }
        while (at < text.length() && text.charAt(at) != quote) {
            literal(out);
        }
        at++;
    }

    private void literal(StringBuilder out) {
        char c = text.charAt(at++);
        if (c == '\\' && at < text.length()) {
            c = text.charAt(at++);
            c = c == 'n' ? '\n' : c;
        }
        out.append(c);
    }
}
