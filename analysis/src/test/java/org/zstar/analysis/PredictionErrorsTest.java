package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;

class PredictionErrorsTest {
    private static final Structure ATOMS = new Structure(Cell.box(4, 5, 6), new int[] {3, 8}, new double[6]);

    @Test
    void energiesCountPerAtomAndForcesPerElement() {
        PredictionErrors errors = new PredictionErrors(0);
        Labels known = Labels.NONE.withEnergy(-10.0).withForces(new double[] {0.1, 0, 0, 0, 0, 0.2});
        errors.add(ATOMS.withLabels(known), Labels.NONE.withEnergy(-9.998).withForces(
                new double[] {0.103, 0, -0.004, 0, 0.012, 0.2}));
        errors.add(ATOMS.withLabels(known), Labels.NONE.withEnergy(-10.0));
        Map<String, Double> v = errors.values();
        assertEquals(Math.sqrt(0.5), v.get("energy_rmse_mev_per_atom"), 1e-9);
        assertEquals(0.5, v.get("energy_mae_mev_per_atom"), 1e-9);
        assertEquals(Math.sqrt((9 + 16 + 144) / 6.0), v.get("force_rmse_mev_per_angstrom"), 1e-9);
        assertEquals(Math.sqrt((9 + 16) / 3.0), v.get("force_rmse_mev_per_angstrom_Li"), 1e-9);
        assertEquals(4, v.get("force_mae_mev_per_angstrom_O"), 1e-9);
        assertFalse(v.containsKey("bec_rmse_e"));
        assertEquals(2, errors.structures());
    }

    @Test
    void diagonalAndOffDiagonalChargesAreToldApart() {
        double[] known = new double[18], predicted = new double[18];
        for (int k = 0; k < 18; k++) {
            known[k] = k;
            predicted[k] = k + (k < 9 ? (k % 4 == 0 ? 0.3 : 0.1) : 0.05);
        }
        PredictionErrors errors = new PredictionErrors(100);
        errors.add(ATOMS.withLabels(Labels.NONE.withBornCharges(known)), Labels.NONE.withBornCharges(predicted));
        Map<String, Double> v = errors.values();
        assertEquals(0.3, v.get("bec_rmse_e_Li_diagonal"), 1e-9);
        assertEquals(0.1, v.get("bec_rmse_e_Li_offdiagonal"), 1e-9);
        assertEquals(Math.sqrt((3 * 0.09 + 6 * 0.01) / 9), v.get("bec_rmse_e_Li"), 1e-9);
        assertEquals(0.05, v.get("bec_rmse_e_O_diagonal"), 1e-9);
        assertEquals(Math.sqrt((3 * 0.09 + 3 * 0.0025) / 6), v.get("bec_rmse_e_diagonal"), 1e-9);
        assertEquals(Math.sqrt((3 * 0.09 + 6 * 0.01 + 9 * 0.0025) / 18), v.get("bec_rmse_e"), 1e-9);
        Parity parity = errors.parity().get("bec_e_O_diagonal");
        assertArrayEquals(new double[] {9, 13, 17}, parity.references());
        assertArrayEquals(new double[] {9.05, 13.05, 17.05}, parity.predictions(), 1e-12);
    }

    @Test
    void polarisationIsComparedOnTheNearestBranch() {
        PredictionErrors errors = new PredictionErrors(0);
        errors.add(ATOMS.withLabels(Labels.NONE.withPolarisation(new double[] {1, 1, 1})),
                Labels.NONE.withPolarisation(new double[] {9.2, -4, 1}));
        assertEquals(Math.sqrt(0.04 / 3), errors.values().get("polarisation_rmse_e_angstrom"), 1e-9);
    }

    @Test
    void parityKeepsAnEvenSample() {
        ErrorSum sum = new ErrorSum(10);
        for (int k = 0; k < 1000; k++) {
            sum.add(k, k + 1);
        }
        assertEquals(new Errors(1000, 1, 1, 1), sum.errors());
        double[] kept = sum.references();
        for (int k = 0; k < kept.length; k++) {
            assertEquals(128 * k, kept[k]);
        }
        assertEquals(8, kept.length);
    }

    @Test
    void offDiagonalMagnitudeFollowsItsDefinition() {
        OffDiagonalMagnitude magnitude = new OffDiagonalMagnitude();
        double[] z = {5, 1, -2, 0, 5, 0, 3, 0, 5, 1, 0, 0, 0, 1, 0, 0, 0, 1};
        magnitude.add(new int[] {8, 8}, z);
        assertEquals((1 + 2 + 3) / Math.sqrt(6) / 2, magnitude.values().get("bec_offdiagonal_magnitude_e_O"), 1e-12);
        assertEquals(Math.sqrt((1 + 4 + 9) / 6.0) / 2, magnitude.values().get("bec_offdiagonal_rms_e_O"), 1e-12);
    }
}
