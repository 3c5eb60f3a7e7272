package org.zstar.io.xyz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zstar.io.text.Reals;

/** The JSON that {@code _JSON} values hold: to List, Map, String, Long, Double, Boolean. */
final class Json {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The value, or nothing if the text is not JSON (null counts as nothing). */
    static Optional<Object> parse(String text) {
        Json json = new Json(text);
        try {
            Object value = json.value(0);
            json.blanks();
            return json.at == text.length() ? Optional.ofNullable(value) : Optional.empty();
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The numbers of nested lists in reading order, or null if there is anything else. */
    static double[] numbers(Object json) {
        List<Double> all = new ArrayList<>();
        return collect(json, all) ? all.stream().mapToDouble(Double::doubleValue).toArray() : null;
    }

    private static boolean collect(Object json, List<Double> all) {
        if (json instanceof Number n) {
            return all.add(n.doubleValue());
        }
        return json instanceof List<?> list && list.stream().allMatch(item -> collect(item, all));
    }

    /** A JSON string with its quotation marks. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Object value(int depth) {
        blanks();
        if (depth > DEEPEST) {
            throw new IllegalArgumentException();
        }
        return switch (text.charAt(at)) {
            case '[' -> list(depth);
            case '{' -> map(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private boolean item(char close, boolean first) {
        blanks();
        if (text.charAt(at) == close) {
            at++;
            return false;
        }
        if (!first) {
            expect(',');
        }
        return true;
    }

    private void expect(char c) {
        blanks();
        if (text.charAt(at++) != c) {
            throw new IllegalArgumentException();
        }
    }

    private List<Object> list(int depth) {
        at++;
        List<Object> list = new ArrayList<>();
        while (item(']', list.isEmpty())) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private Map<String, Object> map(int depth) {
        at++;
        Map<String, Object> map = new LinkedHashMap<>();
        while (item('}', map.isEmpty())) {
            blanks();
            String key = string();
            expect(':');
            map.put(key, value(depth + 1));
        }
        return map;
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                c = text.charAt(at++);
                int control = "nrtbf".indexOf(c);
                if (c == 'u') {
                    c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                    at += 4;
                } else if (control >= 0) {
                    c = "\n\r\t\b\f".charAt(control);
                }
            }
            out.append(c);
        }
        at++;
        return out.toString();
    }

    private Object word() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> word.matches("[+-]?[0-9]{1,18}") ? (Object) Long.parseLong(word) : (Object) Reals.ofWord(word);
        };
    }
}
