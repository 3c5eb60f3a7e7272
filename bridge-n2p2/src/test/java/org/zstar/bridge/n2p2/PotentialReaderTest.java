package org.zstar.bridge.n2p2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.model.ForeignModel;
import org.zstar.api.model.Potential;
import org.zstar.testkit.ForceChecks;

/** Potentials against their plain definitions, and errors in their files. */
class PotentialReaderTest {
    private static final List<String> ELEMENTS = List.of("O", "H", "H", "O", "H", "H", "H");

    @TempDir
    Path folder;

    static Potential potential(ForeignModel model) {
        return model.model().create(Potential.class);
    }

    /** Atoms without a cell; coordinates in some unit, which is given in Å. */
    private static double[][] cluster() {
        double[][] x = new double[ELEMENTS.size()][3];
        Random random = new Random(5);
        for (int i = 0; i < x.length; i++) {
            do {
                x[i] = random.doubles(3, 0, 4).toArray();
            } while (isClose(x, i));
        }
        return x;
    }

    private static boolean isClose(double[][] x, int i) {
        return IntStream.range(0, i).anyMatch(j -> Math.hypot(Math.hypot(x[i][0] - x[j][0], x[i][1] - x[j][1]),
                x[i][2] - x[j][2]) < 1.2);
    }

    private static Structure structure(double[][] x, double unit) {
        int[] species = ELEMENTS.stream().mapToInt(e -> e.equals("H") ? 1 : 8).toArray();
        double[] positions = Arrays.stream(x).flatMapToDouble(Arrays::stream).map(c -> unit * c).toArray();
        return new Structure(Cell.OPEN, species, positions);
    }

    static Stream<MadeUp> everything() {
        double[] none = {}, conversion = {-3.25, 17.5, 2.5};
        List<String> sigma = List.of("scale_symmetry_functions_sigma"), range = List.of("scale_symmetry_functions"),
                centre = List.of("center_symmetry_functions"),
                both = List.of("scale_symmetry_functions", "center_symmetry_functions"), plain = List.of();
        Stream<MadeUp> cutoffs = IntStream.range(0, 9).boxed().flatMap(type -> Stream.of(0.0, 0.4).map(alpha ->
                new MadeUp(type, alpha, sigma, 0, 1, List.of(4, 3), "ttl", false, none)));
        Stream<MadeUp> activations = Stream.of("ltl", "stt", "Spl", "prs", "rgl", "gcg", "cel", "ehp", "hsl", "tl")
                .map(letters -> new MadeUp(6, 0, both, -1, 1, letters.length() == 2 ? List.of(5) : List.of(3, 4), letters,
                        false, conversion));
        Stream<MadeUp> scalings = Stream.of(sigma, range, centre, both, plain).flatMap(keywords -> Stream.of(
                new MadeUp(1, 0, keywords, -0.5, 2, List.of(4, 3), "ttl", true, none),
                new MadeUp(1, 0, keywords, 0, 1, List.of(3, 2, 4), "tpsl", true, conversion)));
        return Stream.of(cutoffs, activations, scalings).flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void energiesAreThoseOfTheDefinitions(MadeUp made) throws IOException {
        made.write(folder);
        double expected = made.energy(cluster(), ELEMENTS);
        assertTrue(Math.abs(expected - 2 * MadeUp.ATOM_ENERGY[1] - 5 * MadeUp.ATOM_ENERGY[0]) > 0.01, "networks count");
        double atomic = ForceChecks.evaluate(ForceChecks.of(potential(new PotentialFormat().read(folder))),
                structure(cluster(), Units.BOHR)).energy();
        assertEquals(expected * Units.HARTREE, atomic, 1e-12 * Math.abs(expected * Units.HARTREE));
        double metal = ForceChecks.evaluate(ForceChecks.of(potential(new PotentialFormat.Metal().read(folder))),
                structure(cluster(), 1)).energy();
        assertEquals(expected, metal, 1e-12 * Math.abs(expected));
    }

    @Test
    void forcesAndVirialAreDerivatives() throws IOException {
        MadeUp.PLAIN.write(folder);
        Potential potential = potential(new PotentialFormat.Metal().read(folder));
        ForceChecks.potential(ForceChecks.of(potential), structure(cluster(), 1), 1e-7);
        Structure crystal = new Structure(Cell.periodic(3.6, 0.1, 0, 0.4, 3.5, 0.2, -0.3, 0.1, 3.9), new int[] {8, 1, 1},
                new double[] {0, 0, 0, 1.2, 0.4, 0.3, 2.2, 1.9, 1.7});
        ForceChecks.potential(ForceChecks.of(potential), crystal, 1e-7);
    }

    @Test
    void unitsComeFromRemarks() throws IOException {
        MadeUp.PLAIN.write(folder);
        ForeignModel open = new PotentialFormat().read(folder.resolve("input.nn"));
        assertEquals(1, open.warnings().size(), open.warnings().toString());
        assertEquals(List.of("input.nn", "scaling.data", "weights.001.data", "weights.008.data"),
                open.files().stream().map(f -> f.getFileName().toString()).toList());
        assertEquals(5 * Units.BOHR, potential(open).cutoff(), 1e-15);
        assertEquals(0, new PotentialFormat.Atomic().read(folder).warnings().size());
        MadeUp.PLAIN.write(folder, "# LENGTH UNIT: angstrom", "! energy unit = eV");
        ForeignModel told = new PotentialFormat().read(folder);
        assertEquals(List.of(), told.warnings());
        assertEquals(5, potential(told).cutoff());
        assertEquals(5 * Units.BOHR, potential(new PotentialFormat.Atomic().read(folder)).cutoff(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "input.nn | nnp_type 4G-HDNNP | found '4G-HDNNP' in the line 'nnp_type', expected 2G-HDNNP; potentials",
        "input.nn | symfunction_short H 7 O 1 2 3 | found '7' in the line 'symfunction_short', expected one of the types [2",
        "input.nn | symfunction_short H 2 O 1 0 | 'symfunction_short' has 5 values, expected the cutoff",
        "input.nn | symfunction_short H 2 Li 1 0 5 | found 'Li' in the line 'symfunction_short', expected one of the",
        "input.nn | symfunction_short Li 2 H 1 0 5 | found 'Li' in the line 'symfunction_short', expected one of the",
        "input.nn | symfunction_short H 2 H -1 0 5 | found '-1' in the line 'symfunction_short', expected eta of at least",
        "input.nn | symfunction_short H 20 H 5 4 p2 | found distances from 5.0 to 4.0, expected the lower end",
        "input.nn | symfunction_short H 20 H 0 4 p9 | found 'p9' in the line 'symfunction_short', expected the shape of a",
        "input.nn | cutoff_type 2 | a second line 'cutoff_type', the first is line",
        "input.nn | atom_energy He 1 | found 'He' in the line 'atom_energy', expected one of the elements [H, O]",
        "input.nn | mean_energy 1 | has no line [conv_energy, conv_length], but others of",
        "input.nn | element_nodes_short H 3 | 'element_nodes_short' has 2 values, expected 3, as the number",
        "input.nn | element_activation_short O t x l | found 'x' in the line 'element_activation_short', expected an",
        "weights.008.data | 1.0 | a further parameter, expected 131 for layers [27, 4, 3, 1]",
        "weights.001.data | one | found 'one' as word 1, expected a number for a weight or bias"})
    void errorsNameFileAndLine(String name, String line, String message) throws IOException {
        MadeUp.PLAIN.write(folder);
        Path file = folder.resolve(name);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(line);
        if (name.equals("weights.001.data")) {
            lines.remove(5);
        }
        Files.write(file, lines);
        String found = assertThrows(StructureFileException.class, () -> new PotentialFormat().read(folder)).getMessage();
        assertTrue(found.startsWith(file + ":") && found.contains(message), found);
        assertTrue(message.startsWith("has no line") || found.startsWith(file + ":" + lines.size() + ": "), found);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        MadeUp.PLAIN.write(folder);
        assertTrue(new PotentialFormat().recognises(folder) && new PotentialFormat().recognises(folder.resolve("input.nn")));
        assertTrue(!new PotentialFormat().recognises(folder.resolve("scaling.data")));
        Path scaling = folder.resolve("scaling.data");
        List<String> rows = Files.readAllLines(scaling);
        Files.write(scaling, rows.subList(0, 30));
        fails(scaling + ":30: the file ends here; expected the row of element 2, function 3");
        List<String> swapped = new ArrayList<>(rows);
        swapped.set(4, rows.get(5));
        Files.write(scaling, swapped);
        fails(scaling + ":5: found the row of element 1, function 5, expected the row of element 1, function 4");
        swapped.set(4, " 1 4 0.5 0.5 0.5 0.0");
        Files.write(scaling, swapped);
        fails(scaling + ":5: the function has the standard deviation 0.0, expected more than 0");
        swapped.set(4, " 1 4 0.5 0.5 0.5");
        Files.write(scaling, swapped);
        fails(scaling + ":5: the function has the standard deviation NaN, expected more than 0");
        Files.write(scaling, rows);
        Files.delete(folder.resolve("weights.008.data"));
        fails(folder.resolve("weights.008.data") + ": no such file; a potential of n2p2 is a folder with input.nn,");
    }

    private void fails(String message) {
        String found = assertThrows(StructureFileException.class, () -> new PotentialFormat().read(folder)).getMessage();
        assertTrue(found.startsWith(message), found);
    }

    @Test
    void damagedFilesEndInOneError() throws IOException {
        MadeUp.PLAIN.write(folder);
        Random random = new Random(3);
        int refused = 0;
        for (String name : List.of("input.nn", "scaling.data", "weights.001.data")) {
            byte[] good = Files.readAllBytes(folder.resolve(name));
            for (int round = 0; round < 150; round++) {
                StringBuilder text = new StringBuilder(new String(good, StandardCharsets.ISO_8859_1));
                int at = random.nextInt(text.length() - 20);
                switch (round % 3) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(128));
                    case 1 -> text.delete(at, at + 1 + random.nextInt(15));
                    default -> text.insert(at, List.of("1e300", " ", "\n", "-", "99999", "nan").get(random.nextInt(6)));
                }
                Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
                try {
                    potential(new PotentialFormat().read(folder));
                } catch (StructureFileException | IllegalArgumentException e) {
                    assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
                    refused++;
                }
            }
            Files.write(folder.resolve(name), good);
        }
        assertTrue(refused > 100, "refused " + refused);
    }
}
