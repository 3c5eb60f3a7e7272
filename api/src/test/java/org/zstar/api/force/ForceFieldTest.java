package org.zstar.api.force;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

class ForceFieldTest {
    private static final Cell CELL = Cell.box(8, 8, 8);

    /** Every pair within 3 Å pulls with a force that grows with its length. */
    private static final class Springs implements ForceContribution {
        private double range;

        @Override
        public double cutoff() {
            return 3;
        }

        @Override
        public void addTo(Geometry g, Forces sum) {
            NeighbourList list = g.neighbours();
            range = list.range();
            double[] x = g.positions();
            for (int i = 0; i < g.size(); i++) {
                for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                    double[] r = new double[3];
                    for (int k = 0; k < 3; k++) {
                        r[k] = x[3 * list.neighbour()[p] + k] + list.shifts()[3 * list.image()[p] + k] - x[3 * i + k];
                    }
                    double square = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
                    if (square < 9) {
                        sum.addEnergy(square * 0.25);
                        for (int k = 0; k < 3; k++) {
                            sum.forces()[3 * i + k] += r[k];
                        }
                    }
                }
            }
        }

        @Override
        public Map<String, Double> observables() {
            return Map.of("springs", 1.0);
        }
    }

    /** Sees 4 Å and does nothing. */
    private static final class Nothing implements ForceContribution {
        @Override
        public double cutoff() {
            return 4;
        }

        @Override
        public void addTo(Geometry g, Forces sum) {
            assertEquals(4.6, g.neighbours().range());
        }
    }

    private static double[] positions() {
        Random random = new Random(2);
        double[] x = new double[90];
        for (int k = 0; k < 90; k++) {
            x[k] = 8 * random.nextDouble();
        }
        return x;
    }

    @Test
    void anOldListGivesTheSameBitsAsANewOne() {
        int[] species = new int[30];
        double[] x = positions();
        // what sees farther does not lengthen the list of the springs
        Springs springs = new Springs();
        ForceField kept = new ForceField(List.of(new Nothing(), springs), 0.6, Workers.serial());
        Random random = new Random(5);
        Forces a = new Forces(30), b = new Forces(30);
        for (int step = 0; step < 40; step++) {
            for (int k = 0; k < x.length; k++) {
                x[k] += 0.04 * (random.nextDouble() - 0.5) + (k % 3 == 0 ? 0.02 : 0);
            }
            kept.evaluate(CELL, species, x, 0, a);
            assertEquals(3.6, springs.range);
            new ForceField(List.of(new Springs()), 0, Workers.serial()).evaluate(CELL, species, x, 0, b);
            assertArrayEquals(b.forces(), a.forces());
            assertEquals(b.energy(), a.energy());
        }
        assertTrue(kept.rebuilds() > 1 && kept.rebuilds() < 20, "built " + kept.rebuilds() + " times");
    }

    @Test
    void contributionsAreSummedAndTheSumStartsAtZero() {
        int[] species = new int[30];
        double[] x = positions();
        Forces one = new Forces(30), two = new Forces(30);
        one.addEnergy(77);
        new ForceField(List.of(new Springs()), 1, Workers.serial()).evaluate(CELL, species, x, 0, one);
        ForceField both = new ForceField(List.of(new Springs(), new Springs()), 1, Workers.serial());
        both.evaluate(CELL, species, x, 0, two);
        assertTrue(one.energy() > 0);
        assertEquals(2 * one.energy(), two.energy(), 1e-12 * two.energy());
        assertEquals(Map.of("springs", 1.0), both.observables());
        assertTrue(both.isConservative());
    }

    @Test
    void anotherCellOrOtherAtomsNeedANewList() {
        ForceField field = new ForceField(List.of(new Springs()), 1, Workers.serial());
        double[] x = positions();
        field.evaluate(CELL, new int[30], x, 0, new Forces(30));
        field.evaluate(Cell.box(8, 8, 9), new int[30], x, 0, new Forces(30));
        field.evaluate(Cell.box(8, 8, 9), new int[1], new double[3], 0, new Forces(1));
        field.evaluate(Cell.box(8, 8, 9), new int[1], new double[3], 0, new Forces(1));
        assertEquals(3, field.rebuilds());
        field.evaluate(Cell.box(8, 8, 9), new int[] {8}, new double[3], 0, new Forces(1));
        assertEquals(4, field.rebuilds());
    }

    @Test
    void aForceThatIsNoNumberNamesTheAtom() {
        ForceContribution broken = new ForceContribution() {
            @Override
            public double cutoff() {
                return 0;
            }

            @Override
            public void addTo(Geometry geometry, Forces sum) {
                sum.forces()[4] = Double.NaN;
            }
        };
        ForceField field = new ForceField(List.of(broken), 0, Workers.serial());
        ArithmeticException e = assertThrows(ArithmeticException.class,
                () -> field.evaluate(CELL, new int[3], new double[9], 12.5, new Forces(3)));
        assertTrue(e.getMessage().contains("atom 2") && e.getMessage().contains("12.5 fs"), e.getMessage());
    }
}
