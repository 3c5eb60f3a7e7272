package org.zstar.app.cli;

import java.util.concurrent.Callable;
import org.zstar.app.config.JsonText;
import org.zstar.app.config.SchemaWriter;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.TaskProvider;
import picocli.CommandLine.Command;

/** {@code zstar schema}: the JSON schema of configurations, for editors. */
@Command(name = "schema",
        description = "Print the JSON schema of configurations, with which editors complete and explain keys.")
public final class SchemaCommand implements Callable<Integer> {
    private final Zstar zstar;

    /** @param zstar shared options */
    public SchemaCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() {
        Plugins plugins = zstar.plugins();
        zstar.host().out().print(JsonText.of(new SchemaWriter(plugins).write(TaskProvider.KIND, "task")));
        return ExitStatus.DONE;
    }
}
