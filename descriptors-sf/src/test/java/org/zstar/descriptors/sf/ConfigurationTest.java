package org.zstar.descriptors.sf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.kernels.CutoffType;

class ConfigurationTest {
    @Test
    void standardSetHas125Functions() {
        for (AngularForm form : AngularForm.values()) {
            Descriptor d = new SymmetryFunctionsProvider()
                    .create(SymmetryFunctionsConfig.of(6, StandardSet.of(form, "Li", "P", "O")));
            for (int species : new int[] {3, 8, 15}) {
                assertEquals(125, d.size(species));
                assertEquals(125, new HashSet<>(d.names(species)).size(), "names are distinct");
            }
        }
        assertEquals(13 + 14 + 2, StandardSet.of(AngularForm.WIDE, "Si").functions().size());
    }

    @Test
    void shellsAreEvenlySpaced() {
        List<FunctionConfig> functions = StandardSet.of(AngularForm.WIDE, "Li").functions();
        assertEquals(1, functions.get(1).shift());
        assertEquals(5.5, functions.get(12).shift(), 1e-14);
        assertEquals(1 + 4.5 / 11, functions.get(2).shift(), 1e-14);
    }

    @Test
    void listsFollowTheSet() {
        SymmetryFunctionsConfig config = new SymmetryFunctionsConfig(5, CutoffType.COSINE, 0,
                Optional.of(StandardSet.of(AngularForm.WIDE, "Li")),
                Map.of("Li", List.of(FunctionConfig.radial("Li", 1, 2)), "O", List.of(FunctionConfig.radial("O", 1, 2))));
        Descriptor d = new SymmetryFunctionsProvider().create(config);
        assertEquals(30, d.size(3));
        assertEquals(1, d.size(8));
        assertEquals("radial(Li) eta=1 shift=2", d.names(3).get(29));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> d.size(11)).getMessage().contains("Na"));
    }

    @Test
    void badValuesAreNamed() {
        assertMessage("[Li, O]", () -> FunctionConfig.angular(FunctionType.RADIAL, List.of("Li", "O"), 1, 1, 1));
        assertMessage("eta -1.0", () -> FunctionConfig.radial("Li", -1, 0));
        assertMessage("'Q'", () -> FunctionConfig.radial("Q", 1, 0));
        assertMessage("'compact'", () -> new FunctionConfig(FunctionType.COMPACT_RADIAL, List.of("O"), 0, 0, 1, 1,
                Optional.empty(), Optional.empty()));
        assertMessage("left < right", () -> new CompactSupport(0, 90, 30, CutoffType.POLYNOMIAL_1, false));
        assertMessage("cosine", () -> new CompactSupport(0, 0, 30, CutoffType.COSINE, false));
        assertMessage("inner < cutoff", () -> Samples.config(CutoffType.COSINE, 0, List.of(new FunctionConfig(
                FunctionType.COMPACT_RADIAL, List.of("O"), 0, 0, 1, 1, Optional.of(0.4), Optional.of(
                        new CompactSupport(0.5, 0, 30, CutoffType.POLYNOMIAL_1, false))))));
        assertMessage("no symmetry functions",
                () -> new SymmetryFunctionsConfig(6, CutoffType.COSINE, 0, Optional.empty(), Map.of()));
        assertMessage("cutoff", () -> SymmetryFunctionsConfig.of(0, StandardSet.of(AngularForm.WIDE, "Li")));
        assertMessage("different elements", () -> StandardSet.of(AngularForm.WIDE, "Li", "Li"));
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void providerPresentsItself() {
        SymmetryFunctionsProvider provider = new SymmetryFunctionsProvider();
        assertEquals("symmetry-functions", provider.type());
        assertEquals(SymmetryFunctionsConfig.class, provider.configType());
    }
}
