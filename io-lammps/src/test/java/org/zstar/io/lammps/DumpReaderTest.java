package org.zstar.io.lammps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zstar.io.lammps.Texts.all;
import static org.zstar.io.lammps.Texts.dump;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;

class DumpReaderTest {
    /** The box 1 to 5, 2 to 7, 3 to 9 with the tilt factors 1, 0.5 and 0.25, as LAMMPS gives its limits. */
    private static final String BOUNDS = " xy xz yz pp pp ff\n1 6.5 1\n2 7.25 0.5\n3 9 0.25";

    private static void refused(String text, String message) {
        assertEquals("t:" + message, assertThrows(StructureFileException.class, () -> all(text)).getMessage());
    }

    @Test
    void allKindsOfCoordinates() throws IOException {
        // fractions 0.5, 0.25, 0.125 and images 1, 0, -1
        double[] inside = {1 + 2 + 0.25 + 0.0625, 2 + 1.25 + 0.03125, 3 + 0.75};
        double[] unwrapped = {inside[0] + 4 - 0.5, inside[1] - 0.25, inside[2] - 6};
        String x = inside[0] + " " + inside[1] + " " + inside[2];
        String u = unwrapped[0] + " " + unwrapped[1] + " " + unwrapped[2];
        String[][] cases = {{"x y z", x, "in"}, {"xs ys zs", "0.5 0.25 0.125", "in"}, {"xu yu zu", u, "out"},
            {"xsu ysu zsu", "1.5 0.25 -0.875", "out"}, {"x y z ix iy iz", x + " 1 0 -1", "out"},
            {"xs ys zs ix iy iz", "0.5 0.25 0.125 1 0 -1", "out"}, {"x y z xu yu zu", x + " " + u, "out"}};
        for (String[] c : cases) {
            Structure s = all(dump(BOUNDS, "id element " + c[0], "1 Li " + c[1])).get(0);
            assertArrayEquals(c[2].equals("in") ? inside : unwrapped, s.positions(), 1e-14, c[0]);
            assertArrayEquals(new double[] {4, 0, 0, 1, 5, 0, 0.5, 0.25, 6}, s.cell().vectors());
            assertArrayEquals(new double[] {1, 2, 3}, (double[]) s.info().get("origin"));
            assertTrue(s.cell().isPeriodic(0));
            assertFalse(s.cell().isPeriodic(2));
            assertEquals(7L, s.info().get("step"));
        }
    }

    @Test
    void generalBox() throws IOException {
        Structure s = all(dump(" abc origin pp pp pp\n4 0 1 0.5\n0 5 0 0\n1 0 6 0", "id element xs ys zs",
                "1 Li 0.5 0 0")).get(0);
        assertArrayEquals(new double[] {4, 0, 1, 0, 5, 0, 1, 0, 6}, s.cell().vectors());
        assertArrayEquals(new double[] {2.5, 0, 0.5}, s.positions());
    }

    @Test
    void ordersByIdAndKeepsColumns() throws IOException {
        Structure s = all(dump(" pp pp pp\n0 4\n0 5\n0 6",
                "type id mass x y z vx vy vz fx fy fz q c_pe c_s[1] c_s[2] mol site",
                "2 9 15.999 1 1 1 1000 0 0 5 6 7 -2 0.5 1 2 4 a", "1 3 6.94 0 0 0 0 1 0 1 2 3 1 0.25 3 4 5 b")).get(0);
        assertArrayEquals(new int[] {3, 8}, s.species());
        assertArrayEquals(new long[] {3, 9}, (long[]) s.columns().get("id"));
        assertArrayEquals(new long[] {1, 2}, (long[]) s.columns().get("type"));
        assertArrayEquals(new double[] {0, 0.001, 0, 1, 0, 0}, s.velocities());
        assertArrayEquals(new double[] {1, 2, 3, 5, 6, 7}, s.labels().forces());
        assertArrayEquals(new double[] {1, -2}, (double[]) s.columns().get("charge"));
        assertArrayEquals(new double[] {0.25, 0.5}, (double[]) s.columns().get("c_pe"));
        assertArrayEquals(new double[] {3, 4, 1, 2}, (double[]) s.columns().get("c_s"));
        assertArrayEquals(new long[] {5, 4}, (long[]) s.columns().get("mol"));
        assertArrayEquals(new String[] {"b", "a"}, (String[]) s.columns().get("site"));
    }

    @Test
    void unitsAndTimes() throws IOException {
        String text = "ITEM: UNITS\nreal\nITEM: TIME\n250\n" + dump(" pp pp pp\n0 4\n0 5\n0 6",
                "id element x y z vx vy vz fx fy fz",
                "1 Li 0 0 0 0.5 0 0 1 0 0");
        Structure s = all(text + text.replace("ITEM: UNITS\nreal\n", "")).get(1);
        assertEquals(0.5, s.velocities()[0]);
        assertEquals(0.0433641, s.labels().forces()[0], 1e-7);
        assertEquals(250.0, s.info().get("time"));
    }

    @Test
    void whatTheFileDoesNotTellIsWarnedOf() throws IOException {
        StructureReader reader = Texts.reader(dump(" pp pp pp\n0 4\n0 5\n0 6", "id x y z fx fy fz", "1 0 0 0 1 0 0"));
        Structure s = reader.all().get(0);
        assertEquals(0, s.species()[0]);
        assertEquals(1, s.labels().forces()[0]);
        assertTrue(reader.warnings().get(0).startsWith("the file names no units; velocities and forces are taken as"));
        assertTrue(reader.warnings().get(1).startsWith("the columns id x y z fx fy fz tell no species"));
    }

    @Test
    void errorsAndTruncation() throws IOException {
        String box = " pp pp pp\n0 4\n0 5\n0 6";
        String good = dump(box, "id element x y z", "1 Li 0 0 0", "2 O 1 1 1");
        refused("ITEM: ATOMS id\n",
                "1: found 'ITEM: ATOMS id', expected the items NUMBER OF ATOMS and BOX BOUNDS before the item "
                + "ATOMS");
        refused("ITEM: ENTRIES\n",
                "1: found 'ITEM: ENTRIES', expected one of the items TIMESTEP, TIME, UNITS, NUMBER OF ATOMS, "
                + "BOX BOUNDS, ATOMS");
        refused(good.replace("x y z", "a b c"),
                "11: found the columns id element a b c, expected positions among them: x y z, "
                + "xu yu zu, xs ys zs or xsu ysu zsu");
        refused(good.replace("1 1 1\n", "1 1\n"), "11: the line '2 O 1 1' ends after 4 words, expected the column 'z'");
        refused(good.replace("1 1 1\n", "1 1 1 1\n"),
                "11: found '1' as word 6, expected the end of the line after the columns id element x y z");
        refused(good.replace("1 1 1", "1 nan 1"),
                "11: found NaN in row 2 of the columns x y z, expected finite numbers");
        refused(good.replace("ATOMS\n2", "ATOMS\n3") + good,
                "12: found 'ITEM:' as word 1, expected a number for the column 'id'");
        refused(good.substring(0, good.length() - 8), "11: the file ends after 1 of 2 atoms; expected a complete frame");
        for (int cut = good.length() + 2; cut < 2 * good.length() - 2; cut++) {
            StructureReader reader = Texts.reader((good + good).substring(0, cut));
            assertEquals(1, reader.all().size(), (good + good).substring(good.length(), cut));
            assertTrue(reader.warnings().get(0).contains("frame 1 (from 0) is incomplete and left out"));
        }
    }
}
