package org.zstar.app.cli;

/** What the process tells the shell. */
public final class ExitStatus {
    /** All done. */
    public static final int DONE = 0;
    /** A run failed or was stopped. */
    public static final int FAILED = 1;
    /** Wrong usage or configuration. */
    public static final int MISUSED = 2;

    private ExitStatus() { }
}
