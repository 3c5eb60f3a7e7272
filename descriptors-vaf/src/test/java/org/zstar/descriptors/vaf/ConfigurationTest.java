package org.zstar.descriptors.vaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.kernels.CutoffType;
import org.zstar.testkit.Compare;
import org.zstar.testkit.DescriptorChecks;

class ConfigurationTest {
    @Test
    void standardSetHas180FunctionsForThreeElements() {
        StandardSet set = StandardSet.of("Li", "P", "O");
        Descriptor d = new VectorFingerprintsProvider().create(VectorFingerprintsConfig.of(6, set));
        for (int species : new int[] {3, 15, 8}) {
            assertEquals(180, d.size(species));
            new DescriptorChecks(d, species).namesMatchSize();
        }
        assertEquals(3, d.components());
    }

    @Test
    void sharpGaussiansKeepTheirDigits() {
        // at 1.1 Å and 1.3 Å from the centre, with η far beyond what one origin for all R_s allows
        Structure s = new Structure(Cell.OPEN, new int[] {8, 8, 8}, new double[] {0, 0, 0, 1.1, 0, 0, 0, 1.3, 0});
        Descriptor d = new VectorFingerprintsProvider().create(new VectorFingerprintsConfig(6, CutoffType.POLYNOMIAL_2,
                RadialForm.GAUSSIAN, Optional.empty(), Map.of("O", List.of(VectorFunction.pair("O", "O", 200, 1.2, 0, 1),
                VectorFunction.pair("O", "O", 200, 1.25, 0, 1)))));
        double[] x = new DescriptorChecks(d, 8).features(s, 0);
        assertEquals(Math.exp(-200 * 0.05 * 0.05), x[1] / x[0], 1e-13);
    }

    @Test
    void exponentialIsAccurate() {
        for (double x = -700; x < 700; x += 0.37) {
            assertEquals(1, Exponential.of(x) / StrictMath.exp(x), 4e-16);
        }
    }

    @Test
    void saysWhatIsWrong() {
        VectorFunction twice = VectorFunction.pair("Li", "O", 1, 2, 0, 1);
        VectorFunction same = VectorFunction.pair("O", "Li", 1, 2, 0, 1);
        Descriptor d = new VectorFingerprintsProvider().create(new VectorFingerprintsConfig(5, CutoffType.COSINE,
                RadialForm.GAUSSIAN, Optional.empty(), Map.of("O", List.of(twice, same))));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> d.kernel(8)).getMessage().endsWith("is given twice"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> d.kernel(3)).getMessage().contains("around Li"));
        assertThrows(IllegalArgumentException.class, () -> new VectorFingerprintsConfig(5, CutoffType.COSINE,
                RadialForm.GAUSSIAN, Optional.empty(), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> VectorFunction.pair("Li", "O", 1, 2, 190, 1));
        Descriptor oxygen = new VectorFingerprintsProvider().create(VectorFingerprintsConfig.of(5, StandardSet.of("O")));
        Structure s = new Structure(Cell.OPEN, new int[] {8, 3}, new double[] {0, 0, 0, 2, 0, 0});
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new DescriptorChecks(oxygen, 8).features(s, 0))
                .getMessage().startsWith("the vector fingerprints do not know Li"));
        Compare.within("isolated atom", new DescriptorChecks(oxygen, 8).features(
                new Structure(Cell.OPEN, new int[] {8}, new double[3]), 0), new double[oxygen.size(8)], 0);
    }
}
