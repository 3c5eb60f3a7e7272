package org.zstar.io.xyz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.testkit.FormatChecks;

/** What is written loads in ASE without options; skipped where ASE is not installed. */
class AseTest {
    private static final String SCRIPT = """
            import sys, ase.io
            a = ase.io.read(sys.argv[1])
            assert a.get_chemical_symbols() == ['Li', 'P', 'O'] and list(a.pbc) == [True, True, False]
            assert a.positions[1, 2] == 1/3 and a.cell[1, 0] == 0.1 + 0.2
            assert a.get_potential_energy() == -1.2345678901234567 and a.get_forces()[2, 1] == -7e-9
            assert list(a.get_stress()) == [1, 2, 3, 4, 5, 6], a.get_stress()
            assert a.arrays['born_effective_charges'].shape == (3, 9) and a.arrays['born_effective_charges'][1, 3] == 12
            assert a.arrays['velocities'][0, 0] == 1e-300 and list(a.arrays['site']) == ['a', 'b_c', 'T']
            assert list(a.arrays['tag']) == [1, -2, 3] and list(a.arrays['fixed']) == [True, False, True]
            i = a.info
            assert list(i['polarization']) == [0.5, -1, 2e-5] and i['charge'] == -1 and i['step'] == 7
            assert i['text'] == 'a "b" = [c]' and i['digits'] == '12' and i['flag'] == True and list(i['one']) == [1.5]
            assert i['names'] == ['x y', 'z'] and i['comment'] == 'two words' and i['matrix'].shape == (2, 2)
            print('loaded', ase.io.read(sys.argv[1], ':').__len__())
            """;

    @Test
    void loads(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(python("import ase.io").endsWith("0"), "no ASE");
        double[] z = new double[27];
        for (int i = 0; i < z.length; i++) {
            z[i] = i;
        }
        Labels labels = new Labels(-1.2345678901234567, new double[] {0, 1, 2, 3, 4, 5, 6, -7e-9, 8},
                new double[] {1, 6, 5, 6, 2, 4, 5, 4, 3}, new double[] {0.5, -1, 2e-5}, z, -1.0);
        Cell cell = new Cell(new double[] {5, 0, 0, 0.1 + 0.2, 6, 0, 0, 0, 7}, new boolean[] {true, true, false});
        Structure s = new Structure(cell, new int[] {3, 15, 8}, new double[] {0, 0, 0, 1, 1, 1.0 / 3, 2, 2, 2},
                new double[] {1e-300, 0, 0, 0, 0, 0, 0, 0, 0}, labels,
                Map.of("step", 7L, "text", "a \"b\" = [c]", "digits", "12", "flag", true, "one", new double[] {1.5},
                        "names", new String[] {"x y", "z"}, "comment", "two words", "matrix", "_JSON [[1, 2], [3, 4]]"),
                Map.of("tag", new long[] {1, -2, 3}, "fixed", new boolean[] {true, false, true},
                        "site", new String[] {"a", "b c", "T"}));
        Path file = folder.resolve("out.extxyz");
        FormatChecks.write(new ExtendedXyzFormat(), file, List.of(s, s));
        assertEquals("loaded 2\nexit 0", python(SCRIPT, file.toString()));
    }

    private static String python(String script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/python3", "-c", script);
        builder.command().addAll(List.of(arguments));
        try {
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            return output + "exit " + process.exitValue();
        } catch (IOException e) {
            return "no python";
        }
    }
}
