package org.zstar.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zstar.app.config.JsonText;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunConfig;
import org.zstar.app.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zstar check}: says whether a configuration could run. */
@Command(name = "check", description = "Check a configuration and the files it names without running it.")
public final class CheckCommand implements Callable<Integer> {
    private final Zstar zstar;

    @Parameters(paramLabel = "CONFIG.json", description = "Configuration.")
    private Path config;

    @Option(names = "--set", paramLabel = "key.path=value", description = "Change a value of the configuration.")
    private List<String> changes = List.of();

    @Option(names = "--print", description = "Print the configuration with every default filled in.")
    private boolean print;

    /** @param zstar shared options */
    public CheckCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() {
        Plugins plugins = zstar.plugins();
        RunConfig read = RunConfig.read(zstar.host().resolve(config), changes, plugins);
        Inputs inputs = new Runner(zstar.host(), plugins).check(read);
        inputs.warnings().forEach(warning -> zstar.host().err().println("zstar: warning: " + warning));
        if (print) {
            zstar.host().out().print(JsonText.of(read.completed()));
        } else {
            zstar.host().out().println(config + ": task " + read.task().provider().type() + ", "
                    + read.models().size() + " model files and " + inputs.files().size()
                    + " data files read, no problem found");
        }
        return ExitStatus.DONE;
    }
}
