package org.zstar.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.networks.SpeciesNetwork;

class NetworkFitTest {
    private record Result(List<SpeciesNetwork> networks) { }

    /** Data made by a network of the same shape, so that a perfect fit exists. */
    private static List<Sample> learnable() {
        List<Sample> random = Fits.samples(6, 1, 9), made = new ArrayList<>();
        NetworkLayout layout = Fits.layout(1, Fits.set(random, 1 << 20));
        double[] truth = InitialWeights.draw(layout, 77);
        for (Sample s : random) {
            Sample full = Fits.relabelled(s, layout, truth);
            made.add(new Sample(s.structure(), full.values(), full.gradients(), null, s.valueScale(), 1, 1));
        }
        return made;
    }

    private static Training fit(String optimiser, int epochs, int patience, Workers workers) {
        List<Sample> data = learnable();
        SampleSet training = Fits.set(data.subList(0, 5), 1 << 20), validation = Fits.set(data.subList(5, 6), 1 << 20);
        NetworkLayout layout = Fits.layout(1, training);
        FitOptions options = new FitOptions(optimiser, epochs, patience, 1e-9, 0.5, new AdamOptions(2, 0.02, 0.001, "geometric"),
                new LbfgsOptions(10), new GaussNewtonOptions(10, 0.01, 0.01));
        return NetworkFit.start(layout, new LeastSquares(layout, training, Fits.WEIGHTS, workers),
                new LeastSquares(layout, validation, Fits.WEIGHTS, workers), options, 3, Result::new,
                (prefix, errors, to) -> to.put(prefix + "force", errors.gradientRmse()));
    }

    @ParameterizedTest
    @CsvSource({"adam, 0.5", "lbfgs, 0.15", "gauss-newton, 0.15"})
    void aLearnableFunctionIsLearned(String optimiser, double left) {
        Training fit = fit(optimiser, 60, 0, Workers.serial());
        double first = fit.advance().get("validation_force");
        Map<String, Double> last = Map.of();
        while (!fit.isFinished()) {
            last = fit.advance();
        }
        assertEquals(0, last.get("train_force"), left * first);
        assertEquals(0, last.get("validation_force"), 2 * left * first);
        assertEquals(60, fit.epoch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "lbfgs", "gauss-newton"})
    void resumingGivesTheSameBitsOnAnyNumberOfThreads(String optimiser) throws IOException {
        Training straight = fit(optimiser, 12, 0, Workers.serial()), resumed;
        for (int k = 0; k < 7; k++) {
            straight.advance();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        straight.save(new DataOutputStream(bytes));
        try (Workers two = Workers.of(2)) {
            resumed = fit(optimiser, 12, 0, two);
            resumed.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            assertEquals(7, resumed.epoch());
            while (!straight.isFinished()) {
                assertEquals(straight.advance(), resumed.advance());
            }
        }
        assertTrue(resumed.isFinished());
        assertEquals(straight.bestEpoch(), resumed.bestEpoch());
        assertArrayEquals(weights(straight), weights(resumed));
    }

    private static double[] weights(Training fit) {
        return ((Result) fit.best()).networks().get(1).network().weights();
    }

    @Test
    void patienceEndsAFitThatNoLongerImproves() {
        Training fit = fit("adam", 100_000, 5, Workers.serial());
        while (!fit.isFinished()) {
            fit.advance();
        }
        assertTrue(fit.epoch() < 5000);
        assertEquals(fit.epoch() - 5, fit.bestEpoch());
    }
}
