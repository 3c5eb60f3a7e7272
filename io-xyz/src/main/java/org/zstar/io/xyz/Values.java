package org.zstar.io.xyz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zstar.io.text.Reals;

/**
 * Text of the comment line to typed values and back: Long, Double, Boolean, String and arrays of them. Deeper structures stay
 * text that starts with {@code _JSON}.
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
        List<String> words = Arrays.stream(text.split("[\\s,]+")).filter(w -> !w.isEmpty()).toList();
        return words.isEmpty() ? text : typed(words).orElse(text);
    }

    private static Optional<Object> typed(List<String> words) {
        int n = words.size();
        if (words.stream().allMatch(Values::isWhole)) {
            long[] values = words.stream().mapToLong(Long::parseLong).toArray();
            return Optional.of(n == 1 ? (Object) values[0] : values);
        }
        if (words.stream().allMatch(Values::isReal)) {
            double[] values = words.stream().mapToDouble(Reals::ofWord).toArray();
            return Optional.of(n == 1 ? (Object) values[0] : values);
        }
        if (words.stream().allMatch(w -> flag(w) != null)) {
            boolean[] values = new boolean[n];
            for (int i = 0; i < n; i++) {
                values[i] = flag(words.get(i));
            }
            return Optional.of(n == 1 ? (Object) values[0] : values);
        }
        return Optional.empty();
    }

    /** Digits with a sign at most. Those with leading zeros are names (hashes, labels) and stay text. */
    private static boolean isWhole(String word) {
        int start = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        int digits = word.length() - start;
        if (digits < 1 || digits > 18 || digits > 1 && word.charAt(start) == '0') {
            return false;
        }
        return word.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isReal(String word) {
        try {
            boolean finite = Double.isFinite(Reals.ofWord(word));
            boolean digits = word.chars().allMatch(c -> c >= '0' && c <= '9');
            // what overflows is a hash like 12e4567 rather than a number
            return (finite || word.chars().noneMatch(Character::isDigit)) && !(digits && !isWhole(word));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A logical value in the spellings of the format, or null. */
    static Boolean flag(String word) {
        return switch (word) {
            case "T", "True", "true", "TRUE" -> true;
            case "F", "False", "false", "FALSE" -> false;
            default -> null;
        };
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
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n") + '"';
    }
}
