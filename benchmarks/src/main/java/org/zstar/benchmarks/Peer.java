package org.zstar.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Another program that evaluates the same potential. It is started with a folder that has {@code input.nn},
 * {@code scaling.data}, {@code weights.*.data} and {@code input.data}, says a line that begins with {@code ready}, and then
 * answers each line with a number n by evaluating energy and forces n times, neighbour list given, and a line with three
 * numbers: processor seconds per evaluation, energy, and root of the sum of the squares of all force components.
 */
final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;

    /** One answer. @param seconds per evaluation @param energy in the units of the files @param force norm of all forces */
    record Answer(double seconds, double energy, double force) { }

    Peer(Path program, Path folder) throws IOException {
        process = new ProcessBuilder(program.toString(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        String line = read();
        if (!line.startsWith("ready")) {
            throw new IOException(program + " said '" + line + "'; expected a line that begins with 'ready'");
        }
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
        if (words.length != 3) {
            throw new IOException("the other program said '" + line + "'; expected seconds, energy and force");
        }
        return new Answer(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
