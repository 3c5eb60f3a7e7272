package org.zstar.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.app.files.FrameSource;
import org.zstar.app.host.Host;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.ProgressLine;
import org.zstar.io.text.StructureFiles;
import picocli.CommandLine.Option;

/** Options of all commands that read a file of structures. */
final class ReadSettings {
    @Option(names = "--from", paramLabel = "FORMAT",
            description = "Format of the file; by default its name and content tell. 'zstar plugins' lists them.")
    private String format;

    @Option(names = "--unconverged",
            description = "Also take first-principles steps whose electronic loop did not converge.")
    private boolean unconverged;

    @Option(names = "--machine-learned", description = "Also take steps that a machine-learned force field predicted.")
    private boolean machineLearned;

    @Option(names = "--largest-content", paramLabel = "SIZE",
            description = "Where to stop decompressing, for example 200G; 64G by default.")
    private String largestContent;

    /** Format that the user named, or null. */
    String format() {
        return format;
    }

    /** The frames of a file named by the user. */
    FrameSource source(Path named, Host host, Plugins plugins) throws IOException {
        Path file = host.resolve(named);
        if (!Files.exists(file)) {
            throw new StructureFileException(file, 0, "no such file");
        }
        ReadOptions options = new ReadOptions(unconverged, machineLearned,
                largestContent == null ? ReadOptions.DEFAULT.largestContent() : bytes(largestContent));
        return new FrameSource(file, format == null ? new StructureFiles(plugins.formats()).recognised(file)
                : plugins.format(format), options, new ProgressLine(host.err(), host.isTerminal()));
    }

    /** A size such as 500M, 200G or 1T, in bytes. */
    static long bytes(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT).replaceAll("I?B$", "");
        if (!upper.matches("[0-9]{1,9}[KMGT]?")) {
            throw new UsageException("'" + text + "' is no size; expected a number of bytes, or one like 500M or 200G");
        }
        int power = "KMGT".indexOf(upper.charAt(upper.length() - 1)) + 1;
        return Long.parseLong(power == 0 ? upper : upper.substring(0, upper.length() - 1)) << 10 * power;
    }
}
