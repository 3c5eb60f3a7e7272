package org.zstar.app.host;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns Ctrl-C and a queue's request to end (SIGINT, SIGTERM) into a {@link StopSignal}; the second one ends the process at
 * once. Shutdown hooks would not do: they cannot tell a first from a second and fix the exit status.
 */
public final class Interrupts implements AutoCloseable {
    private static final int FAILED = 1;

    private final Map<Signal, SignalHandler> former = new LinkedHashMap<>();

    private Interrupts() { }

    /** Listens until closed. */
    public static Interrupts listen(StopSignal stop, PrintStream err) {
        Interrupts interrupts = new Interrupts();
        for (String name : new String[] {"INT", "TERM"}) {
            Signal signal = new Signal(name);
            interrupts.former.put(signal, Signal.handle(signal, received -> {
                if (stop.isRequested()) {
                    Runtime.getRuntime().halt(FAILED);
                }
                stop.request();
                err.println("\nzstar: stopping with a checkpoint; once more to stop at once");
            }));
        }
        return interrupts;
    }

    @Override
    public void close() {
        former.forEach(Signal::handle);
    }
}
