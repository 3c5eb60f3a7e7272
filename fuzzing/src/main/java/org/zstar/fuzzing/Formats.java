package org.zstar.fuzzing;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.io.StructureFormat;

/**
 * The formats of all modules on the class path, where Jazzer must run and {@code ServiceLoader} does not look into module
 * descriptors.
 */
final class Formats {
    private Formats() { }

    /** The format of a name. */
    static StructureFormat named(String name) {
        Map<String, StructureFormat> all = all();
        StructureFormat format = all.get(name);
        if (format == null) {
            throw new IllegalArgumentException("unknown format '" + name + "'; expected one of " + all.keySet());
        }
        return format;
    }

    private static Map<String, StructureFormat> all() {
        Path[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .toArray(Path[]::new);
        Map<String, StructureFormat> formats = new TreeMap<>();
        for (ModuleReference module : ModuleFinder.of(path).findAll()) {
            for (ModuleDescriptor.Provides provides : module.descriptor().provides()) {
                if (provides.service().equals(StructureFormat.class.getName())) {
                    provides.providers().forEach(type -> {
                        StructureFormat format = create(type);
                        formats.put(format.name(), format);
                    });
                }
            }
        }
        return formats;
    }

    private static StructureFormat create(String type) {
        try {
            return (StructureFormat) Class.forName(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the format " + type, e);
        }
    }
}
