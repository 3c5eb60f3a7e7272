package org.zstar.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zstar.app.config.JsonText;
import org.zstar.app.files.FileSummary;
import org.zstar.app.files.FrameSelection;
import org.zstar.app.files.Report;
import org.zstar.app.host.Host;
import org.zstar.app.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zstar info}: what files of structures hold. */
@Command(name = "info",
        description = "Tell what files of structures hold: frames, species, labels and their ranges, the sum "
        + "rule of Born charges, extreme forces, nearest distances, duplicates.")
public final class InfoCommand implements Callable<Integer> {
    private final Zstar zstar;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to read.")
    private List<Path> files;

    @Option(names = "--frames", paramLabel = "SLICE",
            description = "Frames to look at: a number from 0 (-1 is the last) or START:STOP:STEP; all by default.")
    private String frames;

    @Option(names = "--no-distances", description = "Do not look for nearest distances, which takes longest.")
    private boolean noDistances;

    @Option(names = "--json", description = "Print JSON, one document per file.")
    private boolean json;

    @Mixin
    private ReadSettings settings;

    /** @param zstar shared options */
    public InfoCommand(Zstar zstar) {
        this.zstar = zstar;
    }

    @Override
    public Integer call() throws Exception {
        Host host = zstar.host();
        FrameSelection selection = selection();
        Plugins plugins = zstar.plugins();
        int status = ExitStatus.DONE;
        boolean first = true;
        for (Path file : files) {
            try {
                Report report = new FileSummary(settings.source(file, host, plugins), selection, !noDistances).read();
                host.out().print(json ? JsonText.of(report.json()) : (first ? "" : "\n") + report.text());
                first = false;
            } catch (IOException e) {
                // one file that cannot be read does not hide the others
                host.out().flush();
                status = new Failures(host).report(e);
            }
        }
        return status;
    }

    private FrameSelection selection() {
        try {
            return frames == null ? FrameSelection.ALL : FrameSelection.parse(frames);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
