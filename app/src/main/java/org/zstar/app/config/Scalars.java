package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zstar.api.plugin.Option;
import org.zstar.app.plugins.Names;

/** Binds single values: numbers, words, yes or no, paths. A null result means that a problem has been noted. */
final class Scalars {
    private static final double EXACT = 1L << 53;
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(int.class, Integer.class, long.class, Long.class,
            double.class, Double.class, boolean.class, Boolean.class);

    private final Path base;
    private final Problems problems;

    /**
     * @param base folder that relative paths start from
     * @param problems where to note what is wrong
     */
    Scalars(Path base, Problems problems) {
        this.base = base;
        this.problems = problems;
    }

    /** Whether values of a type are bound here. */
    static boolean isScalar(Class<?> type) {
        return type.isPrimitive() || BOXES.containsValue(type) || type == String.class || type == Path.class
                || type.isEnum();
    }

    Object bind(Class<?> type, JsonNode node, Option option, JsonPath path) {
        Class<?> boxed = BOXES.getOrDefault(type, type);
        if (boxed == Double.class) {
            return number(node, option, path);
        }
        if (boxed == Integer.class || boxed == Long.class) {
            return whole(boxed, node, option, path);
        }
        if (boxed == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : refuse("true or false", node, path);
        }
        if (boxed == String.class) {
            return word(node, option, path);
        }
        if (boxed == Path.class) {
            return file(node, path);
        }
        if (boxed.isEnum()) {
            return constant(boxed, node, path);
        }
        throw new IllegalStateException("configuration records cannot hold values of " + type.getName());
    }

    /** Fast way for arrays of numbers. */
    double[] numbers(JsonNode node, Option option, JsonPath path) {
        double[] values = new double[node.size()];
        int before = problems.count();
        for (int i = 0; i < values.length; i++) {
            JsonNode element = node.get(i);
            double value = element.isNumber() ? element.doubleValue() : Double.NaN;
            if (allowed(value, option)) {
                values[i] = value;
            } else {
                number(element, option, path.index(i));
            }
        }
        return problems.count() == before ? values : null;
    }

    private Double number(JsonNode node, Option option, JsonPath path) {
        if (node.isNumber() && allowed(node.doubleValue(), option)) {
            return node.doubleValue();
        }
        return (Double) refuse("a number" + Options.range(option), node, path);
    }

    private Object whole(Class<?> type, JsonNode node, Option option, JsonPath path) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        // 3e5 is a whole number too, as long as a double holds it exactly
        boolean isWhole = node.isIntegralNumber() ? node.canConvertToLong()
                : value == Math.rint(value) && Math.abs(value) <= EXACT;
        long number = !isWhole ? 0 : node.isIntegralNumber() ? node.longValue() : (long) value;
        if (!isWhole || !allowed(value, option) || type == Integer.class && number != (int) number) {
            return refuse("a whole number" + Options.range(option), node, path);
        }
        return type == Integer.class ? (Object) (int) number : (Object) number;
    }

    private static boolean allowed(double value, Option option) {
        return Double.isFinite(value) && (option == null
                || value >= option.min() && value <= option.max() && (!option.positive() || value > 0));
    }

    private Object word(JsonNode node, Option option, JsonPath path) {
        if (!node.isTextual()) {
            return refuse("text in quotes", node, path);
        }
        String word = node.textValue();
        List<String> known = option == null ? List.of() : Arrays.asList(option.oneOf());
        return known.isEmpty() || known.contains(word) ? word : unknownWord(known, word, node, path);
    }

    private Object constant(Class<?> type, JsonNode node, JsonPath path) {
        List<String> known = Options.words(type);
        int index = node.isTextual() ? known.indexOf(node.textValue()) : -1;
        return index >= 0 ? type.getEnumConstants()[index]
                : unknownWord(known, node.isTextual() ? node.textValue() : "", node, path);
    }

    private Object unknownWord(List<String> known, String word, JsonNode node, JsonPath path) {
        problems.add(path, "found " + Problems.show(node) + Names.instead(word, known));
        return null;
    }

    private Object file(JsonNode node, JsonPath path) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            return refuse("a file name in quotes", node, path);
        }
        try {
            return base.resolve(node.textValue()).normalize();
        } catch (InvalidPathException e) {
            return refuse("a file name", node, path);
        }
    }

    private Object refuse(String expectation, JsonNode node, JsonPath path) {
        problems.expected(path, expectation, node);
        return null;
    }

    /** An array of a component type from its elements. */
    static Object array(Class<?> component, List<?> elements) {
        Object array = Array.newInstance(component, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }
}
