package org.zstar.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zstar.app.config.Overrides;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.RunConfig;
import org.zstar.app.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zstar analyse}: the task of that name, from the command line alone. */
@Command(name = "analyse", description = "Diffusion, conductivity, vibrations, distribution functions and hops from a "
        + "trajectory of zstar, LAMMPS, VASP, ASE or others.")
public final class AnalyseCommand implements Callable<Integer> {
    private static final String NUMBER = "[-+]?[0-9]*[.]?[0-9]+([eE][-+]?[0-9]+)?";

    private final Zstar zstar;

    @Parameters(arity = "1..*", paramLabel = "TRAJECTORY",
            description = "Folder of a run, or files of frames in any known format; several are parts in the order of time.")
    private List<Path> files;

    @Option(names = "--charges", paramLabel = "CHARGES", description = "Charges that make the current: a model file, or "
            + "numbers like Li=1,P=5,O=-2. By default the Born charges of the frames.")
    private String charges;

    @Option(names = "--temperature", paramLabel = "K",
            description = "Temperature in K; by default that of the velocities.")
    private Double temperature;

    @Option(names = "--field", paramLabel = "X,Y,Z", description = "Electric field that acted, in V/Å; by default that of "
            + "the frames, if they tell it.")
    private String field;

    @Option(names = "--time-step", paramLabel = "FS",
            description = "Time from one step to the next in fs, if the frames do not hold their time.")
    private Double timeStep;

    @Option(names = "--skip", paramLabel = "FS", description = "Time at the beginning to leave out, in fs.")
    private Double skip;

    @Option(names = "--frames", paramLabel = "SLICE", description = "Frames of each file: START:STOP:STEP, counted from 0.")
    private String frames;

    @Option(names = "--only", paramLabel = "QUANTITIES", split = ",",
            description = "What to compute, of diffusion, conductivity, vibrations, structure and hops; by default all.")
    private List<String> only;

    @Option(names = "--sites", paramLabel = "FILE",
            description = "Structure whose atoms are the sites of hopping ions; by default sites are found.")
    private Path sites;

    @Option(names = "--species", paramLabel = "ELEMENTS", split = ",",
            description = "Elements whose hops are followed, for example Li; by default the one that moves most.")
    private List<String> species;

    @Option(names = "--set", paramLabel = "key.path=value", description = "Change any other option, for example "
            + "--set blocks=10 or --set transport.fit_to=20000; 'zstar plugins analyse' lists them. May be repeated.")
    private List<String> changes = List.of();

    @Mixin
    private RunSettings settings;

    /** @param zstar shared options */
    public AnalyseCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() throws Exception {
        Plugins plugins = zstar.plugins();
        ObjectNode document = document();
        Overrides.apply(document, changes);
        String name = "analyse-" + files.get(0).normalize().getFileName().toString().replaceAll("\\.[A-Za-z].*$", "");
        RunConfig config = RunConfig.of(zstar.host().resolve(Path.of(name)), document, plugins);
        return new Runner(zstar.host(), plugins).run(config, settings.options(zstar.host(), name, command()))
                ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode trajectory = document.put("task", "analyse").putObject("trajectory");
        ArrayNode list = trajectory.putArray("files");
        files.forEach(file -> list.add(file.toString()));
        if (frames != null) {
            trajectory.put("frames", frames);
        }
        if (timeStep != null) {
            trajectory.put("time_step", timeStep);
        }
        if (skip != null) {
            trajectory.put("skip", skip);
        }
        if (charges != null) {
            putCharges(document);
        }
        if (temperature != null) {
            document.put("temperature", temperature);
        }
        if (field != null) {
            putField(document);
        }
        if (only != null) {
            only.forEach(document.putArray("quantities")::add);
        }
        ObjectNode hops = document.putObject("hops");
        if (sites != null) {
            hops.putObject("sites").put("file", sites.toString());
        }
        if (species != null) {
            species.forEach(hops.putArray("species")::add);
        }
        return document;
    }

    private void putCharges(ObjectNode document) {
        if (!charges.contains("=") || Files.exists(zstar.host().resolve(Path.of(charges)))) {
            document.put("charges", charges);
            return;
        }
        ObjectNode numbers = document.putObject("charges").put("type", "constant").putObject("charges");
        for (String part : charges.split(",")) {
            String[] sides = part.strip().split("=", -1);
            if (sides.length != 2 || !sides[1].matches(NUMBER)) {
                throw new UsageException("--charges " + charges + ": '" + part
                        + "' is no charge; expected an element and a number in e, like Li=1");
            }
            numbers.put(sides[0], Double.parseDouble(sides[1]));
        }
    }

    private void putField(ObjectNode document) {
        String[] parts = field.split(",", -1);
        ArrayNode numbers = document.putArray("field");
        for (String part : parts) {
            if (parts.length != 3 || !part.strip().matches(NUMBER)) {
                throw new UsageException("--field " + field + ": expected three numbers in V/Å, like 0,0,0.1");
            }
            numbers.add(Double.parseDouble(part.strip()));
        }
    }

    /** The command line, to say how a run that was stopped goes on. */
    private String command() {
        StringBuilder command = new StringBuilder("zstar analyse");
        files.forEach(file -> command.append(' ').append(file));
        Object[][] given = {{"--charges", charges}, {"--temperature", temperature}, {"--field", field},
            {"--time-step", timeStep}, {"--skip", skip}, {"--frames", frames},
            {"--only", only == null ? null : String.join(",", only)}, {"--sites", sites},
            {"--species", species == null ? null : String.join(",", species)}};
        for (Object[] option : given) {
            if (option[1] != null) {
                command.append(' ').append(option[0]).append(' ').append(option[1]);
            }
        }
        changes.forEach(change -> command.append(" --set '").append(change).append('\''));
        return command.toString();
    }
}
