package org.zstar.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.RunConfig;
import org.zstar.app.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zstar evaluate}: the task of that name, from the command line alone. */
@Command(name = "evaluate", description = "Hold a model's predictions against labelled structures.")
public final class EvaluateCommand implements Callable<Integer> {
    private final Zstar zstar;

    @Parameters(index = "0", paramLabel = "MODEL",
            description = "Model file, or a model of another program that a plugin reads.")
    private Path model;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DATA", description = "Files of labelled structures.")
    private List<Path> data;

    @Mixin
    private RunSettings settings;

    /** @param zstar shared options */
    public EvaluateCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() throws Exception {
        Plugins plugins = zstar.plugins();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("task", "evaluate").put("model", model.toString());
        ArrayNode files = document.putObject("data").putArray("files");
        StringBuilder command = new StringBuilder("zstar evaluate " + model);
        data.forEach(file -> {
            files.add(file.toString());
            command.append(' ').append(file);
        });
        String name = "evaluate-" + model.getFileName().toString().replaceAll("\\.json$", "");
        RunConfig config = RunConfig.of(zstar.host().resolve(Path.of(name)), document, plugins);
        return new Runner(zstar.host(), plugins).run(config, settings.options(zstar.host(), name, command.toString()))
                ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
