package org.zstar.app.host;

import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The surroundings of a command.
 *
 * @param directory current directory
 * @param home folder of the launcher, or null where it was started without
 * @param out for results
 * @param err for messages and progress
 * @param variables environment variables
 * @param isTerminal whether someone watches {@code err}
 */
public record Host(Path directory, Path home, PrintStream out, PrintStream err, Map<String, String> variables,
                   boolean isTerminal) {
    /** The surroundings of this process. */
    public static Host ofProcess() {
        String home = System.getProperty("zstar.home");
        return new Host(Path.of("").toAbsolutePath(), home == null ? null : Path.of(home),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8), System.getenv(),
                Boolean.getBoolean("zstar.terminal"));
    }

    /** Whether the user asked for stack traces. */
    public boolean isDebugging() {
        return !variables.getOrDefault("ZSTAR_DEBUG", "").isEmpty();
    }

    /** Plugin folders to search: that beside the launcher if there is one, and those of {@code ZSTAR_PLUGINS}. */
    public List<Path> pluginFolders() {
        List<Path> folders = new ArrayList<>();
        if (home != null && Files.isDirectory(home.resolve("plugins"))) {
            folders.add(home.resolve("plugins"));
        }
        Arrays.stream(variables.getOrDefault("ZSTAR_PLUGINS", "").split(File.pathSeparator)).filter(f -> !f.isBlank())
                .forEach(f -> folders.add(directory.resolve(f)));
        return folders;
    }

    /** A file named by the user, from the current directory. */
    public Path resolve(Path named) {
        return directory.resolve(named).normalize();
    }
}
