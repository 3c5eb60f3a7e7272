package org.zstar.force.repulsion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.testkit.ForceChecks;
import org.zstar.testkit.Sample;
import org.zstar.testkit.Samples;

class RepulsionTest {
    private static final ForceContribution WALLS = new RepulsionProvider().create(new RepulsionConfig(150,
            Map.of("Li-P", 3.4, "O-O", 3.1, "P-O", 2.0)));

    private static Structure pair(String a, String b, double r) {
        return new Structure(Cell.box(12, 12, 12), new int[] {Elements.number(a), Elements.number(b)},
                new double[] {1, 1, 1, 1, 1 + r, 1});
    }

    @Test
    void isThePotentialThatItSays() {
        Forces near = ForceChecks.evaluate(WALLS, pair("P", "Li", 1.7));
        assertEquals(150 * 0.125, near.energy(), 1e-12);
        assertEquals(150 * 3 * 0.25 / 3.4, near.forces()[4], 1e-12, "away from each other");
        assertEquals(-near.forces()[4], near.forces()[1], 1e-12);
        assertEquals(0, ForceChecks.evaluate(WALLS, pair("P", "Li", 3.4001)).energy());
        assertEquals(0, ForceChecks.evaluate(WALLS, pair("Li", "Li", 0.5)).energy(), "no such pair");
        assertEquals(150 * 0.125, WALLS.observables().getOrDefault("repulsion_energy_ev", 0.0) + near.energy(), 1e-12);
    }

    @Test
    void obeysTheLawsOfAPotential() {
        for (Sample sample : Samples.all(3, 3, 8, 15)) {
            assertTrue(ForceChecks.evaluate(WALLS, sample.structure()).energy() > 1, sample.name());
            ForceChecks.potential(WALLS, sample.structure(), 1e-6);
        }
    }

    @Test
    void refusesWhatIsNoPair() {
        assertThrows(IllegalArgumentException.class, () -> new RepulsionConfig(1, Map.of("LiP", 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new RepulsionConfig(1, Map.of("Li-Xx", 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new RepulsionConfig(1, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new RepulsionConfig(1, Map.of("Li-P", 1.0, "P-Li", 2.0)));
    }
}
