package org.zstar.app.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.zstar.api.io.StructureFileException;
import org.zstar.app.config.ConfigException;
import org.zstar.app.host.Host;
import org.zstar.app.plugins.Names;
import org.zstar.app.plugins.PluginException;
import picocli.CommandLine;

/** Turns whatever goes wrong into one message and an exit status. Stack traces appear only where the user asked for them. */
final class Failures {
    private final Host host;

    Failures(Host host) {
        this.host = host;
    }

    /** Reports a failure of a command. */
    int report(Throwable problem) {
        host.err().println("zstar: error: " + message(problem).replace("\n", "\n  "));
        if (host.isDebugging()) {
            problem.printStackTrace(host.err());
        }
        return problem instanceof ConfigException || problem instanceof PluginException || problem instanceof UsageException
                ? ExitStatus.MISUSED : ExitStatus.FAILED;
    }

    /** Reports arguments that the command line does not allow. */
    int reportUsage(CommandLine.ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched && command.getParent() == null
                && !unmatched.isUnknownOption()) {
            String name = unmatched.getUnmatched().get(0);
            host.err().println("zstar: error: no command is named '" + name + "'"
                    + Names.instead(name, command.getSubcommands().keySet()));
        } else {
            host.err().println("zstar: error: " + problem.getMessage());
        }
        host.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.MISUSED;
    }

    private static String message(Throwable problem) {
        if (problem instanceof OutOfMemoryError) {
            return "out of memory; give Java more of it with ZSTAR_JAVA_OPTS=-Xmx8g, or make the job smaller";
        }
        if (problem instanceof StackOverflowError) {
            return "something is nested too deeply";
        }
        if (problem instanceof StructureFileException || problem instanceof IllegalArgumentException
                || problem instanceof ArithmeticException) {
            return problem.getMessage() == null ? problem.toString() : problem.getMessage();
        }
        if (problem instanceof IOException) {
            return file(problem);
        }
        return "unexpected: " + problem + (problem.getStackTrace().length == 0 ? "" : " at " + problem.getStackTrace()[0])
                + "; ZSTAR_DEBUG=1 shows more";
    }

    private static String file(Throwable problem) {
        if (problem instanceof NoSuchFileException || problem instanceof FileNotFoundException) {
            return problem.getMessage() + ": no such file";
        }
        if (problem instanceof AccessDeniedException) {
            return problem.getMessage() + ": no permission";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return problem.getMessage() + ": a file of this name is in the way";
        }
        if (problem instanceof FileSystemException e) {
            return e.getFile() + ": " + (e.getReason() == null ? "cannot be used" : e.getReason());
        }
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }
}
