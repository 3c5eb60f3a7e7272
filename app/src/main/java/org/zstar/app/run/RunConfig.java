package org.zstar.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.zstar.api.plugin.Part;
import org.zstar.app.config.Binder;
import org.zstar.app.config.Bound;
import org.zstar.app.config.ConfigException;
import org.zstar.app.config.JsonFiles;
import org.zstar.app.config.Overrides;
import org.zstar.app.plugins.Plugins;

/**
 * A bound configuration.
 *
 * @param file where it stands; relative paths in it start from its folder
 * @param task the task with its configuration record
 * @param completed the JSON with every default filled in
 * @param models model files that it refers to
 * @param warnings what the user should know of these
 */
public record RunConfig(Path file, Part<?> task, JsonNode completed, Set<Path> models, List<String> warnings) {
    /** Keys at the top that are for editors. */
    private static final Set<String> IGNORED = Set.of("$schema");

    /**
     * Reads a configuration file.
     *
     * @param overrides changes from the command line
     * @throws ConfigException with all problems found
     */
    public static RunConfig read(Path file, List<String> overrides, Plugins plugins) {
        ObjectNode document = JsonFiles.read(file, JsonFiles.LARGEST_CONFIG);
        Overrides.apply(document, overrides);
        return of(file, document, plugins);
    }

    /** Binds a document as if it stood in a file. */
    public static RunConfig of(Path file, ObjectNode document, Plugins plugins) {
        Binder binder = new Binder(plugins, file);
        Bound<Part<?>> bound = binder.bindTop(TaskProvider.KIND, "task", document, IGNORED);
        return new RunConfig(file.toAbsolutePath().normalize(), bound.value(), bound.completed(), binder.models(),
                binder.warnings());
    }

    /**
     * Makes the task.
     *
     * @throws ConfigException if the values contradict each other
     */
    public Task createTask() {
        try {
            return task.create(Task.class);
        } catch (ConfigException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file + ": " + e.getMessage());
        }
    }

    /** Name of the configuration: that of its file without the ending. */
    public String name() {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && name.length() > 5 ? name.substring(0, name.length() - 5) : name;
    }
}
