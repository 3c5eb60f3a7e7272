package org.zstar.app.host;

/** The wish to stop at the next good moment. Set once, from any thread. */
public final class StopSignal {
    private volatile boolean requested;

    /** Asks for the stop. */
    public void request() {
        requested = true;
    }

    /** Whether to stop now. */
    public boolean isRequested() {
        return requested;
    }
}
