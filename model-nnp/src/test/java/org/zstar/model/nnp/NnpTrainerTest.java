package org.zstar.model.nnp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.testkit.ForceChecks;

class NnpTrainerTest {
    private static Training start(double stressWeight, int epochs, Workers workers) {
        List<Structure> data = Nets.data(6, 0);
        return new NnpTrainer(Nets.config(stressWeight, epochs)).start(data.subList(0, 5), data.subList(5, 6), 2, workers);
    }

    @Test
    void errorsFallAndAreThoseOfTheModel() {
        Training training = start(0, 40, Workers.serial());
        Map<String, Double> first = training.advance(), last = first;
        while (!training.isFinished()) {
            last = training.advance();
        }
        assertEquals(List.of("train_energy_rmse_mev_per_atom", "train_force_rmse_mev_per_angstrom",
                "validation_energy_rmse_mev_per_atom", "validation_force_rmse_mev_per_angstrom"),
                List.copyOf(last.keySet()));
        assertTrue(last.get("train_force_rmse_mev_per_angstrom") < 0.3 * first.get("train_force_rmse_mev_per_angstrom"));
    }

    @Test
    void stressesAreLearned() {
        Training training = start(50, 40, Workers.serial());
        Map<String, Double> first = training.advance(), last = first;
        while (!training.isFinished()) {
            last = training.advance();
        }
        assertTrue(last.get("train_stress_rmse_mev_per_angstrom3") < 0.2 * first.get("train_stress_rmse_mev_per_angstrom3"));
        Structure s = Nets.data(6, 0).get(5);
        Forces sum = ForceChecks.evaluate(ForceChecks.of(new NeuralNetworkPotential((NnpParameters) training.best())), s);
        assertEquals(0, sum.virial()[0] / s.cell().volume() - s.labels().stress()[0],
                3e-3 * last.get("validation_stress_rmse_mev_per_angstrom3"));
    }

    @Test
    void validationErrorsAreThoseOfTheShippedModel() {
        Training training = start(0, 1, Workers.serial());
        Map<String, Double> errors = training.advance();
        NeuralNetworkPotential potential = new NeuralNetworkPotential((NnpParameters) training.best());
        Structure s = Nets.data(6, 0).get(5);
        Forces sum = ForceChecks.evaluate(ForceChecks.of(potential), s);
        double squares = 0;
        for (int k = 0; k < sum.forces().length; k++) {
            double error = sum.forces()[k] - s.labels().forces()[k];
            squares += error * error;
        }
        assertEquals(errors.get("validation_force_rmse_mev_per_angstrom"),
                1000 * Math.sqrt(squares / sum.forces().length), 1e-8);
        assertEquals(errors.get("validation_energy_rmse_mev_per_atom"),
                1000 * Math.abs(sum.energy() - s.labels().energy()) / s.size(), 1e-6);
    }

    @Test
    void aFitResumesToTheSameBitsOnTwoThreads() throws IOException {
        Training straight = start(0, 5, Workers.serial());
        straight.advance();
        straight.advance();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        straight.save(new DataOutputStream(bytes));
        try (Workers two = Workers.of(2)) {
            Training resumed = start(0, 5, two);
            resumed.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            while (!straight.isFinished()) {
                assertEquals(straight.advance(), resumed.advance());
            }
            assertArrayEquals(((NnpParameters) straight.best()).networks().get(0).network().weights(),
                    ((NnpParameters) resumed.best()).networks().get(0).network().weights());
        }
    }

    @Test
    void elementEnergiesAreRecovered() {
        ReferenceEnergies found = ReferenceEnergies.fit(Nets.data(6, 0), new int[] {3, 8});
        assertEquals(Nets.LITHIUM, found.elements().get("Li"), 3);
        assertEquals(Nets.OXYGEN, found.elements().get("O"), 3);
        assertEquals(0, found.perCharge());
    }

    /** Half of the structures of each composition are charged, so that elements alone cannot explain the energies. */
    @Test
    void chargedCellsHaveAnEnergyOfTheirOwn() {
        List<Structure> data = Nets.data(12, 6);
        ReferenceEnergies found = ReferenceEnergies.fit(data, new int[] {3, 8}), neutral = ReferenceEnergies.fit(
                Nets.data(12, 0), new int[] {3, 8});
        assertEquals(Nets.PER_CHARGE, found.perCharge(), 3);
        double charged = found.remainder(data.get(11));
        assertEquals(neutral.remainder(Nets.data(12, 0).get(11)), charged, 3);
    }

    /** One composition does not tell the elements apart; the solution of smallest norm explains it all the same. */
    @Test
    void oneCompositionIsEnough() {
        Structure s = Nets.data(1, 0).get(0);
        assertEquals(0, ReferenceEnergies.fit(List.of(s), new int[] {3, 8}).remainder(s), 1e-8);
    }

    @Test
    void structuresWithoutLabelsAreNotAccepted() {
        NnpTrainer trainer = new NnpTrainer(Nets.config(0, 1));
        Structure s = Nets.data(1, 0).get(0);
        assertTrue(trainer.accepts(s));
        assertTrue(!trainer.accepts(s.withLabels(Labels.NONE.withStress(new double[9]))));
        assertThrows(IllegalArgumentException.class, () -> trainer.start(List.of(), List.of(), 1, Workers.serial()));
    }
}
