package org.zstar.app.cli;

import java.nio.file.Path;
import org.zstar.app.host.Host;
import org.zstar.app.run.RunOptions;
import picocli.CommandLine.Option;

/** Options of all commands that run a task. */
final class RunSettings {
    @Option(names = "--out", paramLabel = "DIR", description = "Output folder; runs/NAME below the current one by default.")
    private Path out;

    @Option(names = "--threads", paramLabel = "N",
            description = "Threads to compute with; all processors by default. The result does not depend on it.")
    private Integer threads;

    @Option(names = "--force", description = "Replace a run that is in the output folder already.")
    private boolean force;

    @Option(names = "--resume", description = "Continue an interrupted run that is in the output folder.")
    private boolean resume;

    RunOptions options(Host host, String name, String command) {
        if (force && resume) {
            throw new UsageException("--force starts anew and --resume continues; give one of them");
        }
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (count < 1 || count > 1024) {
            throw new UsageException("--threads " + count + ": expected a number from 1 to 1024");
        }
        Path folder = host.resolve(out == null ? Path.of("runs", name) : out);
        return new RunOptions(folder, count, force, resume, command + (out == null ? "" : " --out " + out) + " --resume");
    }
}
