package org.zstar.io.xyz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.io.text.Warnings;

/** A vector function of a chain's bonds b, M = Σ w |b|² b + (b_0 · b_1) b_3; the second part is far from symmetric. */
class BornCheckTest {
    private final Random random = new Random(6);

    private Structure chain(Cell cell, double noise, boolean transposed, double error) {
        int n = 6;
        double[] r = new double[3 * n];
        for (int i = 0; i < r.length; i++) {
            r[i] = (i % 3 == 0 ? 1.2 * (i / 3) : 0.4 * (i * i % 5)) + noise * random.nextGaussian();
        }
        double[] m = new double[3];
        double[] z = new double[9 * n];
        for (int i = 0; i + 1 < n; i++) {
            double[] b = new double[3];
            double square = 0;
            for (int d = 0; d < 3; d++) {
                b[d] = r[3 * i + 3 + d] - r[3 * i + d];
                square += b[d] * b[d];
            }
            double weight = 1 + i;
            for (int k = 0; k < 9; k++) {
                double derivative = weight * ((k % 4 == 0 ? square : 0) + 2 * b[k / 3] * b[k % 3]);
                z[9 * i + k] -= derivative;
                z[9 * i + 9 + k] += derivative;
            }
            for (int d = 0; d < 3; d++) {
                m[d] += weight * square * b[d];
            }
        }
        twist(r, m, z);
        z[0] += error;
        double[] stored = z.clone();
        for (int i = 0; transposed && i < stored.length; i++) {
            stored[i] = z[i - i % 9 + 3 * (i % 3) + i % 9 / 3];
        }
        return new Structure(cell, new int[] {1, 6, 8, 1, 6, 8}, r).withLabels(
                Labels.NONE.withBornCharges(stored).withPolarisation(m));
    }

    private static void twist(double[] r, double[] m, double[] z) {
        for (int a = 0; a < 3; a++) {
            for (int d = 0; d < 3; d++) {
                double b0 = r[3 + d] - r[d];
                double b1 = r[6 + d] - r[3 + d];
                double b3 = r[12 + a] - r[9 + a];
                m[a] += b0 * b1 * b3;
                z[3 * a + d] -= b1 * b3;
                z[9 + 3 * a + d] += (b1 - b0) * b3;
                z[18 + 3 * a + d] += b0 * b3;
                z[9 * 3 + 4 * a] -= b0 * b1;
                z[9 * 4 + 4 * a] += b0 * b1;
            }
        }
    }

    private List<String> warnings(Cell cell, boolean transposed, double error) {
        BornCheck check = new BornCheck();
        for (int i = 0; i < 20; i++) {
            check.add(chain(cell, cell.isPeriodic() ? 0.03 : 0.3, transposed, error));
        }
        Warnings warnings = new Warnings();
        check.report(warnings);
        return warnings.list();
    }

    @Test
    void moleculesTellTheOrder() {
        assertEquals(List.of(), warnings(Cell.OPEN, false, 0));
        List<String> warnings = warnings(Cell.OPEN, true, 0);
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("look transposed: turning the molecules"), warnings.get(0));
    }

    @Test
    void polarisationTellsTheOrder() {
        Cell cell = Cell.box(400, 400, 400);
        assertEquals(List.of(), warnings(cell, false, 0));
        List<String> warnings = warnings(cell, true, 0);
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("look transposed: the polarisation changes"), warnings.get(0));
    }

    @Test
    void sumRule() {
        List<String> warnings = warnings(Cell.box(400, 400, 400), false, 0.3);
        assertTrue(warnings.get(0).contains("20 of 20 frames violate the acoustic sum rule"), warnings.get(0));
    }
}
