package org.zstar.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Another program that evaluates the same potential. It is started with a folder that has {@code input.nn},
 * {@code scaling.data}, {@code weights.*.data} and {@code input.data}, says a line that begins with {@code ready}, and then
 * answers each line with a number n by evaluating energy and forces n times, neighbour list given, and a line with three
 * numbers: processor seconds per evaluation, energy, and root of the sum of the squares of all force components. A fourth
 * may be the bytes that an evaluation allocates.
 */
final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final String greeting;

    /**
     * One answer.
     *
     * @param seconds per evaluation
     * @param energy in eV, or in the units of the files
     * @param force norm of all forces
     * @param bytes allocated per evaluation, NaN where the program does not say it
     */
    record Answer(double seconds, double energy, double force, double bytes) { }

    Peer(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        greeting = read();
        if (!greeting.startsWith("ready")) {
            throw new IOException(command.get(0) + " said '" + greeting + "'; expected a line that begins with 'ready'");
        }
    }

    /** Number of atoms, where the program says it after {@code ready}. */
    int atoms() {
        return Integer.parseInt(greeting.split(" ")[1]);
    }

    private String read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the other program ended; see what it said above");
        }
        return line;
    }

    Answer evaluate(int times) throws IOException {
        questions.println(times);
        String line = read();
        String[] words = line.strip().split("\\s+");
        if (words.length < 3) {
            throw new IOException("the other program said '" + line + "'; expected seconds, energy and force");
        }
        return new Answer(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]),
                words.length > 3 ? Double.parseDouble(words[3]) : Double.NaN);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
