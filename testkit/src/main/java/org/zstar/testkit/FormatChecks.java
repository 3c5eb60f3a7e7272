package org.zstar.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;
import org.zstar.api.io.StructureWriter;

/** Checks of a {@link StructureFormat}. */
public final class FormatChecks {
    private static final String[] SCRAPS = {"*********", "nan", "-inf", "-", "1e999", "999999999999", "99999999", "0", "-1",
        "\n", "\r\n", "\0", "  ", "\t", "\"", "[", "}", "=", ":", "_JSON [", "\u00e9", "ITEM: ", "Properties=", "1.5.5",
        "1d5"};

    private FormatChecks() { }

    /** What came of reading damaged files. */
    public record Outcomes(int read, int refused) { }

    /** All structures of a file. */
    public static List<Structure> read(StructureFormat format, Path file) throws IOException {
        try (StructureReader reader = format.read(file, ReadOptions.DEFAULT)) {
            return reader.all();
        }
    }

    /** Writes structures, then appends the last one again if the format can. */
    public static void write(StructureFormat format, Path file, List<Structure> structures) throws IOException {
        try (StructureWriter writer = format.write(file)) {
            for (Structure s : structures) {
                writer.write(s);
            }
            writer.flush();
        }
    }

    /**
     * Damages a file at random places and reads it: there must be structures or one {@link StructureFileException} that
     * begins with the file, and nothing else.
     *
     * @param sample content of a good file
     * @param file a path that may be overwritten
     * @param seed of the damage
     * @param rounds number of damaged files
     */
    public static Outcomes survivesDamage(StructureFormat format, byte[] sample, Path file, long seed, int rounds)
            throws IOException {
        Random random = new Random(seed);
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            Files.write(file, damaged(sample, random));
            try {
                read(format, file);
                read++;
            } catch (StructureFileException e) {
                if (!e.getMessage().startsWith(file.toString())) {
                    throw new AssertionError("round " + round + ": the error does not begin with the file: "
                            + e.getMessage());
                }
            } catch (RuntimeException | IOException | StackOverflowError e) {
                throw new AssertionError("round " + round + " of seed " + seed + " ended in " + e, e);
            }
        }
        return new Outcomes(read, rounds - read);
    }

    private static byte[] damaged(byte[] sample, Random random) {
        StringBuilder text = new StringBuilder(new String(sample, StandardCharsets.ISO_8859_1));
        for (int n = 1 + random.nextInt(3); n > 0 && text.length() > 0; n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextBoolean() ? 3 : 200));
            String scrap = SCRAPS[random.nextInt(SCRAPS.length)];
            switch (random.nextInt(7)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(at, text.substring(at, end));
                case 3 -> text.insert(at, scrap);
                case 4 -> text.replace(at, Math.min(end, at + 8), scrap);
                case 5 -> text.setLength(at);
                default -> swapLines(text, at, random.nextInt(text.length()));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void swapLines(StringBuilder text, int from, int to) {
        int start = text.indexOf("\n", from) + 1;
        int end = text.indexOf("\n", start) + 1;
        if (start > 0 && end > start) {
            String line = text.substring(start, end);
            text.delete(start, end);
            text.insert(Math.min(to, text.length()), line);
        }
    }

    /** Fails unless two structures hold the same numbers to the last bit, and the same names in the same order. */
    public static void same(Structure expected, Structure found) {
        List<String> problems = new ArrayList<>();
        compare(problems, "cell", expected.cell(), found.cell());
        compare(problems, "species", expected.species(), found.species());
        compare(problems, "positions", expected.positions(), found.positions());
        compare(problems, "velocities", expected.velocities(), found.velocities());
        compare(problems, "energy", expected.labels().energy(), found.labels().energy());
        compare(problems, "forces", expected.labels().forces(), found.labels().forces());
        compare(problems, "stress", expected.labels().stress(), found.labels().stress());
        compare(problems, "polarisation", expected.labels().polarisation(), found.labels().polarisation());
        compare(problems, "Born charges", expected.labels().bornCharges(), found.labels().bornCharges());
        compare(problems, "charge", expected.labels().charge(), found.labels().charge());
        compare(problems, "value", expected.info(), found.info());
        compare(problems, "column", expected.columns(), found.columns());
        if (!problems.isEmpty()) {
            throw new AssertionError("not the same: " + String.join(", ", problems));
        }
    }

    private static void compare(List<String> problems, String what, Object a, Object b) {
        if (!Objects.deepEquals(a, b)) {
            problems.add(what);
        }
    }

    private static void compare(List<String> problems, String what, Map<String, Object> a, Map<String, Object> b) {
        compare(problems, "names of " + what + "s", List.copyOf(a.keySet()), List.copyOf(b.keySet()));
        a.forEach((key, value) -> compare(problems, what + " " + key, value, b.get(key)));
    }
}
