package org.zstar.app.run;

import java.nio.file.Path;

/**
 * How to run, apart from the configuration.
 *
 * @param out output folder
 * @param threads threads to compute with; results do not depend on them
 * @param force whether to replace a run that is there already
 * @param resume whether to continue an interrupted run that is there already
 * @param command command line that would continue it, for messages
 */
public record RunOptions(Path out, int threads, boolean force, boolean resume, String command) { }
