package org.zstar.app.run;

import java.io.IOException;

/** A job that a configuration describes. One instance serves one run: first {@link #prepare}, then {@link #run}. */
public interface Task {
    /**
     * Reads what it needs and refuses what cannot work. Nothing has been written at this point, and nothing is computed.
     *
     * @throws IOException if an input cannot be read
     * @throws IllegalArgumentException if inputs and options contradict each other
     */
    void prepare(Inputs inputs) throws IOException;

    /**
     * Does the job in a run's folder, from its checkpoint if the run is resumed.
     *
     * @return whether it is finished or has stopped early, as asked, leaving a checkpoint
     */
    Outcome run(RunContext context) throws IOException;

    /** How a run ended. */
    enum Outcome {
        /** All done. */
        FINISHED,
        /** Stopped on request; can be resumed. */
        INTERRUPTED,
        /** Ended by a limit of its own: what there is has been written, and there is nothing to resume. */
        LIMITED
    }
}
