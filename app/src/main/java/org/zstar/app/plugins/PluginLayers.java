package org.zstar.app.plugins;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads plugin folders. Every jar and every subfolder of a plugin folder becomes a module layer of its own below the
 * application's, so that two plugins may bring different versions of the same library.
 */
final class PluginLayers {
    private final ModuleLayer parent;

    PluginLayers(ModuleLayer parent) {
        this.parent = parent;
    }

    /** The layers of all plugins in a folder, in the order of their file names. */
    List<ModuleLayer> load(Path folder) {
        List<ModuleLayer> layers = new ArrayList<>();
        for (Path plugin : plugins(folder)) {
            layers.add(layer(plugin));
        }
        return layers;
    }

    private static List<Path> plugins(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(PluginLayers::isPlugin).sorted().toList();
        } catch (IOException e) {
            throw new PluginException("plugin folder " + folder + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static boolean isPlugin(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (Files.isDirectory(path) || name.endsWith(".jar"));
    }

    private ModuleLayer layer(Path plugin) {
        try {
            ModuleFinder finder = ModuleFinder.of(plugin);
            Set<String> names = finder.findAll().stream().map(found -> found.descriptor().name())
                    .filter(name -> parent.findModule(name).isEmpty()).collect(Collectors.toSet());
            // the application's own modules come first: a stray copy of the api in a plugin must not hide the real one
            Configuration configuration = parent.configuration().resolveAndBind(ModuleFinder.of(), finder, names);
            return parent.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
        } catch (FindException | ResolutionException | LayerInstantiationException | SecurityException e) {
            throw new PluginException("plugin " + plugin + ": cannot be loaded: " + e.getMessage()
                    + "; repair it or take it out of the folder");
        }
    }
}
