package org.zstar.io.lammps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zstar.io.lammps.Texts.all;
import static org.zstar.io.lammps.Texts.data;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;

class DataReaderTest {
    private static void refused(String text, String message) {
        assertEquals("t:" + message, assertThrows(StructureFileException.class, () -> all(text)).getMessage());
    }

    @Test
    void stylesByHintAndByTheirWords() throws IOException {
        String[][] cases = {{"", "2 1 1.0 2 3", "1 2 3 4 5"}, {" # atomic", "2 1 1.0 2 3", "1 2 3 4 5"},
            {"", "2 1 0.5 1.0 2 3", "1 2 -0.5 3 4 5"}, {" # charge", "2 1 0.5 1.0 2 3", "1 2 -0.5 3 4 5"},
            {"", "2 9 1 1.0 2 3", "1 8 2 3 4 5"}, {" # molecular", "2 9 1 1.0 2 3", "1 8 2 3 4 5"},
            {" # as made", "2 9 1 0.5 1.0 2 3", "1 8 2 -0.5 3 4 5"}, {" # full", "2 9 1 0.5 1.0 2 3", "1 8 2 -0.5 3 4 5"}};
        for (String[] c : cases) {
            Structure s = all(data(c[0], c[1], c[2])).get(0);
            assertArrayEquals(new int[] {8, 3}, s.species(), c[0] + c[1]);
            assertArrayEquals(new double[] {3, 4, 5, 1, 2, 3}, s.positions());
            assertEquals(c[1].contains("0.5"), s.columns().containsKey("charge"));
            assertEquals(c[1].contains("9"), s.columns().containsKey("mol"));
            if (s.columns().containsKey("charge")) {
                assertArrayEquals(new double[] {-0.5, 0.5}, (double[]) s.columns().get("charge"));
            }
        }
    }

    @Test
    void cellAndImages() throws IOException {
        Structure s = all(data("", "1 1 1.0 2 3 0 1 0", "2 2 3 4 5 -1 0 2")).get(0);
        assertArrayEquals(new double[] {4, 0, 0, 1, 5, 0, 0.5, 0.25, 6}, s.cell().vectors());
        assertArrayEquals(new double[] {2, 7, 3, 0, 4.5, 17}, s.positions());
        String general = data("", "1 1 1.0 2 3", "2 2 3 4 5").replaceAll("0 4 xlo(.*\\n){4}",
                "1 2 3 avec\n0 4 0 bvec\n0 0 5 cvec\n7 8 9 abc origin\n");
        s = all(general).get(0);
        assertArrayEquals(new double[] {1, 2, 3, 0, 4, 0, 0, 0, 5}, s.cell().vectors());
        assertArrayEquals(new double[] {7, 8, 9}, (double[]) s.info().get("origin"));
    }

    @Test
    void elementsByLabelRemarkAndMass() throws IOException {
        String base = data("", "1 1 1.0 2 3", "2 2 3 4 5");
        assertArrayEquals(new int[] {3, 8}, all(base).get(0).species());
        String labels = base.replace("Masses", "Atom Type Labels\n\n1 P\n2 O\n\nMasses").replace("1 6.94 # Li", "P 30.97");
        assertArrayEquals(new int[] {15, 8}, all(labels).get(0).species());
        assertArrayEquals(new int[] {15, 8}, all(labels.replace("1 1 1.0 2 3", "1 P 1.0 2 3")).get(0).species());
        // a remark that contradicts the mass is not believed
        assertArrayEquals(new int[] {3, 8}, all(base.replace("# Li", "# Na")).get(0).species());
        StructureReader unknown = Texts.reader(base.replaceAll("Masses\\n\\n(.*\\n){2}", ""));
        assertArrayEquals(new int[] {0, 0}, unknown.next().species());
        assertTrue(unknown.warnings().get(0).contains("types 1, 2"), unknown.warnings().get(0));
    }

    @Test
    void velocitiesAndUnits() throws IOException {
        String text = data(" # atomic", "2 1 1.0 2 3", "1 2 3 4 5")
                + "\nBonds\n\n1 1 1 2\n\nVelocities\n\n1 0.1 2 3\n2 4 5 6\n";
        StructureReader reader = Texts.reader(text);
        assertArrayEquals(new double[] {1e-4, 2e-3, 3e-3, 4e-3, 5e-3, 6e-3}, reader.next().velocities());
        assertTrue(reader.warnings().get(0).contains("taken as Å/ps"));
        StructureReader real = Texts.reader(text.replace("title", "LAMMPS data file via write_data, units = real"));
        assertEquals(0.1, real.next().velocities()[0]);
        assertEquals(0, real.warnings().size());
        refused(text.replace("title", "units = lj"), "1: found the unit style 'lj', expected metal or real");
        refused(text.replace("\n2 4 5 6", "\n3 4 5 6"),
                "28: the ids in the section Velocities are not those of the section Atoms; expected the same");
    }

    @Test
    void errorsNamePlaceFindingAndExpectation() {
        String good = data("", "1 1 1.0 2 3", "2 2 3 4 5");
        refused("title\n", "1: the header holds no number of atoms; expected a line like '128 atoms'");
        refused("title\n3 atoms\n\nAtoms\n",
                "4: the header holds no complete box; expected lines like '0.0 10.5 xlo xhi' for x, y and z");
        refused(good.replace("2 atoms", "-2 atoms"),
                "3: found '-2' as word 1, expected a whole number from 1 to 268435456 for the number of atoms");
        refused(good.replace("0 4 xlo", "4 0 xlo"),
                "11: found the box limits 4.0 and 0.0, expected the lower and then the higher one");
        refused(good.replace("2 2 3 4 5\n", ""), "18: the file ends after 1 of 2 rows of the section Atoms");
        refused(good.replace("2 2 3 4 5\n", "\nVelocities\n"),
                "20: found 'Velocities', expected row 2 of 2 of the section Atoms");
        refused(good.replace("2 2 3 4 5", "2 2 3 4 ****"),
                "19: found '****' (a number too wide for its field) as word 5, expected a number for the column 'z'");
        refused(good.replace("2 2 3 4 5", "2 2 3 4"), "19: the line '2 2 3 4' ends after 4 words, expected the column 'z'");
        refused(good.replace("2 2 3 4 5", "1 2 3 4 5"),
                "19: found the atom id 1 twice in one frame, expected different ids");
        refused(good.replace("Atoms\n", "Atoms # sphere\n"),
                "18: found the atom style 'sphere', expected atomic, charge, bond, angle, molecular or full");
        refused(good.replace("Atoms\n", "Bonds\n"), "19: the file ends without a section Atoms; expected one");
    }
}
