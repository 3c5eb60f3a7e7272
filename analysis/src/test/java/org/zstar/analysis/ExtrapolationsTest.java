package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

class ExtrapolationsTest {
    /** The features of an atom are its x and a constant; those of lithium were seen from 1 to 5, of oxygen from 0 to 10. */
    private static final FeatureSpace SPACE = new FeatureSpace() {
        @Override
        public List<Feature> features(int species) {
            return List.of(species == 3 ? new Feature("x", 1, 5) : new Feature("x", 0, 10), new Feature("constant", 2, 2));
        }

        @Override
        public void visit(Geometry geometry, Visitor visitor) {
            for (int i = 0; i < geometry.size(); i++) {
                visitor.atom(i, 0, new double[] {geometry.positions()[3 * i], geometry.positions()[3 * i + 1]});
            }
        }
    };

    private static Geometry geometry(double... xy) {
        int[] species = new int[xy.length / 2];
        double[] positions = new double[3 * species.length];
        for (int i = 0; i < species.length; i++) {
            species[i] = i % 2 == 0 ? 3 : 8;
            positions[3 * i] = xy[2 * i];
            positions[3 * i + 1] = xy[2 * i + 1];
        }
        return Geometry.of(Cell.OPEN, species, positions, 1, Workers.serial());
    }

    @Test
    void excessIsMeasuredInWidthsOfTheRange() {
        Extrapolations counted = new Extrapolations(SPACE);
        Extrapolations.Frame inside = counted.add(geometry(1, 2, 10, 2), "first");
        assertEquals(0, inside.features());
        assertNull(inside.worst());
        Extrapolations.Frame frame = counted.add(geometry(7, 2, -1, 2, 0, 2, 4, 2.5), "second");
        assertEquals(4, frame.features());
        assertArrayEquals(new double[] {0.5, 0.1, 0.25, 1}, frame.atoms(), 1e-15);
        assertEquals(3, frame.worst().atom());
        assertEquals("O", frame.worst().element());
        assertEquals("constant", frame.worst().feature().name());
    }

    @Test
    void countsAreKeptPerElementAndFeature() {
        Extrapolations counted = new Extrapolations(SPACE);
        counted.add(geometry(7, 2, 5, 2), "a");
        counted.add(geometry(0, 2, 5, 2, 9, 2), "b");
        List<Extrapolations.Count> counts = counted.counts();
        assertEquals(1, counts.size());
        Extrapolations.Count x = counts.get(0);
        assertEquals("Li x", x.element() + " " + x.feature().name());
        assertEquals(1, x.below());
        assertEquals(2, x.above());
        assertEquals(1, x.excess());
        assertEquals("b 2", x.frame() + " " + x.atom());
    }

    /** Lithium at 2 and 4 has mean 0.5 and deviation 0.25 of its range, oxygen at 3 has 0.3 and 0. */
    @Test
    void fingerprintsAreMeansAndDeviations() {
        Fingerprint one = Fingerprint.of(SPACE, geometry(2, 2, 3, 2, 4, 2));
        assertArrayEquals(new double[] {0.5, 0, 0.25, 0}, one.bySpecies().get(3), 1e-15);
        assertArrayEquals(new double[] {0.3, 0, 0, 0}, one.bySpecies().get(8), 1e-15);
        Fingerprint other = Fingerprint.of(SPACE, geometry(2, 2, 5, 2, 4, 2));
        assertEquals(0.2 / Math.sqrt(8), one.distance(other), 1e-15);
        assertEquals(0, one.distance(one));
        Fingerprint lithium = Fingerprint.of(SPACE, geometry(3, 2));
        assertEquals(one.distance(lithium), lithium.distance(one), 1e-15);
    }
}
