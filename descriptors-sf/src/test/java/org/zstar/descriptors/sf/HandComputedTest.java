package org.zstar.descriptors.sf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.kernels.CutoffType;

/** Features of three atoms whose distances and angle are simple numbers: P at the corner, Li 3 Å along x, O 4 Å along y. */
class HandComputedTest {
    private static final Structure CORNER = new Structure(Cell.OPEN, new int[] {15, 3, 8},
            new double[] {0, 0, 0, 3, 0, 0, 0, 4, 0});
    private static final double CUT3 = 0.5, CUT4 = 0.25, CUT5 = 0.5 * (1 - Math.sqrt(3) / 2);

    private static double feature(FunctionConfig f) {
        SymmetryFunctionsConfig config = new SymmetryFunctionsConfig(6, CutoffType.COSINE, 0, Optional.empty(),
                Map.of("P", List.of(f), "Li", List.of(f), "O", List.of(f)));
        return Bench.features(new SymmetryFunctionsProvider().create(config), CORNER, CORNER.positions())[0][0];
    }

    @Test
    void radialFunctionsSeeTheirElement() {
        assertEquals(Math.exp(-0.5) * CUT3, feature(FunctionConfig.radial("Li", 0.5, 2)), 1e-15);
        assertEquals(Math.exp(-0.4) * CUT4, feature(FunctionConfig.radial("O", 0.1, 2)), 1e-15);
        assertEquals(0, feature(FunctionConfig.radial("P", 0.1, 2)));
    }

    @Test
    void weightedRadialFunctionsWeighByAtomicNumber() {
        assertEquals(3 * Math.exp(-0.9) * CUT3 + 8 * Math.exp(-1.6) * CUT4,
                feature(FunctionConfig.weightedRadial(0.1, 0)), 1e-14);
    }

    @Test
    void angularFunctionsAtARightAngle() {
        // cosθ = 0, so (1 + λ cosθ)^ζ = 1 and 2^(1−ζ) remains; R² = 9, 16 and 25 Å²
        FunctionConfig wide = FunctionConfig.angular(FunctionType.WIDE, List.of("O", "Li"), 0.02, 1, 4);
        assertEquals(Math.exp(-0.02 * 25) * CUT3 * CUT4 / 8, feature(wide), 1e-15);
        FunctionConfig narrow = FunctionConfig.angular(FunctionType.NARROW, List.of("Li", "O"), 0.02, -1, 2);
        assertEquals(Math.exp(-0.02 * 50) * CUT3 * CUT4 * CUT5 / 2, feature(narrow), 1e-15);
        FunctionConfig weighted = FunctionConfig.angular(FunctionType.WEIGHTED_NARROW, List.of(), 0.02, -1, 1);
        assertEquals(24 * Math.exp(-0.02 * 50) * CUT3 * CUT4 * CUT5, feature(weighted), 1e-14);
        assertEquals(0, feature(FunctionConfig.angular(FunctionType.WIDE, List.of("O", "O"), 0.02, 1, 4)));
    }

    @Test
    void angleOfSixtyDegrees() {
        Structure s = new Structure(Cell.OPEN, new int[] {15, 8, 8},
                new double[] {1, 1, 1, 3, 1, 1, 2, 1 + Math.sqrt(3), 1});
        FunctionConfig f = FunctionConfig.angular(FunctionType.NARROW, List.of("O", "O"), 0, 1, 3);
        SymmetryFunctionsConfig config = new SymmetryFunctionsConfig(4, CutoffType.COSINE, 0, Optional.empty(),
                Map.of("P", List.of(f), "O", List.of(f)));
        double[][] g = Bench.features(new SymmetryFunctionsProvider().create(config), s, s.positions());
        assertEquals(0.25 * Math.pow(1.5, 3) / 8, g[0][0], 1e-15);
        assertEquals(0, g[1][0], "P and O around O are no pair of O");
    }

    @Test
    void compactFunctions() {
        CompactSupport support = new CompactSupport(0, 0, 180, CutoffType.POLYNOMIAL_1, false);
        // at 3 Å the maximum; at 4 Å x = 1/3, at 5 Å x = 2/3; at 90° the maximum
        double at4 = 1 + (2.0 / 3 - 3) / 9, at5 = 1 + 4 * (4.0 / 3 - 3) / 9;
        assertEquals(at4, feature(compact(FunctionType.COMPACT_RADIAL, List.of("O"), support)), 1e-15);
        assertEquals(3 + 8 * at4, feature(compact(FunctionType.COMPACT_WEIGHTED_RADIAL, List.of(), support)), 1e-14);
        assertEquals(at4, feature(compact(FunctionType.COMPACT_WIDE, List.of("O", "Li"), support)), 1e-15);
        assertEquals(at4 * at5, feature(compact(FunctionType.COMPACT_NARROW, List.of("O", "Li"), support)), 1e-15);
        assertEquals(24 * at4, feature(compact(FunctionType.COMPACT_WEIGHTED_WIDE, List.of(), support)), 1e-14);
        CompactSupport sharp = new CompactSupport(0, 0, 80, CutoffType.POLYNOMIAL_1, true);
        double t = (1.0 / 3) * (5.0 / 3);
        assertEquals(1 + t * t * (2 * t - 3),
                feature(compact(FunctionType.COMPACT_RADIAL, List.of("O"), sharp)), 1e-15);
        assertEquals(0, feature(compact(FunctionType.COMPACT_WIDE, List.of("O", "Li"), sharp)), "90° is outside 0…80°");
    }

    private static FunctionConfig compact(FunctionType type, List<String> neighbours, CompactSupport support) {
        return new FunctionConfig(type, neighbours, 0, 0, 1, 1, Optional.empty(), Optional.of(support));
    }

    @Test
    void neighboursBeyondTheirCutoffDoNotCount() {
        FunctionConfig near = new FunctionConfig(FunctionType.WEIGHTED_RADIAL, List.of(), 0, 0, 1, 1, Optional.of(3.5),
                Optional.empty());
        double cut = 0.5 * (1 + Math.cos(Math.PI * 3 / 3.5));
        assertEquals(3 * cut, feature(near), 1e-15);
        assertTrue(cut > 0.04);
    }
}
