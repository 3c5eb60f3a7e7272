package org.zstar.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.model.Model;
import org.zstar.app.config.ModelFile;
import org.zstar.app.files.Conversion;
import org.zstar.app.files.FrameSelection;
import org.zstar.app.files.FrameSource;
import org.zstar.app.files.ModelConversion;
import org.zstar.app.files.Repetition;
import org.zstar.app.files.SpeciesMap;
import org.zstar.app.host.Host;
import org.zstar.app.plugins.Plugins;
import org.zstar.io.text.StructureFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zstar convert}: files of structures from one format to another, and models from and to those of other programs. */
@Command(name = "convert", description = "Write the structures of a file in another format, or a choice of them; "
        + "or translate a model.",
        footer = {"",
                "Formats are told by names (and content where there is some); a name that ends with .gz is compressed.",
            "Examples:", "  zstar convert OUTCAR.gz train.extxyz", "  zstar convert run.extxyz POSCAR --frames -1",
            "  zstar convert dump.lammpstrj out.extxyz --species 1=Li,2=P,3=O --frames 0:1000:10",
            "  zstar convert potential-of-n2p2/ model.json", "  zstar convert model.json folder/ --to n2p2"})
public final class ConvertCommand implements Callable<Integer> {
    private final Zstar zstar;

    @Parameters(index = "0", paramLabel = "IN", description = "File to read, or model.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "File to write; one that exists is replaced.")
    private Path out;

    @Option(names = "--to", paramLabel = "FORMAT", description = "Format to write; by default the name tells.")
    private String to;

    @Option(names = "--frames", paramLabel = "SLICE",
            description = "Frames to take: a number from 0 (-1 is the last) or START:STOP:STEP; all by default.")
    private String frames;

    @Option(names = "--supercell", paramLabel = "AxBxC", description = "Repeat each structure, labels included.")
    private String supercell;

    @Option(names = "--species", paramLabel = "MAP",
            description = "Rename species: 1=Li,2=O by atom type, OW=O by site name, Na=Li by element.")
    private String species;

    @Option(names = "--transpose-born", description = "Exchange rows and columns of the Born charges, for files "
            + "with the direction of the displacement first.")
    private boolean transposeBorn;

    @Mixin
    private ReadSettings settings;

    /** @param zstar shared options */
    public ConvertCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() throws Exception {
        Host host = zstar.host();
        Conversion conversion = conversion();
        Plugins plugins = zstar.plugins();
        Path target = host.resolve(out);
        ModelConversion models = new ModelConversion(plugins);
        if (models.isModel(host.resolve(in))) {
            return translate(models, target);
        }
        StructureFormat format = to == null ? byName(target, plugins) : plugins.format(to);
        if (!format.canWrite()) {
            throw new UsageException("the format " + format.name() + " can only be read");
        }
        FrameSource source = settings.source(in, host, plugins);
        Conversion.Outcome outcome = conversion.run(source, target, format);
        outcome.warnings().forEach(w -> host.err().println("zstar: warning: " + in + ": " + w));
        host.out().println("Wrote " + outcome.frames() + (outcome.frames() == 1 ? " frame" : " frames") + " to " + out + " ("
                + format.name() + ").");
        return ExitStatus.DONE;
    }

    private int translate(ModelConversion models, Path target) throws IOException {
        if (frames != null || supercell != null || species != null || transposeBorn) {
            throw new UsageException("--frames, --supercell, --species and --transpose-born are for structures, but " + in
                    + " is a model");
        }
        ModelFile model = models.read(zstar.host().resolve(in), settings.format());
        String format = models.write(model, target, to);
        model.warnings().forEach(w -> zstar.host().err().println("zstar: warning: " + in + ": " + w));
        zstar.host().out().println("Wrote the model to " + out + " (" + format + "): "
                + model.model().create(Model.class).description() + ".");
        return ExitStatus.DONE;
    }

    private static StructureFormat byName(Path target, Plugins plugins) {
        try {
            return new StructureFiles(plugins.formats()).forWriting(target);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage().replace("name it", "name it with --to"));
        }
    }

    private Conversion conversion() {
        try {
            return new Conversion(frames == null ? FrameSelection.ALL : FrameSelection.parse(frames),
                    supercell == null ? Repetition.NONE : Repetition.parse(supercell),
                    species == null ? null : new SpeciesMap(species), transposeBorn);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
