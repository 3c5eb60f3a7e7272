package org.zstar.app.plugins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.model.ModelFormat;
import org.zstar.api.plugin.Provider;

/** All plugins by kind and name. Immutable once loaded. */
public final class Plugins {
    private static final String FORMAT = "format";
    private static final String MODEL_FORMAT = "model-format";

    private final List<Kind> kinds;
    private final Map<String, Map<String, PluginEntry>> byKind = new TreeMap<>();

    private Plugins(List<Kind> kinds) {
        this.kinds = kinds;
        kinds.forEach(kind -> byKind.put(kind.name(), new TreeMap<>()));
        byKind.put(FORMAT, new TreeMap<>());
        byKind.put(MODEL_FORMAT, new TreeMap<>());
    }

    /**
     * Finds everything on the module path and in plugin folders.
     *
     * @param kinds kinds of providers to look for, besides file formats
     * @param folders plugin folders, each holding jars or subfolders with jars
     * @throws PluginException if a plugin is broken, a name malformed or given twice
     */
    public static Plugins load(List<Kind> kinds, List<Path> folders) {
        ModuleLayer boot = Plugins.class.getModule().getLayer();
        if (boot == null) {
            throw new PluginException("zstar runs on the module path (java -p … -m org.zstar.app), not on the class path");
        }
        Plugins plugins = new Plugins(List.copyOf(kinds));
        plugins.register(boot);
        PluginLayers layers = new PluginLayers(boot);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new PluginException("plugin folder " + folder + ": no such folder");
            }
            layers.load(folder).forEach(plugins::register);
        }
        return plugins;
    }

    /**
     * Holds given providers instead of searching, for tests and embedding.
     *
     * @param kinds kinds of providers
     * @param providers providers and formats
     */
    public static Plugins of(List<Kind> kinds, Collection<?> providers) {
        Plugins plugins = new Plugins(List.copyOf(kinds));
        for (Object provider : providers) {
            if (provider instanceof StructureFormat format) {
                plugins.add(FORMAT, format.name(), format.summary(), format);
            }
            if (provider instanceof ModelFormat format) {
                plugins.add(MODEL_FORMAT, format.name(), format.summary(), format);
            }
            for (Kind kind : kinds) {
                if (kind.service().isInstance(provider)) {
                    plugins.add(kind.name(), ((Provider<?, ?>) provider).type(), ((Provider<?, ?>) provider).summary(),
                            provider);
                }
            }
        }
        return plugins;
    }

    private void register(ModuleLayer layer) {
        for (Kind kind : kinds) {
            for (Provider<?, ?> provider : in(layer, kind.service())) {
                add(kind.name(), provider.type(), provider.summary(), provider);
            }
        }
        for (StructureFormat format : in(layer, StructureFormat.class)) {
            add(FORMAT, format.name(), format.summary(), format);
        }
        for (ModelFormat format : in(layer, ModelFormat.class)) {
            add(MODEL_FORMAT, format.name(), format.summary(), format);
        }
    }

    /** Instances of the providers that a layer itself declares, without those of its parents. */
    private static <S> List<S> in(ModuleLayer layer, Class<S> service) {
        List<S> found = new ArrayList<>();
        try {
            ServiceLoader.load(layer, service).stream().filter(p -> p.type().getModule().getLayer() == layer)
                    .forEach(p -> found.add(p.get()));
        } catch (ServiceConfigurationError | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new PluginException("a plugin among " + layer.modules().stream().map(Module::getName).sorted().toList()
                    + " cannot be used: " + e.getMessage() + (cause == e ? "" : " (" + cause + ")"));
        }
        return found;
    }

    private void add(String kind, String name, String summary, Object implementation) {
        PluginEntry entry = new PluginEntry(kind, name, summary, implementation,
                PluginEntry.Origin.of(implementation.getClass().getModule()));
        if (!Names.isType(name)) {
            throw new PluginException("the " + kind + " '" + name + "' of " + entry.origin()
                    + " has a malformed name; expected lower-case words joined by hyphens");
        }
        PluginEntry other = byKind.get(kind).putIfAbsent(name, entry);
        if (other != null) {
            throw new PluginException("the " + kind + " '" + name + "' exists twice: in " + other.origin() + " and in "
                    + entry.origin() + "; take one of them away");
        }
    }

    /** Everything found, by kind and name. */
    public List<PluginEntry> entries() {
        return byKind.values().stream().flatMap(byName -> byName.values().stream()).toList();
    }

    /** The kind that a provider interface stands for. */
    public Kind kind(Class<?> service) {
        return kinds.stream().filter(kind -> kind.is(service)).findFirst()
                .orElseThrow(() -> new PluginException("no kind of plugin is called " + service.getName()));
    }

    /** The kinds of providers known here. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** The providers of a kind, by name. */
    public List<Provider<?, ?>> providers(Kind kind) {
        List<Provider<?, ?>> providers = new ArrayList<>();
        byKind.get(kind.name()).values().forEach(entry -> providers.add((Provider<?, ?>) entry.implementation()));
        return providers;
    }

    /**
     * The provider of a kind with a type name.
     *
     * @throws PluginException if there is none; the message lists what there is
     */
    public Provider<?, ?> provider(Kind kind, String type) {
        return (Provider<?, ?>) find(kind.name(), type).implementation();
    }

    /** The file formats, by name. */
    public List<StructureFormat> formats() {
        return byKind.get(FORMAT).values().stream().map(entry -> (StructureFormat) entry.implementation()).toList();
    }

    /**
     * The file format with a name.
     *
     * @throws PluginException if there is none; the message lists what there is
     */
    public StructureFormat format(String name) {
        return (StructureFormat) find(FORMAT, name).implementation();
    }

    /** The forms in which other programs keep models, by name. */
    public List<ModelFormat> modelFormats() {
        return byKind.get(MODEL_FORMAT).values().stream().map(entry -> (ModelFormat) entry.implementation()).toList();
    }

    private PluginEntry find(String kind, String name) {
        Map<String, PluginEntry> known = byKind.get(kind);
        PluginEntry entry = known.get(name);
        if (entry == null) {
            throw new PluginException("no " + kind + " is named '" + name + "'" + Names.instead(name, known.keySet()));
        }
        return entry;
    }
}
