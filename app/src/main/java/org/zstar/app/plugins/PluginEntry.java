package org.zstar.app.plugins;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.net.URI;

/**
 * Something found under a name.
 *
 * @param kind word for its kind
 * @param name its name in configurations
 * @param summary what it is, in one sentence
 * @param implementation the provider
 * @param origin where it came from
 */
public record PluginEntry(String kind, String name, String summary, Object implementation, Origin origin) {
    /**
     * Where a plugin came from.
     *
     * @param module name of its module
     * @param version version of its module, or empty
     * @param location its jar or folder, or empty for one that has none
     */
    public record Origin(String module, String version, String location) {
        /** Origin of what a module provides. */
        public static Origin of(Module module) {
            ModuleDescriptor descriptor = module.getDescriptor();
            if (descriptor == null) {
                return new Origin("unnamed", "", "");
            }
            String location = module.getLayer() == null ? "" : module.getLayer().configuration()
                    .findModule(module.getName()).map(found -> location(found.reference())).orElse("");
            return new Origin(module.getName(), descriptor.rawVersion().orElse(""), location);
        }

        private static String location(ModuleReference reference) {
            URI uri = reference.location().orElse(null);
            return uri == null ? "" : uri.getPath() == null ? uri.toString() : uri.getPath();
        }

        @Override
        public String toString() {
            return module + (version.isEmpty() ? "" : " " + version) + (location.isEmpty() ? "" : " (" + location + ")");
        }
    }
}
