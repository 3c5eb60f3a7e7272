package org.zstar.bridge.n2p2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.model.ForeignModel;
import org.zstar.api.model.Potential;
import org.zstar.api.plugin.Part;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.descriptors.sf.CompactSupport;
import org.zstar.kernels.CutoffType;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.FunctionType;
import org.zstar.descriptors.sf.StandardSet;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsProvider;
import org.zstar.model.nnp.NnpModelProvider;
import org.zstar.model.nnp.NnpParameters;
import org.zstar.networks.Activation;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkParameters;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.SpeciesNetwork;
import org.zstar.testkit.ForceChecks;
import org.zstar.testkit.Samples;

/** Potentials that are written and read again predict the same. */
class PotentialWriterTest {
    @TempDir
    Path folder;

    private static Forces evaluate(Part<?> model, Structure s) {
        return ForceChecks.evaluate(ForceChecks.of(model.create(Potential.class)), s);
    }

    private void assertSame(Part<?> model, PotentialFormat format, int... species) throws IOException {
        format.write(model, folder);
        ForeignModel back = new PotentialFormat().read(folder);
        assertEquals(List.of(), back.warnings());
        for (Structure s : List.of(Samples.triclinic(3, species).structure(), Samples.molecule(3, species).structure())) {
            Forces ours = evaluate(model, s), theirs = evaluate(back.model(), s);
            assertEquals(ours.energy(), theirs.energy(), 1e-13 * Math.abs(ours.energy()));
            assertArrayEquals(ours.forces(), theirs.forces(), 1e-11);
            assertTrue(Arrays.stream(ours.forces()).anyMatch(f -> Math.abs(f) > 1e-6), "forces act");
        }
    }

    /** A potential as it comes from a training: functions in an order of their own, a silent feature. */
    private static Part<?> trained(SymmetryFunctionsConfig functions, boolean bias, List<Integer> hidden,
                                   String... elements) {
        Random random = new Random(7);
        List<SpeciesNetwork> networks = new ArrayList<>();
        for (String element : elements) {
            int n = functions.allFunctions().get(element).size();
            NetworkShape shape = NetworkShape.of(n, hidden, 1, Activation.TANH, bias);
            double[] factor = random.doubles(n, 0.1, 2).toArray();
            factor[1] = 0;
            networks.add(new SpeciesNetwork(element, new FeatureScaling(random.doubles(n, -1, 1).toArray(), factor,
                    new double[n], random.doubles(n, 1, 9).toArray()),
                    new NetworkParameters(shape, random.doubles(shape.parameters(), -0.5, 0.5).toArray())));
        }
        return new Part<>(new NnpModelProvider(), new NnpParameters(new Part<>(new SymmetryFunctionsProvider(), functions),
                Map.of("O", -432.1, "Li", -190.2, "H", -13.6), 0, networks));
    }

    @Test
    void standardSetsKeepTheirPredictions() throws IOException {
        for (AngularForm form : AngularForm.values()) {
            Part<?> model = trained(SymmetryFunctionsConfig.of(4.2, StandardSet.of(form, "O", "Li")), true, List.of(5, 4),
                    "O", "Li");
            assertSame(model, new PotentialFormat(), 8, 3);
            assertSame(model, new PotentialFormat.Atomic(), 3, 8);
        }
        Part<?> unbiased = trained(SymmetryFunctionsConfig.of(4.2, StandardSet.of(AngularForm.WIDE, "O", "Li")), false,
                List.of(3), "Li", "O");
        assertSame(unbiased, new PotentialFormat(), 8, 3);
    }

    @Test
    void everyTypeCutoffAndActivationKeepsItsPredictions() throws IOException {
        for (int type = 1; type < 9; type++) {
            Path first = folder.resolve("made" + type);
            MadeUp made = new MadeUp(type, 0.3, List.of("scale_symmetry_functions"), -1, 1, List.of(4, 3),
                    List.of("sSt", "prl", "gcl", "ehl").get(type % 4), true, new double[] {-3.5, 20, 3});
            made.write(first);
            assertSame(new PotentialFormat.Metal().read(first).model(), new PotentialFormat(), 8, 1);
            assertSame(new PotentialFormat.Atomic().read(first).model(), new PotentialFormat.Atomic(), 8, 1);
        }
    }

    @Test
    void writtenNumbersHaveAllDigits() throws IOException {
        new PotentialFormat().write(trained(SymmetryFunctionsConfig.of(4.2, StandardSet.of(AngularForm.WIDE, "H")), true,
                List.of(2, 2), "H"), folder);
        List<String> weights = Files.readAllLines(folder.resolve("weights.001.data"));
        assertTrue(weights.get(2).matches(" {1,2}-?[0-9]\\.[0-9]{16}E[-+][0-9]{2} a +1 +0 +1 +1 +1"), weights.get(2));
        assertTrue(weights.get(weights.size() - 1).matches(" {1,2}-?[0-9]\\.[0-9]{16}E[-+][0-9]{2} b +[0-9]+ +3 +1"));
        List<String> input = Files.readAllLines(folder.resolve("input.nn"));
        assertTrue(input.containsAll(List.of("# Length unit: Angstrom", "# Energy unit: eV", "nnp_type 2G-HDNNP",
                "elements H", "scale_symmetry_functions_sigma", "global_activation_short t t l", "cutoff_type 1 0.0")),
                input.toString());
    }

    private void refused(Part<?> model, String message) {
        String found = assertThrows(IllegalArgumentException.class, () -> new PotentialFormat().write(model,
                folder.resolve("never"))).getMessage();
        assertTrue(found.contains(message), found);
        assertTrue(Files.notExists(folder.resolve("never")));
    }

    private static SymmetryFunctionsConfig narrow(CompactSupport... supports) {
        List<FunctionConfig> functions = new ArrayList<>();
        for (CompactSupport support : supports) {
            functions.add(new FunctionConfig(FunctionType.COMPACT_NARROW, List.of("H", "H"), 0, 0, 1, 1, Optional.empty(),
                    Optional.of(support)));
        }
        return new SymmetryFunctionsConfig(5, CutoffType.COSINE, 0, Optional.empty(), Map.of("H", functions));
    }

    @Test
    void whatTheyDoNotKnowIsOneClearError() {
        SymmetryFunctionsConfig plain = SymmetryFunctionsConfig.of(4, StandardSet.of(AngularForm.WIDE, "H"));
        refused(new Part<>(new SymmetryFunctionsProvider(), plain),
                "n2p2 knows neural-network potentials (nnp), not models of the type 'symmetry-functions'");
        refused(trained(plain, true, List.of(), "H"), "at least one hidden layer, found layers");
        CompactSupport wide = new CompactSupport(0, 0, 180, CutoffType.POLYNOMIAL_2, false);
        refused(trained(narrow(wide, new CompactSupport(0, 0, 90, CutoffType.EXPONENTIAL, false)), true, List.of(2), "H"),
                "have the same distances but different shapes, which n2p2 mixes up");
        refused(trained(narrow(wide, new CompactSupport(1, 0, 90, CutoffType.EXPONENTIAL, true)), true, List.of(2), "H"),
                "around H: its exponential shape is always symmetric");
        refused(trained(narrow(wide, new CompactSupport(1, -10, 90, CutoffType.POLYNOMIAL_1, false)), true, List.of(2), "H"),
                "around H: it needs angles within 0 and 180 degrees, or centred there");
    }

    @Test
    void mixedShapesAreReadWithAWarning() throws IOException {
        MadeUp.PLAIN.write(folder, "symfunction_short H 21 O H 0 5 0 100 p2");
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("scaling.data")));
        rows.add(28, " 1 28 0 1 0.5 0.5");
        Files.write(folder.resolve("scaling.data"), rows);
        List<String> weights = new ArrayList<>(Files.readAllLines(folder.resolve("weights.001.data")));
        weights.addAll(1, List.of("0.1", "0.1", "0.1", "0.1"));
        Files.write(folder.resolve("weights.001.data"), weights);
        List<String> warnings = new PotentialFormat.Metal().read(folder).warnings();
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("predictions differ from those of n2p2"), warnings.toString());
    }
}
