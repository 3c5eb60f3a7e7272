package org.zstar.app.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zstar.api.parallel.Workers;
import org.zstar.app.config.ConfigException;
import org.zstar.app.config.JsonText;
import org.zstar.app.host.Host;
import org.zstar.app.host.Interrupts;
import org.zstar.app.host.StopSignal;
import org.zstar.app.plugins.Plugins;

/** Carries a configuration through: checks it, opens the folder, runs the task, writes results and report. */
public final class Runner {
    private final Host host;
    private final Plugins plugins;

    /**
     * @param host where messages go
     * @param plugins what is found by name
     */
    public Runner(Host host, Plugins plugins) {
        this.host = host;
        this.plugins = plugins;
    }

    /**
     * Makes and prepares the task of a configuration without running it.
     *
     * @return the inputs that it has read
     * @throws ConfigException if it could not run
     */
    public Inputs check(RunConfig config) {
        return prepare(config, config.createTask());
    }

    private Inputs prepare(RunConfig config, Task task) {
        Inputs inputs = new Inputs(plugins, config.warnings());
        try {
            task.prepare(inputs);
        } catch (ConfigException e) {
            throw e;
        } catch (IllegalArgumentException | IOException e) {
            throw new ConfigException(config.file() + ": " + e.getMessage());
        }
        return inputs;
    }

    /**
     * Runs a configuration.
     *
     * @return whether it came to its end
     * @throws ConfigException if it could not run; no folder has been touched then
     */
    @SuppressWarnings("try") // the interrupts are only listened to
    public boolean run(RunConfig config, RunOptions options) throws IOException {
        if (options.resume() && RunFolder.state(options.out()) == RunFolder.State.FINISHED) {
            host.err().println("zstar: the run in " + options.out() + " is finished; nothing to resume");
            return true;
        }
        Task task = config.createTask();
        Inputs inputs = prepare(config, task);
        RunFolder.Mode mode = options.force() ? RunFolder.Mode.REPLACE
                : options.resume() ? RunFolder.Mode.RESUME : RunFolder.Mode.REFUSE;
        ProgressLine progress = new ProgressLine(host.err(), host.isTerminal());
        Logger console = LoggerFactory.getLogger("zstar");
        StopSignal stop = new StopSignal();
        ObjectNode description = RunDescription.of(config, inputs.files(), plugins, options.threads());
        try (RunFolder folder = RunFolder.open(options.out(), mode, description);
             RunLog log = new RunLog(console, progress, folder.path().resolve("log.txt"));
             Workers workers = Workers.of(options.threads());
             Interrupts interrupts = Interrupts.listen(stop, host.err())) {
            inputs.warnings().forEach(log::warn);
            RunContext context = new RunContext(folder.path(), description, folder.isResuming(), plugins, workers,
                    stop, log, progress, new Results(), new Report(config.name()));
            return run(task, context, options);
        }
    }

    private boolean run(Task task, RunContext context, RunOptions options) throws IOException {
        long start = System.nanoTime();
        RunLog log = context.log();
        log.detail("zstar run, " + context.workers().count() + " threads" + (context.resuming() ? ", resumed" : ""));
        Task.Outcome outcome;
        try {
            outcome = task.run(context);
        } catch (RuntimeException | IOException | Error e) {
            log.detail("failed: " + e);
            throw e;
        }
        context.progress().clear();
        if (outcome == Task.Outcome.INTERRUPTED) {
            log.warn("stopped on request; to continue: " + options.command());
            return false;
        }
        context.report().write(context.folder(), context.description(), context.results());
        JsonText.write(context.file(RunFolder.RESULTS), context.results().toJson());
        log.info((outcome == Task.Outcome.LIMITED ? "ended at its limit after " : "finished after ")
                + ProgressLine.duration((System.nanoTime() - start) * 1e-9) + "; see "
                + context.file(Report.FILE));
        return outcome == Task.Outcome.FINISHED;
    }
}
