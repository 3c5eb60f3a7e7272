package org.zstar.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zstar.app.host.Host;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.PluginEntry;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.TaskProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code zstar} itself: options that all commands share. */
@Command(name = "zstar", sortOptions = false, mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = Zstar.Version.class, synopsisSubcommandLabel = "COMMAND",
        description = "Moves ions in electric fields with machine-learned potentials and Born effective charges.",
        footer = {"", "Exit status: 0 done, 1 the run failed or was stopped, 2 wrong usage or configuration.",
            "ZSTAR_PLUGINS lists further plugin folders, ZSTAR_JAVA_OPTS options for Java (-Xmx8g),",
            "ZSTAR_DEBUG=1 shows stack traces."})
public final class Zstar {
    private final Host host;

    @Option(names = "--plugins", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "A folder of plugins: jars, or subfolders with jars. May be repeated.")
    private List<Path> folders = List.of();

    /** @param host surroundings of the command */
    public Zstar(Host host) {
        this.host = host;
    }

    /** All plugins, those of {@code --plugins} included. Searches anew at each call. */
    public Plugins plugins() {
        List<Kind> kinds = new ArrayList<>(Kind.ofApi());
        kinds.add(TaskProvider.KIND);
        List<Path> all = new ArrayList<>(host.pluginFolders());
        folders.forEach(folder -> all.add(host.resolve(folder)));
        return Plugins.load(kinds, all);
    }

    /** Surroundings of the command. */
    public Host host() {
        return host;
    }

    /** Tells the version of the application's module. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = PluginEntry.Origin.of(Zstar.class.getModule()).version();
            return new String[] {"zstar " + (version.isEmpty() ? "(development)" : version),
                "Java " + Runtime.version()};
        }
    }
}
