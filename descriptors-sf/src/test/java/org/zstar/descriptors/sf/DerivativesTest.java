package org.zstar.descriptors.sf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;

/** Both derivative products against central differences of the features, and against each other. */
class DerivativesTest {
    static Stream<Arguments> structures() {
        return Stream.of(Arguments.of("triclinic", Samples.triclinic()), Arguments.of("tiny", Samples.tiny()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void everyType(String name, Structure s) {
        check(new SymmetryFunctions(Samples.config(CutoffType.COSINE, 0, Samples.everyType())), s);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void standardSets(String name, Structure s) {
        for (AngularForm form : AngularForm.values()) {
            check(new SymmetryFunctions(SymmetryFunctionsConfig.of(4, StandardSet.of(form, "Li", "P", "O"))), s);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CutoffType.class, names = "HARD", mode = EnumSource.Mode.EXCLUDE)
    void everyCutoff(CutoffType type) {
        List<FunctionConfig> functions = List.of(FunctionConfig.radial("O", 0.3, 0.4),
                FunctionConfig.angular(FunctionType.WIDE, List.of("Li", "O"), 0.05, 1, 2),
                FunctionConfig.angular(FunctionType.NARROW, List.of("O", "O"), 0.05, -1, 1));
        check(new SymmetryFunctions(Samples.config(type, 0.2, functions)), Samples.triclinic());
    }

    private static void check(Descriptor d, Structure s) {
        Random random = new Random(11);
        double[] direction = random.doubles(3L * s.size(), -1, 1).toArray();
        double[] at = s.positions();
        double[][] analytic = Bench.pushForward(d, s, at, direction);
        double h = 1e-4;
        double[][] up = Bench.features(d, s, shifted(at, direction, h));
        double[][] up2 = Bench.features(d, s, shifted(at, direction, 2 * h));
        double[][] down = Bench.features(d, s, shifted(at, direction, -h));
        double[][] down2 = Bench.features(d, s, shifted(at, direction, -2 * h));
        double[][] weights = new double[s.size()][];
        double pushed = 0, largest = 0;
        for (int i = 0; i < s.size(); i++) {
            weights[i] = random.doubles(analytic[i].length, -1, 1).toArray();
            for (int f = 0; f < analytic[i].length; f++) {
                double numeric = (8 * (up[i][f] - down[i][f]) - (up2[i][f] - down2[i][f])) / (12 * h);
                assertEquals(numeric, analytic[i][f], 1e-6 * Math.abs(numeric) + 1e-9,
                        d.names(s.species()[i]).get(f));
                pushed += weights[i][f] * analytic[i][f];
                largest = Math.max(largest, Math.abs(numeric));
            }
        }
        assertTrue(largest > 1e-2, "features must change for this test to say something");
        double[] gradient = Bench.pullBack(d, s, at, weights);
        double pulled = 0;
        for (int k = 0; k < gradient.length; k++) {
            pulled += gradient[k] * direction[k];
        }
        assertEquals(pushed, pulled, 1e-13 * largest * weights[0].length);
    }

    private static double[] shifted(double[] at, double[] direction, double step) {
        double[] shifted = at.clone();
        for (int k = 0; k < at.length; k++) {
            shifted[k] += step * direction[k];
        }
        return shifted;
    }
}
