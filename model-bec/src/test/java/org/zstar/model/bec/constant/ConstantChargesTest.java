package org.zstar.model.bec.constant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.parallel.Workers;

class ConstantChargesTest {
    private static final double[][] TENSOR = {{-2, 0.3, 0.1}, {-0.2, -1.9, 0}, {0.4, 0.5, -2.2}};

    private static ChargeModel model(Map<String, Double> charges, Map<String, double[][]> tensors) {
        return (ChargeModel) new ConstantChargesProvider().create(new ConstantChargesConfig(charges, tensors));
    }

    private static Geometry geometry(int... species) {
        double[] positions = new double[3 * species.length];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = 0.37 * k * k - 4;
        }
        return Geometry.of(Cell.box(8, 8, 8), species, positions, 1, Workers.serial());
    }

    @Test
    void oxidationStatesSumToTheChargeOfTheCell() {
        ChargeModel model = model(Map.of("Li", 1.0, "P", 5.0, "O", -2.0), Map.of());
        Geometry vacancy = geometry(3, 3, 15, 8, 8, 8, 8);
        double[] z = new double[9 * 7];
        model.bornCharges(vacancy, z);
        double[] sum = new double[9];
        for (int k = 0; k < z.length; k++) {
            sum[k % 9] += z[k];
        }
        assertArrayEquals(new double[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, sum, 1e-10);
    }

    @Test
    void fastFieldForceEqualsTheDefinition() {
        ChargeModel model = model(Map.of("Li", 1.0), Map.of("O", TENSOR));
        Geometry g = geometry(3, 8, 8, 3);
        double[] field = {0.1, 0.2, -0.4};
        Forces fast = new Forces(4);
        model.addFieldForce(g, field, fast);
        double[] z = new double[36];
        model.bornCharges(g, z);
        double[] m = model.polarisation(g);
        assertEquals(-(0.1 * m[0] + 0.2 * m[1] - 0.4 * m[2]), fast.energy(), 1e-12);
        for (int k = 0; k < 12; k++) {
            int row = 9 * (k / 3) + k % 3;
            assertEquals(0.1 * z[row] + 0.2 * z[row + 3] - 0.4 * z[row + 6], fast.forces()[k], 1e-14);
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> model(Map.of("O", 1.0), Map.of("O", TENSOR)))
                .getMessage().startsWith("O has a charge and a tensor"));
        assertThrows(IllegalArgumentException.class, () -> model(Map.of(), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> model(Map.of(), Map.of("O", new double[][] {{1, 2, 3}})));
        ChargeModel lithium = model(Map.of("Li", 1.0), Map.of());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> lithium.polarisation(geometry(8)))
                .getMessage().startsWith("no constant charge for O"));
    }
}
