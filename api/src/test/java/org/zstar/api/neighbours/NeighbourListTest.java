package org.zstar.api.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Cell;
import org.zstar.api.parallel.Workers;

class NeighbourListTest {
    private static final boolean[] BOTH = {true, true, true};

    /** A case: cell, number of atoms, range, and by how many cells atoms are scattered. */
    record Case(String name, Cell cell, int atoms, double range, int scatter) {
        @Override
        public String toString() {
            return name;
        }

        int[] species() {
            int[] species = new int[atoms];
            Arrays.setAll(species, i -> new int[] {8, 3, 15}[i * 7 % 3]);
            return species;
        }

        double[] positions() {
            Random random = new Random(11);
            double[] x = new double[3 * atoms];
            for (int i = 0; i < atoms; i++) {
                for (int d = 0; d < 3; d++) {
                    double s = random.nextDouble();
                    double turn = cell.isPeriodic(d) ? random.nextInt(2 * scatter + 1) - scatter : 0;
                    for (int axis = 0; axis < 3; axis++) {
                        // open directions have no vector; there atoms fill 7 Å along the axis
                        double v = cell.isPeriodic(d) ? cell.vector(d, axis) : axis == d ? 7 : 0;
                        x[3 * i + axis] += (s + turn) * v;
                    }
                }
            }
            return x;
        }

        NeighbourList list() {
            return NeighbourList.build(cell, species(), positions(), range);
        }
    }

    static List<Case> cases() {
        double[] skewed = {4, 0, 0, 17, 4.5, 0, -23, 31, 5};
        return List.of(
                new Case("orthorhombic", Cell.box(14, 11, 17), 120, 4.2, 0),
                new Case("half the cell is less than the range", Cell.box(7, 6, 8), 20, 5.5, 0),
                new Case("triclinic", Cell.periodic(9, 0.4, -0.3, 3.1, 8, 0.9, -2.7, 3.3, 7.5), 50, 5, 0),
                new Case("left-handed", Cell.periodic(0, 9, 1, 8, 1, 0, -1, 0.5, 10), 40, 4, 0),
                new Case("very skewed", Cell.periodic(skewed), 12, 5, 0),
                new Case("cell far smaller than the range", Cell.periodic(2.1, 0, 0, 0.7, 1.9, 0, -0.6, 0.8, 2.3), 2, 9, 0),
                new Case("one atom", Cell.periodic(3, 0, 0, 1.5, 2.6, 0, 1.5, 0.9, 2.4), 1, 8, 0),
                new Case("one atom alone", Cell.OPEN, 1, 8, 0),
                new Case("flat and long", Cell.box(2.5, 3, 60), 30, 6, 0),
                new Case("atoms many cells away", Cell.periodic(5, 0.2, 0, 1.9, 6, 0, 0.3, -2, 5.5), 15, 5, 300),
                new Case("slab", new Cell(new double[] {5, 0.3, 0, -2, 6, 0, 0, 0, 0}, new boolean[] {true, true, false}),
                        25, 4.5, 3),
                new Case("slab along a", new Cell(new double[] {0, 0, 0, 1, 6, 0.4, 0, 0.2, 5}, new boolean[] {false, true,
                    true}), 25, 4.5, 0),
                new Case("wire", new Cell(new double[] {0, 0, 0, 0, 0, 0, 1, 1, 4}, new boolean[] {false, false, true}),
                        20, 5, 5),
                new Case("vector of an open direction given", new Cell(new double[] {5, 0, 0, 0, 5, 0, 1, 1, 9},
                        new boolean[] {true, true, false}), 25, 4, 0),
                new Case("open", Cell.OPEN, 60, 3, 0));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsBruteForce(Case c) {
        double[] x = c.positions();
        List<BruteForce.Pair> expected = BruteForce.pairs(c.cell(), x, c.range());
        NeighbourList list = c.list();
        assertEquals(c.range(), list.range());
        assertEquals(c.atoms(), list.atoms());
        assertEquals(expected.size(), list.pairs());
        assertTrue(c.name().equals("one atom alone") || list.pairs() > 0, "the case has no pairs");
        int[] species = c.species();
        expected.sort(Comparator.comparingInt(BruteForce.Pair::i).thenComparingInt(p -> species[p.j()])
                .thenComparingInt(BruteForce.Pair::j).thenComparingInt(BruteForce.Pair::a)
                .thenComparingInt(BruteForce.Pair::b).thenComparingInt(BruteForce.Pair::c));
        int p = 0;
        for (BruteForce.Pair pair : expected) {
            assertTrue(list.first()[pair.i()] <= p && p < list.first()[pair.i() + 1]);
            assertEquals(pair.j(), list.neighbour()[p]);
            assertArrayEquals(new double[] {pair.x(), pair.y(), pair.z()}, vector(list, x, pair.i(), p), 1e-11 * (1
                    + c.scatter()));
            p++;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shorterListIsTheOneBuiltForThatRange(Case c) {
        double[] x = c.positions();
        NeighbourList expected = NeighbourList.build(c.cell(), c.species(), x, 0.7 * c.range());
        try (Workers two = Workers.of(2)) {
            NeighbourList list = c.list().within(0.7 * c.range(), x, two);
            assertTrue(c.atoms() == 1 || list.pairs() > 0 && list.pairs() < c.list().pairs());
            assertEquals(expected.range(), list.range());
            assertArrayEquals(expected.first(), list.first());
            assertArrayEquals(expected.neighbour(), list.neighbour());
            assertArrayEquals(expected.reverse(), list.reverse());
            for (int p = 0; p < list.pairs(); p++) {
                for (int k = 0; k < 3; k++) {
                    assertEquals(expected.shifts()[3 * expected.image()[p] + k], list.shifts()[3 * list.image()[p] + k]);
                }
            }
        }
        assertThrows(IllegalArgumentException.class, () -> expected.within(c.range(), x, Workers.serial()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPairHasItsReverse(Case c) {
        NeighbourList list = c.list();
        double[] x = c.positions();
        for (int i = 0; i < list.atoms(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                int back = list.reverse()[p];
                int j = list.neighbour()[p];
                assertTrue(list.first()[j] <= back && back < list.first()[j + 1]);
                assertEquals(i, list.neighbour()[back]);
                assertEquals(p, list.reverse()[back]);
                double[] there = vector(list, x, i, p), here = vector(list, x, j, back);
                for (int k = 0; k < 3; k++) {
                    assertEquals(-there[k], here[k], 1e-11 * (1 + c.scatter()));
                }
            }
        }
    }

    private static double[] vector(NeighbourList list, double[] x, int i, int p) {
        double[] r = new double[3];
        for (int k = 0; k < 3; k++) {
            r[k] = x[3 * list.neighbour()[p] + k] + list.shifts()[3 * list.image()[p] + k] - x[3 * i + k];
        }
        return r;
    }

    /** Pairs within the cutoff come in the same order, with the same vectors to the bit, from an old and from a new list. */
    @ParameterizedTest
    @MethodSource("cases")
    void orderDoesNotDependOnTheAgeOfTheList(Case c) {
        double[] x = c.positions();
        NeighbourList old = c.list();
        Random random = new Random(3);
        double cutoff = 0.8 * c.range();
        for (int k = 0; k < x.length; k++) {
            x[k] += (random.nextDouble() - 0.5) * 0.1 * c.range();
        }
        NeighbourList fresh = NeighbourList.build(c.cell(), c.species(), x, c.range());
        for (int i = 0; i < c.atoms(); i++) {
            assertArrayEquals(inside(old, x, i, cutoff), inside(fresh, x, i, cutoff));
        }
    }

    private static double[] inside(NeighbourList list, double[] x, int i, double cutoff) {
        double[] found = new double[4 * (list.first()[i + 1] - list.first()[i])];
        int count = 0;
        for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
            double[] r = vector(list, x, i, p);
            if (r[0] * r[0] + r[1] * r[1] + r[2] * r[2] < cutoff * cutoff) {
                found[count++] = list.neighbour()[p];
                System.arraycopy(r, 0, found, count, 3);
                count += 3;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesNotDependOnThreads(Case c) {
        NeighbourList one = c.list();
        try (Workers workers = Workers.of(3)) {
            NeighbourList several = NeighbourList.build(c.cell(), c.species(), c.positions(), c.range(), workers);
            assertArrayEquals(one.first(), several.first());
            assertArrayEquals(one.neighbour(), several.neighbour());
            assertArrayEquals(one.image(), several.image());
            assertArrayEquals(one.shifts(), several.shifts());
        }
    }

    /** Rounding decides whether pairs at the very range are there; for both directions alike. */
    @Test
    void pairsAtTheVeryRangeAreThereInBothDirectionsOrInNone() {
        Random random = new Random(7);
        int seen = 0, left = 0;
        for (int round = 0; round < 40; round++) {
            double a = 2 + random.nextDouble(), shift = 3 * random.nextDouble();
            double[] x = new double[3 * 27];
            for (int i = 0; i < 27; i++) {
                x[3 * i] = a * (i / 9) + shift;
                x[3 * i + 1] = a * (i / 3 % 3) + 2 * shift;
                x[3 * i + 2] = a * (i % 3) - shift;
            }
            NeighbourList list = NeighbourList.build(Cell.box(3 * a, 3 * a, 3 * a), new int[27], x, a * (1 - 5e-13));
            for (int i = 0; i < 27; i++) {
                for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                    assertEquals(i, list.neighbour()[list.reverse()[p]]);
                    assertEquals(p, list.reverse()[list.reverse()[p]]);
                }
            }
            seen += list.pairs();
            left += 27 * 6 - list.pairs();
        }
        assertTrue(seen > 0 && left > 0, "rounding decides nothing: " + seen + " pairs there, " + left + " not");
    }

    @Test
    void coincidentAtomsArePairs() {
        NeighbourList list = NeighbourList.build(Cell.box(9, 9, 9), new int[] {3, 3}, new double[] {1, 1, 1, 1, 1, 1}, 2);
        assertEquals(2, list.pairs());
        assertArrayEquals(new double[3], vector(list, new double[] {1, 1, 1, 1, 1, 1}, 0, 0));
    }

    @Test
    void atomsOnTheFacesAreFoundOnce() {
        // lattice points of a simple cubic crystal, some written one cell further: six neighbours at one lattice constant
        double[] x = new double[3 * 27];
        int[] species = new int[27];
        Arrays.fill(species, 14);
        for (int i = 0; i < 27; i++) {
            x[3 * i] = 3.1 * (i / 9) + (i % 2) * 9.3;
            x[3 * i + 1] = 3.1 * (i / 3 % 3);
            x[3 * i + 2] = 3.1 * (i % 3) - (i % 5) * 9.3;
        }
        NeighbourList list = NeighbourList.build(Cell.box(9.3, 9.3, 9.3), species, x, 3.2);
        for (int i = 0; i < 27; i++) {
            assertEquals(6, list.first()[i + 1] - list.first()[i]);
        }
    }

    @Test
    void noAtomsGiveAnEmptyList() {
        NeighbourList list = NeighbourList.build(Cell.box(5, 5, 5), new int[0], new double[0], 3);
        assertEquals(0, list.pairs());
        assertEquals(0, list.atoms());
    }

    @Test
    void badInputIsRefused() {
        int[] one = {3};
        Cell cell = Cell.box(5, 5, 5);
        assertThrows(IllegalArgumentException.class, () -> NeighbourList.build(cell, one, new double[3], 0));
        assertThrows(IllegalArgumentException.class, () -> NeighbourList.build(cell, one, new double[3], Double.NaN));
        double[] far = {0, 1e6, 0}, broken = {0, Double.NaN, 0};
        assertThrows(IllegalArgumentException.class, () -> NeighbourList.build(cell, one, far, 3));
        assertThrows(IllegalArgumentException.class, () -> NeighbourList.build(cell, one, broken, 3));
        Cell minute = new Cell(new double[] {1e-3, 0, 0, 0, 5, 0, 0, 0, 5}, BOTH);
        assertThrows(IllegalArgumentException.class, () -> NeighbourList.build(minute, one, new double[3], 6));
    }
}
