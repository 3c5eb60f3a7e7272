package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a configuration, the answer is one clear error before anything is written. */
class HostileConfigTest {
    private static final String GOOD = CommandLine.saltInField(5, "{\"type\": \"nose-hoover\", \"temperature\": 300}",
            ", \"output\": {}");
    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void start() throws Exception {
        zstar = new CommandLine(folder);
        zstar.writeSalt();
    }

    private CommandLine.Outcome run(String config, String... more) throws Exception {
        zstar.write("c.json", config);
        String[] arguments = Stream.concat(Stream.of("run", "c.json"), Stream.of(more)).toArray(String[]::new);
        CommandLine.Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> zstar.run(arguments));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "nothing may be written");
        }
        return outcome;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "task=mdd                                  | task: no task is named 'mdd'; did you mean 'md'?",
        "task=7                                    | that names the task",
        "stepps=7                                  | stepps: unknown key; did you mean 'steps'?",
        "steps=-7                                  | steps: expected a whole number of at least 1, found -7",
        "steps=1e300                               | steps: expected a whole number",
        "steps=many                                | steps: expected a whole number of at least 1, found \"many\"",
        "duration=10                               | expected either 'steps' or 'duration', found both",
        "seed=1.5                                  | seed: expected a whole number, found 1.5",
        "skin=1e999                                | skin: expected a number from 0 to 10 Å",
        "structure=salt.extxyz                     | structure: expected an object",
        "structure.file=nowhere.extxyz             | nowhere.extxyz: no such file",
        "structure.file=.                          | expected a file, found something else",
        "structure.file=c.json                     | c.json",
        "structure.file=/dev/zero                  | expected a file, found something else",
        "structure.frame=1                         | has no frame 1; it holds 1 frame",
        "structure.supercell=[1,1]                 | supercell is [1, 1]; expected three whole numbers",
        "structure.supercell=[1000,1000,1000]      | expected at most 50000000",
        "structure.remove=[64]                     | there is no atom 64 to remove",
        "forces=[]                                 | forces is empty",
        "forces[0].type=magnetic-field             | no force is named 'magnetic-field'",
        "forces[0].field=[0,0]                     | forces[0]: field is [0.0, 0.0]; expected three finite numbers",
        "forces[0].charges=no.json                 | no.json: no such file",
        "forces[0].charges=c.json                  | format: expected \"zstar-model\"",
        "forces[0].charges=/dev/random             | expected a JSON file, found something else",
        "forces[0].charges.charges.Xx=1            | Xx",
        "forces[0]={\"type\":\"potential\",\"model\":{\"type\":\"constant\",\"charges\":{\"Na\":1}}} | is not a Potential",
        "forces[0].charges.charges={\"Na\": 1}     | Cl",
        "structure.remove=[REST]                   | a single atom cannot move",
        "integrator.type=nose-hover                | did you mean 'nose-hoover'?",
        "integrator.temperature=0                  | integrator.temperature: expected a number above 0 K, found 0",
        "integrator.temperature=null               | integrator.temperature: null is not a value",
        "output.trajectory_every=-1                | output.trajectory_every: expected a whole number of at least 0",
        "output.thermo_every=0                     | output.thermo_every: expected a whole number of at least 1",
        "output=[]                                 | output: expected an object",
    })
    void refusesWrongValues(String change, String expected) throws Exception {
        String all = IntStream.range(1, 64).mapToObj(Integer::toString).collect(Collectors.joining(","));
        run(GOOD, "--set", change.strip().replace("REST", all)).failsWith(2, expected.strip());
    }

    @Test
    void refusesWhatIsNoConfiguration() throws Exception {
        run("").failsWith(2, "expected a JSON object");
        run("[]").failsWith(2, "expected a JSON object");
        run("{}").failsWith(2, "that names the task");
        run(GOOD + GOOD).failsWith(2, "follows the end");
        run(GOOD.substring(0, GOOD.length() / 2)).failsWith(2, "not valid JSON");
        run(GOOD.replace("\"steps\"", "\"seed\": 2, \"steps\"")).failsWith(2, "Duplicate field 'seed'");
        run("{\"task\":" + "{\"task\":".repeat(10_000)).failsWith(2, "nesting depth (65) exceeds the maximum allowed (64)");
        run("{\"task\": \"" + "x".repeat(3_000_000) + "\"}").failsWith(2, "exceeds the maximum allowed");
        run("\ufeff" + "{".repeat(3)).failsWith(2, "c.json:1:");
    }

    @Test
    void refusesHostileModelFiles() throws Exception {
        for (String parameters : new String[] {"{}", "[]", "null", "{\"charges\": {\"Na\": 1e999}}",
            "{\"charges\": {\"\": 1}}", "{\"tensors\": {\"Na\": [[1, 2], [3]]}}",
            "{\"tensors\": {\"Na\": " + "[".repeat(40) + "]".repeat(40) + "}}"}) {
            Files.writeString(folder.resolve("salt.extxyz"), "{\"format\": \"zstar-model\", \"version\": 1, "
                    + "\"type\": \"constant\", \"parameters\": " + parameters + "}");
            run(GOOD, "--set", "forces[0].charges=salt.extxyz").failsWith(2, "salt.extxyz");
        }
    }

    @Test
    void survivesAnyDamage() throws Exception {
        Random random = new Random(20261123);
        String alphabet = "{}[]\",:0123456789.eE+-truefalsn \n\\/\u0000ä";
        int refused = 0;
        for (int round = 0; round < 150; round++) {
            StringBuilder damaged = new StringBuilder(GOOD);
            for (int k = random.nextInt(4); k >= 0; k--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                    default -> damaged.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            zstar.write("c.json", damaged.toString());
            CommandLine.Outcome outcome = zstar.run("check", "c.json");
            if (outcome.status() != 0) {
                outcome.failsWith(2, "c.json");
                refused++;
            }
        }
        assertTrue(refused > 100, "refused " + refused + " of 150");
    }
}
