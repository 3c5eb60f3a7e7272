package org.zstar.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zstar.api.plugin.Provider;
import org.zstar.app.config.JsonText;
import org.zstar.app.config.OptionTable;
import org.zstar.app.plugins.Names;
import org.zstar.app.plugins.PluginEntry;
import org.zstar.app.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zstar plugins}: what there is, where it comes from, which options it has. */
@Command(name = "plugins", description = "List all plugins, or the options of those with a given name.")
public final class PluginsCommand implements Callable<Integer> {
    private final Zstar zstar;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Show the options of the plugins of this name.")
    private String name;

    @Option(names = "--json", description = "Print everything as JSON.")
    private boolean json;

    /** @param zstar shared options */
    public PluginsCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() {
        Plugins plugins = zstar.plugins();
        List<PluginEntry> entries = plugins.entries().stream().filter(e -> name == null || e.name().equals(name)).toList();
        if (entries.isEmpty()) {
            List<String> names = plugins.entries().stream().map(PluginEntry::name).toList();
            throw new UsageException("no plugin is named '" + name + "'" + Names.instead(String.valueOf(name), names));
        }
        PrintStream out = zstar.host().out();
        if (json) {
            out.print(JsonText.of(asJson(entries)));
        } else {
            print(entries, out);
        }
        return ExitStatus.DONE;
    }

    private void print(List<PluginEntry> entries, PrintStream out) {
        int width = entries.stream().mapToInt(e -> e.name().length()).max().orElse(0);
        String kind = "";
        for (PluginEntry entry : entries) {
            if (!entry.kind().equals(kind)) {
                kind = entry.kind();
                out.println((entry == entries.get(0) ? "" : "\n") + kind);
            }
            out.println("  " + entry.name() + " ".repeat(width - entry.name().length() + 2) + entry.summary());
            if (name == null) {
                out.println("  " + " ".repeat(width + 2) + "from " + entry.origin());
            } else if (entry.implementation() instanceof Provider<?, ?> provider) {
                OptionTable.of(provider.configType()).forEach(row -> out.println("      " + row));
            }
        }
    }

    private static ArrayNode asJson(List<PluginEntry> entries) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (PluginEntry entry : entries) {
            ObjectNode object = list.addObject();
            object.put("kind", entry.kind()).put("name", entry.name()).put("summary", entry.summary());
            object.put("module", entry.origin().module()).put("version", entry.origin().version())
                    .put("location", entry.origin().location());
            if (entry.implementation() instanceof Provider<?, ?> provider) {
                ArrayNode options = object.putArray("options");
                OptionTable.of(provider.configType()).forEach(row -> {
                    ObjectNode option = options.addObject();
                    Map.of("key", row.key(), "type", row.type(), "help", row.help(), "unit", row.unit())
                            .entrySet().stream().sorted(Map.Entry.comparingByKey())
                            .forEach(e -> option.put(e.getKey(), e.getValue()));
                    option.put("required", row.isRequired());
                    if (row.defaultValue() != null) {
                        option.set("default", row.defaultValue());
                    }
                });
            }
        }
        return list;
    }
}
