package org.zstar.app.host;

import java.io.PrintStream;
import sun.misc.Signal;

/**
 * Turns Ctrl-C and a queue's request to end (SIGINT, SIGTERM) into a {@link StopSignal}; the second one ends the process at
 * once. Shutdown hooks would not do: they cannot tell a first from a second and fix the exit status.
 */
public final class Interrupts implements AutoCloseable {
    private static final int FAILED = 1;

    private final Signal[] signals = {new Signal("INT"), new Signal("TERM")};

    private Interrupts() { }

    /** Listens until closed. */
    public static Interrupts listen(StopSignal stop, PrintStream err) {
        Interrupts interrupts = new Interrupts();
        for (Signal signal : interrupts.signals) {
            Signal.handle(signal, received -> {
                if (stop.isRequested()) {
                    Runtime.getRuntime().halt(FAILED);
                }
                stop.request();
                err.println("\nzstar: stopping with a checkpoint; once more to stop at once");
            });
        }
        return interrupts;
    }

    @Override
    public void close() {
        for (Signal signal : signals) {
            Signal.handle(signal, sun.misc.SignalHandler.SIG_DFL);
        }
    }
}
