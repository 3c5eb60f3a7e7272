package org.zstar.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;

class ChangesTest {
    private static Structure sample() {
        double[] z = new double[18];
        Arrays.setAll(z, i -> i);
        Labels labels = new Labels(-2.5, new double[] {1, 2, 3, 4, 5, 6}, new double[] {1, 2, 3, 2, 4, 5, 3, 5, 6},
                new double[] {0.5, 1, 1.5}, z, -1.0);
        return new Structure(Cell.box(3, 4, 5), new int[] {0, 11}, new double[] {0, 0, 0, 1, 1, 1}, null, labels,
                Map.of("step", 3L), Map.of("type", new long[] {1, 2}, "label", new String[] {"OW", "Na"}, "id",
                new long[] {7, 9}));
    }

    @Test
    void supercellsKeepLabelsThatStillHold() {
        Structure s = Repetition.parse("2x1x3").apply(sample());
        assertEquals(12, s.size());
        assertEquals(6 * 60.0, s.cell().volume(), 1e-12);
        assertEquals(-15, s.labels().energy());
        assertEquals(-6, s.labels().charge());
        assertArrayEquals(new double[] {3, 6, 9}, s.labels().polarisation());
        assertArrayEquals(sample().labels().stress(), s.labels().stress());
        assertEquals(6, s.labels().forces()[35]);
        assertEquals(17, s.labels().bornCharges()[107]);
        assertArrayEquals(new long[] {1, 2, 1, 2}, Arrays.copyOf((long[]) s.columns().get("type"), 4));
        assertFalse(s.columns().containsKey("id"));
        Structure one = sample();
        assertSame(one, Repetition.parse("1,1,1").apply(one));
        for (String text : new String[] {"2x2", "0x1x1", "axbxc", "-1x1x1", ""}) {
            assertThrows(IllegalArgumentException.class, () -> Repetition.parse(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> Repetition.parse("999x999x999").apply(sample()));
        assertThrows(IllegalArgumentException.class,
                () -> Repetition.parse("2x1x1").apply(new Structure(Cell.OPEN, new int[] {1}, new double[3])));
    }

    @Test
    void speciesByTypeSiteAndElement() {
        assertArrayEquals(new int[] {3, 8}, new SpeciesMap("1=Li,2=O").apply(sample()).species());
        assertArrayEquals(new int[] {8, 11}, new SpeciesMap("OW=O").apply(sample()).species());
        SpeciesMap map = new SpeciesMap("Na=K, Cl=F");
        assertArrayEquals(new int[] {0, 19}, map.apply(sample()).species());
        assertEquals(Set.of("Cl"), map.unused());
        for (String text : new String[] {"Li", "=Li", "1=Qq", "1=Li,1=O", ""}) {
            assertThrows(IllegalArgumentException.class, () -> new SpeciesMap(text), text);
        }
    }

    @Test
    void transposesEachTensor() {
        Structure s = Transposition.apply(sample());
        assertArrayEquals(new double[] {0, 3, 6, 1, 4, 7, 2, 5, 8}, Arrays.copyOf(s.labels().bornCharges(), 9));
        assertEquals(10, s.labels().bornCharges()[12]);
        assertArrayEquals(sample().labels().bornCharges(), Transposition.apply(s).labels().bornCharges());
        Structure bare = sample().withLabels(Labels.NONE);
        assertSame(bare, Transposition.apply(bare));
        assertTrue(s.labels().energy() == -2.5);
    }
}
