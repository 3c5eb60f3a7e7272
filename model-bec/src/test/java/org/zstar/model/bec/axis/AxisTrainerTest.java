package org.zstar.model.bec.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Trainer;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.Phosphate;
import org.zstar.networks.training.FitOptions;
import org.zstar.testkit.Change;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.Compare;
import org.zstar.testkit.Tensors;

class AxisTrainerTest {
    private static final FitOptions FIT = FitOptions.of("lbfgs", 60);

    private static Trainer trainer(boolean odd, int copies, Map<String, Double> baseline) {
        return new AxisTrainerProvider().create(new AxisTrainerConfig(AxisSamples.fingerprints(), baseline, List.of(6), odd,
                copies, 0, 1, FIT));
    }

    /** Structures around one another, labelled by a random model. */
    private static List<Structure> labelled(int from, int count) {
        ChargeModel truth = AxisSamples.model(Phosphate.OXIDATION, true);
        List<Structure> all = new ArrayList<>();
        for (int k = from; k < from + count; k++) {
            Structure base = Phosphate.structure(k % 2 == 1);
            Structure s = Change.displaced(base, Change.randomDisplacement(base.size(), k), 0.08);
            all.add(Phosphate.labelled(truth, s, k % 2 == 1 ? -1 : 0));
        }
        return all;
    }

    @Test
    void learnsChargesOfAnotherModel() {
        Training fit = trainer(true, 0, Phosphate.OXIDATION).start(labelled(0, 8), labelled(8, 4), 1, Workers.serial());
        double first = fit.advance().get("validation_bec_rmse_e");
        Map<String, Double> last = Map.of();
        while (!fit.isFinished()) {
            last = fit.advance();
        }
        assertTrue(last.get("train_bec_rmse_e") < 0.1 * first, last + " after " + first);
        assertTrue(last.get("validation_bec_rmse_e") < 0.5 * first, last + " after " + first);
        ChargeModel model = (ChargeModel) new AxisModelProvider().create((AxisParameters) fit.best());
        double squares = 0;
        int count = 0;
        for (Structure s : labelled(8, 4)) {
            double[] z = ChargeModelChecks.bornCharges(model, s), expected = s.labels().bornCharges();
            for (int k = 0; k < z.length; k++, count++) {
                squares += (z[k] - expected[k]) * (z[k] - expected[k]);
            }
        }
        assertEquals(last.get("validation_bec_rmse_e"), Math.sqrt(squares / count), 0.2 * first);
    }

    /** Rotated copies of the axes (the published way) cost as much as the three components of the structure itself. */
    @Test
    void axesInTurnEqualRotatedCopies() {
        List<Structure> originals = labelled(0, 3), turned = new ArrayList<>(originals);
        for (Structure s : originals) {
            turned.add(RotatedCopies.turned(s, Change.cyclicRotation()));
        }
        Trainer trainer = trainer(false, 0, Phosphate.OXIDATION);
        Training once = trainer.start(originals, List.of(), 5, Workers.serial());
        Training twice = trainer.start(turned, List.of(), 5, Workers.serial());
        for (int epoch = 0; epoch < 3; epoch++) {
            double expected = once.advance().get("train_bec_rmse_e");
            assertEquals(expected, twice.advance().get("train_bec_rmse_e"), 1e-8 * expected);
        }
    }

    @Test
    void rotatedCopiesTurnTheTensors() {
        Structure s = labelled(0, 1).get(0);
        double[] r = Change.rotation(9);
        Structure turned = RotatedCopies.turned(s, r);
        Compare.close("tensors", turned.labels().bornCharges(), Tensors.rotated(s.labels().bornCharges(), r), 1e-12);
        Compare.close("positions", turned.positions(), Change.mapped(s, r).positions(), 1e-12);
        assertEquals(6, RotatedCopies.of(labelled(0, 2), 2, 1).size());
        double volume = RotatedCopies.of(labelled(0, 2), 2, 1).get(5).cell().volume();
        assertEquals(s.cell().volume(), volume, 1e-9);
    }

    @Test
    void resumesToTheSameBitsOnAnyNumberOfThreads() throws IOException {
        Trainer trainer = trainer(true, 1, Phosphate.OXIDATION);
        Training whole = trainer.start(labelled(0, 3), labelled(3, 1), 2, Workers.serial());
        Training begun = trainer.start(labelled(0, 3), labelled(3, 1), 2, Workers.serial());
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        for (int epoch = 0; epoch < 3; epoch++) {
            whole.advance();
            begun.advance();
        }
        begun.save(new DataOutputStream(saved));
        try (Workers two = Workers.of(2)) {
            Training resumed = trainer.start(labelled(0, 3), labelled(3, 1), 2, two);
            resumed.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
            for (int epoch = 0; epoch < 3; epoch++) {
                assertEquals(whole.advance(), resumed.advance());
            }
        }
    }

    @Test
    void refusesChargesThatDoNotAddUp() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> trainer(true, 0,
                Map.of("Li", 2.0, "P", 5.0, "O", -2.0)).start(labelled(0, 1), List.of(), 1, Workers.serial()));
        assertTrue(e.getMessage().contains("sum to 3.0 e, but its charge is 0.0 e"), e.getMessage());
    }
}
