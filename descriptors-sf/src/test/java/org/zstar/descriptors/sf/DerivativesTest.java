package org.zstar.descriptors.sf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Structure;
import org.zstar.kernels.CutoffType;
import org.zstar.testkit.DescriptorChecks;

/** Derivatives against differences of the features, invariances, and independence of the block. */
class DerivativesTest {
    private static final double TOLERANCE = 1e-6;

    static Stream<Arguments> structures() {
        return Stream.of(Arguments.of("triclinic", Samples.triclinic()), Arguments.of("tiny", Samples.tiny()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void everyType(String name, Structure s) {
        check(Samples.config(CutoffType.COSINE, 0, Samples.everyType()), s);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void standardSets(String name, Structure s) {
        for (AngularForm form : AngularForm.values()) {
            check(SymmetryFunctionsConfig.of(4, StandardSet.of(form, "Li", "P", "O")), s);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CutoffType.class, names = "HARD", mode = EnumSource.Mode.EXCLUDE)
    void everyCutoff(CutoffType type) {
        List<FunctionConfig> functions = List.of(FunctionConfig.radial("O", 0.3, 0.4),
                FunctionConfig.angular(FunctionType.WIDE, List.of("Li", "O"), 0.05, 1, 2),
                FunctionConfig.angular(FunctionType.NARROW, List.of("O", "O"), 0.05, -1, 1));
        check(Samples.config(type, 0.2, functions), Samples.triclinic());
    }

    private static void check(SymmetryFunctionsConfig config, Structure s) {
        for (int species : new int[] {Samples.LI, Samples.O}) {
            DescriptorChecks checks = new DescriptorChecks(new SymmetryFunctionsProvider().create(config), species);
            checks.all(s, TOLERANCE);
            checks.pushForwardOfStrain(s, TOLERANCE);
        }
    }
}
