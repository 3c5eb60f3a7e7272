package org.zstar.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.RunConfig;
import org.zstar.app.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zstar select}: the task of that name, from the command line alone. */
@Command(name = "select", description = "Pick the frames of trajectories that are worth labelling next.", footer = {"",
    "Writes selected.extxyz, with the reason for each frame, frames.csv and a picture into the output folder.", "Example:",
    "  zstar select runs/melt/trajectory.extxyz --model nnp.json --known train.extxyz --number 8"})
public final class SelectCommand implements Callable<Integer> {
    private final Zstar zstar;

    @Parameters(arity = "1..*", paramLabel = "TRAJECTORY", description = "Files to select from.")
    private List<Path> data;

    @Option(names = "--model", required = true, paramLabel = "MODEL.json", description = "Model that judges the frames, best"
            + " a committee. May be repeated: members of a committee.")
    private List<Path> models;

    @Option(names = "--charges", paramLabel = "MODEL.json", description = "Charge model that judges them too. May be repeated.")
    private List<Path> charges = List.of();

    @Option(names = "--known", paramLabel = "DATA", description = "Structures that are labelled already. May be repeated.")
    private List<Path> known = List.of();

    @Option(names = "--number", paramLabel = "N", description = "Frames to select; 20 by default.")
    private Integer number;

    @Option(names = "--spacing", paramLabel = "N", description = "Least number of frames between two selected ones of a file; "
            + "10 by default.")
    private Integer spacing;

    @Option(names = "--by", split = ",", paramLabel = "CRITERION", description = "Criteria that take turns: force-deviation, "
            + "charge-deviation, extrapolation, diversity; all by default.")
    private List<String> by = List.of();

    @Option(names = "--ceiling", paramLabel = "EV/Å", description = "Leave out frames with a larger deviation of a force.")
    private Double ceiling;

    @Option(names = "--info", paramLabel = "KEY=VALUE", description = "A fact to write into the selected frames, for example "
            + "kind=melt. May be repeated.")
    private Map<String, String> info = Map.of();

    @Mixin
    private RunSettings settings;

    @Spec
    private CommandSpec spec;

    /** @param zstar shared options */
    public SelectCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() throws Exception {
        Plugins plugins = zstar.plugins();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("task", "select");
        ArrayNode judges = document.putArray("models");
        addModel(judges, models);
        addModel(judges, charges);
        addAll(document.putObject("data").putArray("files"), data);
        if (!known.isEmpty()) {
            addAll(document.putObject("known").putArray("files"), known);
        }
        if (number != null) {
            document.put("number", number);
        }
        if (spacing != null) {
            document.put("spacing", spacing);
        }
        if (!by.isEmpty()) {
            by.forEach(document.putArray("by")::add);
        }
        if (ceiling != null) {
            document.put("force_ceiling", ceiling);
        }
        info.forEach(document.putObject("info")::put);
        RunConfig config = RunConfig.of(zstar.host().resolve(Path.of("select")), document, plugins);
        return new Runner(zstar.host(), plugins).run(config, settings.options(zstar.host(), "select", command()))
                ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    /** The command line as it was given, without the options that say where and how to run. */
    private String command() {
        List<String> words = new ArrayList<>(spec.root().commandLine().getParseResult().originalArgs());
        words.removeIf(word -> word.equals("--force") || word.equals("--resume") || word.startsWith("--out="));
        int out = words.indexOf("--out");
        if (out >= 0) {
            words.subList(out, out + 2).clear();
        }
        return "zstar " + String.join(" ", words);
    }

    /** One file is a model of its own, several are a committee. */
    private static void addModel(ArrayNode to, List<Path> files) {
        if (files.size() == 1) {
            to.add(files.get(0).toString());
        } else if (files.size() > 1) {
            addAll(to.addArray(), files);
        }
    }

    private static void addAll(ArrayNode to, List<Path> files) {
        files.forEach(file -> to.add(file.toString()));
    }
}
