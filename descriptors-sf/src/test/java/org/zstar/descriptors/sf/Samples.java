package org.zstar.descriptors.sf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.kernels.CutoffType;

/** Structures and functions that the tests share. */
final class Samples {
    static final int LI = 3, O = 8, P = 15;

    private Samples() { }

    /** Nine atoms of three elements in a skewed cell, with a face distance below the cutoff of 4 Å that tests use. */
    static Structure triclinic() {
        Cell cell = Cell.periodic(6.1, 0.2, -0.3, 1.7, 5.4, 0.4, -0.9, 1.1, 3.6);
        return new Structure(cell, new int[] {LI, P, O, O, LI, O, P, O, LI}, scattered(cell, 9, 1.2, 5));
    }

    /** One or two atoms in a cell much smaller than the cutoff. */
    static Structure tiny() {
        Cell cell = Cell.periodic(2.3, 0.1, 0, 0.4, 2.2, 0.3, -0.2, 0.3, 2.5);
        return new Structure(cell, new int[] {LI, O}, new double[] {0.1, 0.2, 0.3, 1.3, 1.1, 1.2});
    }

    /** Random positions in a cell that keep a distance from each other. */
    static double[] scattered(Cell cell, int atoms, double apart, long seed) {
        Random random = new Random(seed);
        double[] at = new double[3 * atoms];
        for (int i = 0; i < atoms; ) {
            double a = random.nextDouble(), b = random.nextDouble(), c = random.nextDouble();
            for (int axis = 0; axis < 3; axis++) {
                at[3 * i + axis] = a * cell.vector(0, axis) + b * cell.vector(1, axis) + c * cell.vector(2, axis);
            }
            i += Bench.closest(cell, at, i) < apart ? 0 : 1;
        }
        return at;
    }

    static SymmetryFunctionsConfig config(CutoffType type, double inner, List<FunctionConfig> functions) {
        return new SymmetryFunctionsConfig(4.0, type, inner, Optional.empty(),
                Map.of("Li", functions, "O", functions, "P", functions));
    }

    /** A few of every type, with shifts, both signs of λ, whole and broken ζ. */
    static List<FunctionConfig> everyType() {
        List<FunctionConfig> all = new ArrayList<>(List.of(FunctionConfig.radial("Li", 0.3, 0),
                FunctionConfig.radial("O", 2.0, 1.9), FunctionConfig.weightedRadial(0.1, 0.5)));
        for (FunctionType type : List.of(FunctionType.NARROW, FunctionType.WIDE)) {
            all.add(FunctionConfig.angular(type, List.of("Li", "O"), 0.05, -1, 2));
            all.add(FunctionConfig.angular(type, List.of("O", "O"), 0.01, 1, 4));
            all.add(FunctionConfig.angular(type, List.of("P", "Li"), 0.02, 1, 2.5));
            all.add(new FunctionConfig(type, List.of("O", "Li"), 0.2, 1.1, 1, 1, Optional.of(3.3), Optional.empty()));
        }
        all.add(FunctionConfig.angular(FunctionType.WEIGHTED_NARROW, List.of(), 0.03, -1, 3));
        all.addAll(compact());
        return all;
    }

    static List<FunctionConfig> compact() {
        List<FunctionConfig> all = new ArrayList<>();
        CompactSupport plain = new CompactSupport(0.5, 20, 170, CutoffType.POLYNOMIAL_2, false);
        CompactSupport asymmetric = new CompactSupport(-1, -60, 60, CutoffType.POLYNOMIAL_3, true);
        CompactSupport smooth = new CompactSupport(1, 30, 180, CutoffType.EXPONENTIAL, false);
        for (FunctionType type : FunctionType.values()) {
            if (type.isCompact()) {
                List<String> elements = List.of("O", "Li").subList(0, type.elements());
                for (CompactSupport support : List.of(plain, asymmetric, smooth)) {
                    all.add(new FunctionConfig(type, elements, 0, 0, 1, 1, Optional.empty(), Optional.of(support)));
                }
            }
        }
        return all;
    }
}
