package org.zstar.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.zstar.api.parallel.Workers;
import org.zstar.app.host.StopSignal;
import org.zstar.app.plugins.Plugins;

/**
 * What a task gets to work with.
 *
 * @param folder its output folder
 * @param description content of {@code run.json}: the configuration as resolved, inputs, versions
 * @param resuming whether to go on from the checkpoint in the folder, if there is one
 * @param plugins what is found by name
 * @param workers threads to compute with
 * @param stop to be looked at after every step
 * @param log lines for the user
 * @param progress how far it is
 * @param results numbers to report
 * @param report pictures, tables and text to report
 */
public record RunContext(Path folder, JsonNode description, boolean resuming, Plugins plugins, Workers workers,
                         StopSignal stop, RunLog log, ProgressLine progress, Results results, Report report) {
    /** A file in the folder. */
    public Path file(String name) {
        return folder.resolve(name);
    }
}
