package org.zstar.app;

import org.zstar.app.cli.Commands;
import org.zstar.app.host.Host;

/** Entry of the program. */
public final class Main {
    private Main() { }

    /** Runs a command and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(run(Host.ofProcess(), arguments));
    }

    /**
     * Runs a command within this process.
     *
     * @return 0 done, 1 failed, 2 wrong usage or configuration
     */
    public static int run(Host host, String... arguments) {
        return Commands.execute(host, arguments);
    }
}
