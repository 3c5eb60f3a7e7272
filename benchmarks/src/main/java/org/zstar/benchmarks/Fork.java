package org.zstar.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.plugin.KernelFactory;

/**
 * Programs of this module in a JVM of their own. A run of zstar has either vectors or plain Java and one potential; where a
 * JVM has compiled both, calls are no longer inlined and kernels are up to a fifth slower.
 */
final class Fork {
    private Fork() { }

    /** The command that starts a class with the options of this JVM. */
    static List<String> command(Class<?> main, boolean plain, String... args) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (plain) {
            words.add("-D" + KernelFactory.PROPERTY + "=" + KernelFactory.PLAIN);
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(List.of(args));
        return words;
    }

    /** Runs a class that prints its part of the table. */
    static void run(Class<?> main, boolean plain) throws IOException {
        Process process = new ProcessBuilder(command(main, plain)).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(main.getSimpleName() + " failed; see what it said above");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
