package org.zstar.app.cli;

import java.io.PrintWriter;
import org.zstar.app.host.Host;
import picocli.CommandLine;

/** The whole command line. */
public final class Commands {
    private Commands() { }

    /**
     * Runs a command.
     *
     * @return exit status
     */
    public static int execute(Host host, String... arguments) {
        Failures failures = new Failures(host);
        CommandLine line = create(host);
        line.setExecutionExceptionHandler((problem, command, parsed) -> failures.report(problem));
        line.setParameterExceptionHandler((problem, given) -> failures.reportUsage(problem));
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return failures.report(e);
        }
    }

    private static CommandLine create(Host host) {
        Zstar zstar = new Zstar(host);
        CommandLine line = new CommandLine(zstar)
                .addSubcommand(new RunCommand(zstar))
                .addSubcommand(new CheckCommand(zstar))
                .addSubcommand(new EvaluateCommand(zstar))
                .addSubcommand(new AnalyseCommand(zstar))
                .addSubcommand(new SelectCommand(zstar))
                .addSubcommand(new ConvertCommand(zstar))
                .addSubcommand(new InfoCommand(zstar))
                .addSubcommand(new PluginsCommand(zstar))
                .addSubcommand(new SchemaCommand(zstar));
        line.setOut(new PrintWriter(host.out(), true));
        line.setErr(new PrintWriter(host.err(), true));
        return line;
    }
}
