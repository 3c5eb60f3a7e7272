package org.zstar.descriptors.vaf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.kernels.CutoffType;
import org.zstar.testkit.Change;
import org.zstar.testkit.DescriptorChecks;
import org.zstar.testkit.Sample;
import org.zstar.testkit.Samples;

/** Derivatives and symmetries in cells of every kind, for all functions. */
class DerivativesTest {
    private static final double TOLERANCE = 1e-7;
    private static final double CUTOFF = 3.9;

    private static Descriptor descriptor(RadialForm form, CutoffType cutoff) {
        StandardSet set = new StandardSet(List.of("Li", "P", "O"), List.of(1.0, 4.0), List.of(0.0, 2.0), List.of(0.3, 1.0),
                List.of(1.5, 2.5), List.of(0.0, 180.0), List.of(1, 3));
        List<VectorFunction> sharp = List.of(VectorFunction.pair("O", "Li", 12, 2.1, 180, 2),
                VectorFunction.pair("Li", "Li", 12, 1.9, 0, 5));
        return new VectorFingerprintsProvider().create(new VectorFingerprintsConfig(CUTOFF, cutoff, form, Optional.of(set),
                Map.of("P", sharp)));
    }

    /** With a cutoff of continuous curvature; finite differences would notice its jump where a pair is near R_c. */
    @ParameterizedTest
    @EnumSource(RadialForm.class)
    void contractHoldsInEveryCell(RadialForm form) {
        for (Sample sample : Samples.all(12, 15, 8, 3)) {
            for (int species : new int[] {3, 15}) {
                DescriptorChecks checks = new DescriptorChecks(descriptor(form, CutoffType.POLYNOMIAL_2), species);
                checks.all(sample.structure(), TOLERANCE);
                // fingerprints are vectors under every rotation; only a network behind them breaks that
                checks.rotated(sample.structure(), Change.rotation(5));
                checks.rotated(sample.structure(), new double[] {1, 0, 0, 0, -1, 0, 0, 0, 1});
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CutoffType.class)
    void everyCutoffFunction(CutoffType cutoff) {
        new DescriptorChecks(descriptor(RadialForm.GAUSSIAN, cutoff), 15)
                .all(Samples.triclinic(3, 15, 8, 3).structure(), TOLERANCE);
    }

    /** Tilted functions have a kink at straight angles, so these atoms stay away from them. */
    @Test
    void tiltedAngles() {
        Structure bent = new Structure(Cell.OPEN, new int[] {15, 8, 3, 8},
                new double[] {0, 0, 0, 1.4, 0.3, 0.2, -0.4, 1.9, 0.5, 0.2, -0.6, 1.6});
        List<VectorFunction> tilted = List.of(VectorFunction.pair("O", "Li", 0.7, 2, 70, 2),
                VectorFunction.pair("O", "O", 2, 2, 110, 1), VectorFunction.pair("O", "O", 2, 1.9, 110, 4));
        Descriptor d = new VectorFingerprintsProvider().create(new VectorFingerprintsConfig(3.9, CutoffType.COSINE,
                RadialForm.GAUSSIAN, Optional.empty(), Map.of("P", tilted)));
        new DescriptorChecks(d, 15).all(bent, TOLERANCE);
    }
}
