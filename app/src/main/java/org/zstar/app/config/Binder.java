package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.api.plugin.Provider;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.Names;
import org.zstar.app.plugins.PluginException;
import org.zstar.app.plugins.Plugins;

/**
 * Binds a JSON document to configuration records. It fills in defaults, checks types and ranges as annotated with
 * {@link Option}, looks up plugins by their type, and notes every problem with its JSON path before it gives up.
 */
public final class Binder {
    private final Plugins plugins;
    private final Path base;
    private final Problems problems;
    private final Scalars scalars;
    private final Set<Path> openModels;
    private final Set<Path> models = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param plugins where types are looked up
     * @param document the file that the JSON comes from: names it in messages; relative paths start from its folder
     */
    public Binder(Plugins plugins, Path document) {
        this(plugins, document, Set.of());
    }

    /** @param openModels model files within which this document is read, to notice one that contains itself */
    Binder(Plugins plugins, Path document, Set<Path> openModels) {
        this.plugins = plugins;
        this.base = document.toAbsolutePath().normalize().getParent();
        this.problems = new Problems(document.toString());
        this.scalars = new Scalars(base, problems);
        this.openModels = openModels;
    }

    /**
     * Binds a document whose plugin is named under a given key.
     *
     * @param kind kind of plugin
     * @param typeKey key that holds its name, for example {@code task}
     * @param ignored keys at the top that are not part of the configuration
     * @throws ConfigException with all problems found
     */
    public Bound<Part<?>> bindTop(Kind kind, String typeKey, JsonNode document, Set<String> ignored) {
        Bound<Part<?>> bound = part(kind, typeKey, document, JsonPath.ROOT, ignored);
        problems.throwIfAny();
        return bound;
    }

    /**
     * Binds an object within a document to a record.
     *
     * @param path where the object stands in its document
     * @throws ConfigException with all problems found
     */
    public <T extends Record> Bound<T> bind(Class<T> type, JsonNode object, JsonPath path) {
        Bound<?> bound = record(type, object, path, Set.of());
        problems.throwIfAny();
        return new Bound<>(type.cast(bound.value()), bound.completed());
    }

    /** The model files that were read so far. */
    public Set<Path> models() {
        return Collections.unmodifiableSet(models);
    }

    /** What the user should know of these. */
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    private Bound<?> value(Type type, JsonNode node, Option option, JsonPath path) {
        Class<?> raw = Types.raw(type);
        if (node.isNull()) {
            problems.add(path, "null is not a value; leave the key out to get the default");
            return null;
        }
        if (raw == Optional.class) {
            Bound<?> content = value(Types.argument(type, 0), node, option, path);
            return content == null ? null : new Bound<>(Optional.of(content.value()), content.completed());
        }
        if (Scalars.isScalar(raw)) {
            Object value = scalars.bind(raw, node, option, path);
            return value == null ? null : new Bound<>(value, node);
        }
        if (raw == Part.class) {
            return part(plugins.kind(Types.raw(Types.argument(type, 0))), node, path);
        }
        if (raw.isRecord()) {
            return record(raw.asSubclass(Record.class), node, path, Set.of());
        }
        if (raw == double[].class && node.isArray()) {
            double[] numbers = scalars.numbers(node, option, path);
            return numbers == null ? null : new Bound<>(numbers, node);
        }
        if (raw == List.class || raw.isArray()) {
            return list(type, raw, node, option, path);
        }
        if (raw == Map.class) {
            return map(type, node, option, path);
        }
        throw new IllegalStateException("configuration records cannot hold values of " + type.getTypeName());
    }

    private Bound<?> list(Type type, Class<?> raw, JsonNode node, Option option, JsonPath path) {
        if (!node.isArray()) {
            problems.expected(path, "a list […]", node);
            return null;
        }
        Type element = raw == List.class ? Types.argument(type, 0) : raw.getComponentType();
        List<Object> values = new ArrayList<>();
        ArrayNode completed = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            Bound<?> bound = value(element, node.get(i), option, path.index(i));
            if (bound != null) {
                values.add(bound.value());
                completed.add(bound.completed());
            }
        }
        return values.size() < node.size() ? null
                : new Bound<>(raw == List.class ? List.copyOf(values) : Scalars.array(raw.getComponentType(), values),
                        completed);
    }

    private Bound<?> map(Type type, JsonNode node, Option option, JsonPath path) {
        if (!node.isObject()) {
            problems.expected(path, "an object {…}", node);
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        ObjectNode completed = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> {
            Bound<?> bound = value(Types.argument(type, 1), field.getValue(), option, path.key(field.getKey()));
            if (bound != null) {
                values.put(field.getKey(), bound.value());
                completed.set(field.getKey(), bound.completed());
            }
        });
        return values.size() < node.size() ? null : new Bound<>(Collections.unmodifiableMap(values), completed);
    }

    private Bound<?> part(Kind kind, JsonNode node, JsonPath path) {
        if (kind.is(ModelProvider.class) && node.isTextual()) {
            return modelFile(node, path);
        }
        if (kind.is(ModelProvider.class) && node.isArray()) {
            return part(kind, "type", ModelFile.committee(node), path, Set.of());
        }
        return part(kind, "type", node, path, Set.of());
    }

    private Bound<?> modelFile(JsonNode node, JsonPath path) {
        Path file = (Path) scalars.bind(Path.class, node, null, path);
        if (file == null) {
            return null;
        }
        if (openModels.contains(file)) {
            problems.add(path, "the model file " + file + " contains itself");
            return null;
        }
        try {
            Set<Path> open = new HashSet<>(openModels);
            open.add(file);
            ModelFile model = ModelFile.read(file, plugins, open);
            models.addAll(model.files());
            model.warnings().forEach(warning -> warnings.add(file + ": " + warning));
            return new Bound<>(model.model(), node);
        } catch (ConfigException e) {
            problems.add(path, "this model cannot be used\n" + e.getMessage());
            return null;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Bound<Part<?>> part(Kind kind, String typeKey, JsonNode node, JsonPath path, Set<String> ignored) {
        JsonNode type = node.get(typeKey);
        if (!node.isObject() || type == null || !type.isTextual()) {
            problems.expected(path, "an object {\"" + typeKey + "\": …} that names the " + kind.name(), node);
            return null;
        }
        Provider<?, ?> provider;
        try {
            provider = plugins.provider(kind, type.textValue());
        } catch (PluginException e) {
            problems.add(path.key(typeKey), e.getMessage());
            return null;
        }
        Set<String> others = new HashSet<>(ignored);
        others.add(typeKey);
        Bound<?> config = record(provider.configType(), node, path, others);
        if (config == null) {
            return null;
        }
        Part<?> part = new Part(provider, (Record) config.value());
        if (!canBeMade(kind, part, path)) {
            return null;
        }
        ObjectNode completed = JsonNodeFactory.instance.objectNode();
        completed.set(typeKey, type);
        completed.setAll((ObjectNode) config.completed());
        return new Bound<>(part, completed);
    }

    /** Tries it now, because only here it is known where it stands. Only what has no other effect is tried. */
    private boolean canBeMade(Kind kind, Part<?> part, JsonPath path) {
        try {
            if (kind.is(ModelProvider.class) || kind.is(DescriptorProvider.class)) {
                part.create(Object.class);
            }
            return true;
        } catch (IllegalArgumentException e) {
            problems.add(path, e.getMessage());
            return false;
        }
    }

    private Bound<?> record(Class<? extends Record> type, JsonNode node, JsonPath path, Set<String> others) {
        if (!node.isObject()) {
            problems.expected(path, "an object {…}", node);
            return null;
        }
        int before = problems.count();
        Map<String, Options.Key> keys = Options.of(type);
        refuseUnknown(keys, node, path, others);
        List<Object> values = new ArrayList<>();
        ObjectNode completed = JsonNodeFactory.instance.objectNode();
        for (Options.Key key : keys.values()) {
            JsonNode given = node.get(key.key());
            JsonNode chosen = given != null ? given : key.defaultValue();
            if (chosen != null) {
                Bound<?> bound = value(key.type(), chosen, key.option(), path.key(key.key()));
                if (bound != null) {
                    values.add(bound.value());
                    completed.set(key.key(), bound.completed());
                }
            } else if (key.isRequired()) {
                problems.add(path, "the key '" + key.key() + "' is missing" + described(key));
            } else {
                values.add(Optional.empty());
            }
        }
        if (problems.count() > before) {
            return null;
        }
        Object made = construct(type, values, path);
        return made == null ? null : new Bound<>(made, completed);
    }

    private static String described(Options.Key key) {
        String unit = key.unit().isEmpty() ? "" : ", in " + key.unit();
        return key.help().isEmpty() ? "" : " (" + key.help() + unit + ")";
    }

    private void refuseUnknown(Map<String, Options.Key> keys, JsonNode node, JsonPath path, Set<String> others) {
        node.fieldNames().forEachRemaining(name -> {
            if (!keys.containsKey(name) && !others.contains(name)) {
                problems.add(path.key(name), "unknown key" + Names.instead(name, keys.keySet()));
            }
        });
    }

    private Object construct(Class<? extends Record> type, List<Object> values, JsonPath path) {
        try {
            return Records.construct(type, values);
        } catch (IllegalArgumentException e) {
            problems.add(path, e.getMessage());
        } catch (RuntimeException e) {
            problems.add(path, "these values were refused by " + type.getName() + " (" + e + ")");
        }
        return null;
    }
}
