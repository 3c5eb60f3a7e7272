package org.zstar.model.bec.equivariant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.Phosphate;
import org.zstar.model.bec.VectorModelChecks;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.MomentFeaturesTest;
import org.zstar.networks.training.AdamOptions;
import org.zstar.networks.training.FitOptions;
import org.zstar.networks.training.GaussNewtonOptions;
import org.zstar.networks.training.LbfgsOptions;
import org.zstar.networks.training.Sample;
import org.zstar.networks.training.SampleSet;
import org.zstar.networks.training.SquaredErrors;
import org.zstar.testkit.Change;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.Compare;
import org.zstar.testkit.Derivative;

class EquivariantModelTest {
    static EquivariantForm form(int maxRank, int linearFactors) {
        return form(maxRank, linearFactors, false);
    }

    static EquivariantForm form(int maxRank, int linearFactors, boolean messages) {
        return new EquivariantForm(new MomentBasis(List.of("Li", "P", "O"), 4.0, 2, maxRank), 3, List.of(5, 4),
                linearFactors, 2, messages ? Optional.of(new MessageForm(2, 3.5, 2, 3, List.of(4))) : Optional.empty());
    }

    private static ChargeModel model(EquivariantForm form, Map<String, Double> baseline) {
        Map<String, double[]> networks = new LinkedHashMap<>(), linear = new LinkedHashMap<>(),
                messages = new LinkedHashMap<>();
        for (String element : form.moments().elements()) {
            networks.put(element, random(form.shape().parameters(), 0.8, networks.size()));
            if (form.messages().isPresent()) {
                messages.put(element, random(form.messageShape().parameters(), 0.8, 20 + networks.size()));
            }
            if (form.linearFactors() > 0) {
                linear.put(element, random(form.linear().vectors().size(), 0.2, 7 + networks.size()));
            }
        }
        return model(new EquivariantParameters(form, baseline, linear, networks, messages, Map.of(), Map.of()));
    }

    private static double[] random(int n, double size, long seed) {
        CounterRandom random = new CounterRandom(seed);
        double[] r = new double[n];
        for (int k = 0; k < n; k++) {
            r[k] = size * (random.uniform(1, k) - 0.5);
        }
        return r;
    }

    private static ChargeModel model(Record parameters) {
        return (ChargeModel) new EquivariantModelProvider().create((EquivariantParameters) parameters);
    }

    @Test
    void obeysTheLaws() {
        VectorModelChecks.all(baseline -> model(form(3, 2), baseline));
    }

    @Test
    void obeysTheLawsWithMessages() {
        VectorModelChecks.all(baseline -> model(form(3, 2, true), baseline));
    }

    @Test
    void messagesReachBeyondTheCutoff() {
        Structure s = Phosphate.structure(false);
        double[] sent = ChargeModelChecks.bornCharges(model(form(2, 0, true), Map.of()), s),
                silent = ChargeModelChecks.bornCharges(model(form(2, 0), Map.of()), s);
        double difference = 0;
        for (int k = 0; k < sent.length; k++) {
            difference = Math.max(difference, Math.abs(sent[k] - silent[k]));
        }
        assertTrue(difference > 1e-3, "messages must matter");
    }

    @Test
    void chargesAreDerivativesForEveryRank() {
        for (int rank = 1; rank <= 3; rank++) {
            for (boolean messages : new boolean[] {false, true}) {
                ChargeModelChecks.derivative(model(form(rank, 0, messages), Phosphate.OXIDATION), Phosphate.structure(true),
                        1e-6);
            }
        }
    }

    private static List<Structure> labelled(int from, int count) {
        ChargeModel truth = model(form(2, 0), Phosphate.OXIDATION);
        List<Structure> all = new ArrayList<>();
        for (int k = from; k < from + count; k++) {
            Structure base = Phosphate.structure(k % 2 == 1);
            Structure s = Phosphate.labelled(truth, Change.displaced(base, Change.randomDisplacement(base.size(), k), 0.1),
                    k % 2 == 1 ? -1 : 0);
            all.add(s.withLabels(s.labels().withPolarisation(ChargeModelChecks.polarisation(truth, s))));
        }
        return all;
    }

    private static Training start(String optimiser, int epochs, int linear, double polarisation, Workers workers) {
        return start(optimiser, epochs, form(2, linear), polarisation, workers);
    }

    private static Training start(String optimiser, int epochs, EquivariantForm form, double polarisation, Workers workers) {
        FitOptions fit = new FitOptions(optimiser, epochs, 0, 1e-9, 0, new AdamOptions(2, 0.01, 0.001, "geometric"),
                LbfgsOptions.DEFAULT, GaussNewtonOptions.DEFAULT);
        return new EquivariantTrainerProvider().create(new EquivariantTrainerConfig(form, Phosphate.OXIDATION,
                polarisation, 1, fit)).start(labelled(0, 12), labelled(12, 4), 3, workers);
    }

    @Test
    void networksLearnWhatTheLinearPartLeaves() {
        Training fit = start("adam", 40, 1, 0.01, Workers.serial());
        Map<String, Double> first = fit.advance(), last = first;
        while (!fit.isFinished()) {
            last = fit.advance();
        }
        assertTrue(last.get("train_bec_rmse_e") < 0.3 * first.get("train_bec_rmse_e"), last + " after " + first);
        assertTrue(last.get("validation_polarisation_rmse_e_angstrom")
                < 0.5 * first.get("validation_polarisation_rmse_e_angstrom"), last + " after " + first);
        ChargeModel model = model(fit.best());
        double squares = 0;
        int count = 0;
        for (Structure s : labelled(12, 4)) {
            double[] z = ChargeModelChecks.bornCharges(model, s);
            for (int k = 0; k < z.length; k++, count++) {
                squares += (z[k] - s.labels().bornCharges()[k]) * (z[k] - s.labels().bornCharges()[k]);
            }
        }
        assertTrue(Math.sqrt(squares / count) <= last.get("validation_bec_rmse_e") + 1e-3);
        MomentFeaturesTest.knowsItsData(model, labelled(0, 12));
    }

    @Test
    void watchesWhatMessagesCarry() {
        Training fit = start("adam", 1, form(2, 0, true), 0, Workers.serial());
        fit.advance();
        ChargeModel model = model(fit.best());
        List<Structure> training = labelled(0, 12);
        MomentFeaturesTest.knowsItsData(model, training);
        FeatureSpace space = model.featureSpace().orElseThrow();
        List<FeatureSpace.Feature> features = space.features(3);
        // 3 ranks of 3 elements times 2 functions, and of as many times 2 numbers
        assertEquals(3 * 6 + 3 * 12, features.size());
        assertEquals("message(Li) number=1 function=1 rank=0", features.get(18).name());
        assertEquals("message(P) number=2 function=2 rank=1", features.get(18 + 12 + 7).name());

        Structure s = training.get(0);
        List<double[]> before = values(space, s), turned = values(space, Change.mapped(s, Change.rotation(3)));
        for (int i = 0; i < s.size(); i++) {
            Compare.close("turned", turned.get(i), before.get(i), 1e-10);
        }
        // lithium is too far from phosphorus to see it, but hears of it from the oxygen between them
        double[] near = around(space, 5.5), far = around(space, 5.8);
        assertArrayEquals(Arrays.copyOf(near, 18), Arrays.copyOf(far, 18));
        assertTrue(IntStream.range(18, near.length).anyMatch(f -> Math.abs(near[f] - far[f]) > 1e-6));
    }

    /** Features of a lithium atom 3 Å from an oxygen atom, with phosphorus behind it. */
    private static double[] around(FeatureSpace space, double phosphorus) {
        return values(space, new Structure(Cell.OPEN, new int[] {3, 8, 15}, new double[] {0, 0, 0, 3, 0, 0, phosphorus, 0, 0}))
                .get(0);
    }

    private static List<double[]> values(FeatureSpace space, Structure s) {
        List<double[]> all = new ArrayList<>();
        space.visit(Geometry.of(s.cell(), s.species(), s.positions(), 4, Workers.serial()),
                (atom, component, values) -> all.add(values.clone()));
        return all;
    }

    /** The gradient of the loss along random directions, with respect to every set of parameters, against central differences. */
    @Test
    void gradientOfTheLoss() {
        for (boolean messages : new boolean[] {false, true}) {
            EquivariantForm form = form(3, 0, messages);
            List<Sample> samples = labelled(0, 3).stream().map(s -> new Sample(s, new double[] {0.3, -0.2, 0.1},
                    new OxidationStates(Phosphate.OXIDATION).deviations(s), null, 1, 1, 1)).toList();
            SampleSet set = SampleSet.of(samples, 4.0, Workers.serial());
            Statistics statistics = new Statistics(form, set);
            List<Coordinates> coordinates = statistics.learn(5);
            ChargeObjective objective = new ChargeObjective(form, coordinates, set, 0.5, 1, 1e-3, Workers.serial());
            double[] phi = statistics.draw(coordinates, 5), step = random(phi.length, 1, 2), gradient = new double[phi.length];
            for (int k = 0; k < phi.length; k++) {
                phi[k] += random(phi.length, 1, 3)[k];
            }
            int[] order = {0, 1, 2};
            objective.evaluate(order, 0, 3, phi, gradient, new SquaredErrors());
            for (int e = 0, at = 0; e < coordinates.size(); at += coordinates.get(e++).size()) {
                int from = at, to = at + coordinates.get(e).size();
                double found = 0;
                for (int k = from; k < to; k++) {
                    found += gradient[k] * step[k];
                }
                double expected = Derivative.ofNumber(h -> {
                    double[] moved = phi.clone();
                    for (int k = from; k < to; k++) {
                        moved[k] += h * step[k];
                    }
                    return objective.evaluate(order, 0, 3, moved, null, new SquaredErrors());
                }, 1e-4);
                Compare.close("gradient of set " + e, new double[] {found}, new double[] {expected}, 1e-6);
            }
        }
    }

    @Test
    void learnsMessages() {
        Training fit = start("adam", 40, form(2, 0, true), 0, Workers.serial());
        Map<String, Double> first = fit.advance(), last = first;
        while (!fit.isFinished()) {
            last = fit.advance();
        }
        assertTrue(last.get("train_bec_rmse_e") < 0.3 * first.get("train_bec_rmse_e"), last + " after " + first);
    }

    @Test
    void resumesToTheSameBitsOnAnyNumberOfThreads() throws IOException {
        Training whole = start("adam", 6, 2, 0, Workers.serial());
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        whole.advance();
        whole.save(new DataOutputStream(saved));
        try (Workers two = Workers.of(2)) {
            Training resumed = start("adam", 6, 2, 0, two);
            resumed.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
            for (int epoch = 0; epoch < 2; epoch++) {
                assertEquals(whole.advance(), resumed.advance());
            }
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> new EquivariantParameters(form(2, 0), Map.of(), Map.of(), Map.of("Li", new double[3]), Map.of(),
                        Map.of(), Map.of())).getMessage()
                .startsWith("expected 218 network parameters of Li, found 3"));
        assertThrows(IllegalArgumentException.class, () -> start("gauss-newton", 2, 0, 0, Workers.serial()).advance());
    }
}
