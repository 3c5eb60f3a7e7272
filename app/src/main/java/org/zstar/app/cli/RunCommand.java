package org.zstar.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.RunConfig;
import org.zstar.app.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zstar run}: does what a configuration says. */
@Command(name = "run", description = "Run a configuration: dynamics, training, evaluation or what its task is.")
public final class RunCommand implements Callable<Integer> {
    private final Zstar zstar;

    @Parameters(paramLabel = "CONFIG.json", description = "Configuration; paths in it start from its folder.")
    private Path config;

    @Option(names = "--set", paramLabel = "key.path=value", description = "Change a value of the configuration, for example "
            + "--set integrator.temperature=600 or --set 'forces[1].field=[0,0,0.2]'. May be repeated.")
    private List<String> changes = List.of();

    @Mixin
    private RunSettings settings;

    /** @param zstar shared options */
    public RunCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() throws Exception {
        Plugins plugins = zstar.plugins();
        RunConfig read = RunConfig.read(zstar.host().resolve(config), changes, plugins);
        StringBuilder command = new StringBuilder("zstar run " + config);
        changes.forEach(change -> command.append(" --set '").append(change).append('\''));
        return new Runner(zstar.host(), plugins).run(read,
                settings.options(zstar.host(), read.name(), command.toString())) ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
