package org.zstar.io.xyz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Text of the comment line to typed values and back: Long, Double, Boolean, String and arrays of them. Deeper structures
 * stay text that starts with {@code _JSON}.
 */
final class Values {
    static final String JSON = "_JSON ";
    private static final String SPECIAL = " \t\"'=,{}[]\\";

    private Values() { }

    /** The type that fits a text, tried in the order whole numbers, reals, flags, text. */
    static Object of(String text) {
        if (text.startsWith(JSON)) {
            return Json.parse(text.substring(JSON.length())).flatMap(Values::ofJson).orElse(text);
        }
        Object typed = Words.typed(text);
        return typed == null ? text : typed;
    }

    /** Scalars and flat homogeneous lists of a JSON value. */
    private static Optional<Object> ofJson(Object json) {
        if (json instanceof String || json instanceof Long || json instanceof Double || json instanceof Boolean) {
            return Optional.of(json);
        }
        if (!(json instanceof List<?> list) || list.isEmpty()) {
            return json instanceof List<?> ? Optional.of(new double[0]) : Optional.empty();
        }
        if (list.stream().allMatch(Long.class::isInstance)) {
            return Optional.of(list.stream().mapToLong(v -> (Long) v).toArray());
        }
        if (list.stream().allMatch(Number.class::isInstance)) {
            return Optional.of(list.stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray());
        }
        if (list.stream().allMatch(String.class::isInstance)) {
            return Optional.of(list.toArray(String[]::new));
        }
        if (list.stream().allMatch(Boolean.class::isInstance)) {
            boolean[] values = new boolean[list.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (Boolean) list.get(i);
            }
            return Optional.of(values);
        }
        return Optional.empty();
    }

    /** All numbers of a value in reading order, also through nested lists, or null if it holds anything else. */
    static double[] numbers(Object value) {
        if (value instanceof Number n) {
            return new double[] {n.doubleValue()};
        }
        if (value instanceof double[] reals) {
            return reals;
        }
        if (value instanceof long[] whole) {
            return Arrays.stream(whole).asDoubleStream().toArray();
        }
        if (value instanceof String text && text.startsWith(JSON)) {
            return Json.parse(text.substring(JSON.length())).map(Json::numbers).orElse(null);
        }
        return null;
    }

    /** A value as it stands behind the equals sign, quoted where needed. Reads back as the same type and bits. */
    static String text(Object value) {
        if (value instanceof String s) {
            Object back = of(s);
            boolean same = back.equals(s) || s.startsWith(JSON);
            return quoted(same ? s : JSON + Json.quote(s));
        }
        if (value instanceof Boolean flag) {
            return flag ? "T" : "F";
        }
        if (value instanceof Number n) {
            return n.toString();
        }
        List<String> words = words(value);
        if (value instanceof String[] || words.size() < 2) {
            // a single word would read back as a scalar, and text with blanks would fall apart
            List<String> items = value instanceof boolean[] flags ? List.of(Boolean.toString(flags[0])) : words;
            return quoted(JSON + "[" + String.join(", ", items) + "]");
        }
        return quoted(String.join(" ", words));
    }

    private static List<String> words(Object array) {
        if (array instanceof double[] reals) {
            return Arrays.stream(reals).mapToObj(Double::toString).toList();
        }
        if (array instanceof long[] whole) {
            return Arrays.stream(whole).mapToObj(Long::toString).toList();
        }
        if (array instanceof String[] texts) {
            return Arrays.stream(texts).map(Json::quote).toList();
        }
        if (array instanceof boolean[] flags) {
            String[] words = new String[flags.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = flags[i] ? "T" : "F";
            }
            return List.of(words);
        }
        throw new IllegalArgumentException("cannot write a value of type " + array.getClass().getSimpleName()
                + "; expected a number, a flag, text or an array of them");
    }

    /** Text in double quotes if it holds characters that mean something to the format. */
    static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c < ' ' || SPECIAL.indexOf(c) >= 0);
        if (plain) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n") + '"';
    }
}
