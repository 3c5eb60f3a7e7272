package org.zstar.app.analyse;

import java.io.Closeable;
import java.io.IOException;
import org.zstar.analysis.FrameAnalysis;
import org.zstar.app.run.RunContext;

/** A part of the analysis: takes in the frames, then writes its tables, figures and results. */
interface Section extends FrameAnalysis, Closeable {
    /** Writes what it has found. */
    void report(RunContext context) throws IOException;

    @Override
    default void close() throws IOException { }
}
