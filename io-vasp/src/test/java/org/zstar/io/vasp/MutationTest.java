package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;

/** Damaged samples give structures or one error that names the file, and nothing else. */
class MutationTest {
    private static final int ROUNDS = 400;
    private static final String[] SCRAPS = {"*********", "NaN", "-", "1e999", "999999999999", "0", "\n", "\0", "  ", "<",
        "&x;", "]]>", "-1", "é", "ions per type =", " in kB", "POSITION TOTAL-FORCE\n", "<calculation>", "</v>", "Direct"};

    @TempDir
    Path folder;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(new PoscarFormat(), "Li2O.POSCAR"), Arguments.of(new XdatcarFormat(), "variable.XDATCAR"),
                Arguments.of(new OutcarFormat(), "md.OUTCAR"), Arguments.of(new OutcarFormat(), "old.OUTCAR"),
                Arguments.of(new OutcarFormat(), "response.OUTCAR"), Arguments.of(new OutcarFormat(), "forcefield.OUTCAR"),
                Arguments.of(new VasprunFormat(), "old.vasprun.xml"),
                Arguments.of(new VasprunFormat(), "response.vasprun.xml"),
                Arguments.of(new VasprunFormat(), "forcefield.vasprun.xml"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onlyStructuresOrOneError(StructureFormat format, String sample) throws IOException {
        byte[] whole = Samples.bytes(sample);
        Random random = new Random(sample.hashCode());
        int[] outcomes = new int[2];
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                outcomes[read(format, mutated(whole, random), sample + ", round " + round)]++;
            }
        });
        assertTrue(outcomes[0] > 0 && outcomes[1] > 0, "the mutations reach " + outcomes[0] + " good ends and " + outcomes[1]
                + " errors; both were expected");
    }

    /** @return 0 if it could be read, 1 if it ended in the error that is expected */
    private int read(StructureFormat format, byte[] content, String what) throws IOException {
        Path file = Files.write(folder.resolve("mutant"), content);
        try {
            Samples.read(format, file, Samples.EVERYTHING);
            return 0;
        } catch (StructureFileException e) {
            assertTrue(e.getMessage().startsWith(file.toString()), what);
            return 1;
        } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError e) {
            return fail(what + " ended in " + e, e);
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        StringBuilder text = new StringBuilder(new String(whole, StandardCharsets.ISO_8859_1));
        for (int n = 1 + random.nextInt(4); n > 0 && text.length() > 10; n--) {
            int at = random.nextInt(text.length() - 5);
            int length = Math.min(text.length() - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 400));
            switch (random.nextInt(7)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.delete(at, at + length);
                case 2 -> text.insert(at, text.substring(at, at + length));
                case 3 -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 4 -> text.replace(at, at + Math.min(length, 8), SCRAPS[random.nextInt(SCRAPS.length)]);
                case 5 -> text.setLength(at);
                default -> {
                    int line = text.indexOf("\n", at) + 1;
                    int end = text.indexOf("\n", line) + 1;
                    String copy = end > line ? text.substring(line, end) : "";
                    text.insert(random.nextInt(text.length()), copy);
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
