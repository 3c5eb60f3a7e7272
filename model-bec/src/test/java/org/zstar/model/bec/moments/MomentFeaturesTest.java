package org.zstar.model.bec.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Model;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.Phosphate;
import org.zstar.testkit.Change;
import org.zstar.testkit.Compare;

public class MomentFeaturesTest {
    /** How many features of a structure lie outside of their ranges, and the names of the farthest. */
    private static List<String> outside(FeatureSpace space, double range, Structure s) {
        List<String> names = new ArrayList<>();
        space.visit(Geometry.of(s.cell(), s.species(), s.positions(), range, Workers.serial()), (atom, component, values) -> {
            List<FeatureSpace.Feature> features = space.features(s.species()[atom]);
            assertEquals(features.size(), values.length);
            for (int f = 0; f < values.length; f++) {
                if (features.get(f).excess(values[f]) > 0) {
                    names.add(atom + " " + features.get(f).name());
                }
            }
        });
        return names;
    }

    /** A model finds nothing outside in the data that it has learned from, and something where an atom has left its place. */
    public static void knowsItsData(Model model, List<Structure> training) {
        FeatureSpace space = model.featureSpace().orElseThrow();
        for (Structure s : training) {
            assertEquals(List.of(), outside(space, model.cutoff(), s));
        }
        Structure s = training.get(0);
        double[] step = new double[3 * s.size()];
        step[3 * 3] = -0.5;
        step[3 * 3 + 1] = -0.4;
        List<String> found = outside(space, model.cutoff(), Change.displaced(s, step, 1));
        assertTrue(found.contains("3 moment(P) function=1 rank=1"), "oxygen 3 came closer to phosphorus: " + found);
        assertTrue(found.stream().anyMatch(name -> name.startsWith("2 moment(O)")), "and phosphorus to it: " + found);
    }

    /** A pair of atoms: |A_l| = g |Y_l|, with |Y_1|² = 1, |Y_2|² = 2/3, |Y_3|² = 2/5. */
    @Test
    void lengthsOfThePair() {
        MomentBasis basis = new MomentBasis(List.of("Li", "O"), 3, 2, 3, 1, 5);
        Structure s = new Structure(Cell.periodic(20, 0, 0, 0, 20, 0, 0, 0, 20), new int[] {3, 8},
                new double[] {1, 1, 1, 1.7, 2.1, 0.4});
        MomentFeatures features = new MomentFeatures(basis, MomentFeatures.learn(basis, List.of(s)));
        features.visit(Geometry.of(s.cell(), s.species(), s.positions(), 5, Workers.serial()), (atom, component, values) -> {
            int other = atom == 0 ? 3 : 0;
            for (int n = 0; n < 3; n++) {
                double g = values[other + n];
                assertTrue(Math.abs(g) > 1e-3);
                double[] lengths = {values[6 + other + n], values[12 + other + n], values[18 + other + n]};
                Compare.close("lengths", lengths,
                        new double[] {Math.abs(g), Math.abs(g) * Math.sqrt(2 / 3.0), Math.abs(g) * Math.sqrt(0.4)}, 1e-12);
            }
        });
        List<FeatureSpace.Feature> around = features.features(3);
        assertEquals(24, around.size());
        assertEquals("moment(Li) function=1 rank=0", around.get(0).name());
        assertEquals("moment(O) function=2 rank=1", around.get(10).name());
        assertEquals("moment(O) far_function=1 rank=3", around.get(23).name());
        assertEquals(around.get(10).minimum(), around.get(10).maximum());
    }

    @Test
    void doNotTurn() {
        MomentBasis basis = new MomentBasis(List.of("Li", "P", "O"), 4, 2, 3);
        Structure s = Phosphate.structure(false);
        Map<String, MomentRanges> learned = MomentFeatures.learn(basis, List.of(s)),
                turned = MomentFeatures.learn(basis, List.of(Change.mapped(s, Change.rotation(3))));
        for (String element : basis.elements()) {
            Compare.close(element, turned.get(element).minimum(), learned.get(element).minimum(), 1e-12);
            Compare.close(element, turned.get(element).maximum(), learned.get(element).maximum(), 1e-12);
        }
    }

    @Test
    void saysWhatIsWrong() {
        MomentBasis basis = new MomentBasis(List.of("Li", "O"), 3, 2, 1);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new MomentFeatures(basis,
                Map.of("Li", new MomentRanges(new double[8], new double[7])))).getMessage()
                .startsWith("expected 8 minima and maxima of moments around Li, found 8 and 7"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> MomentFeatures.learn(basis,
                List.of(Phosphate.structure(false)))).getMessage().contains("configured for [Li, O], but a structure has P"));
    }
}
