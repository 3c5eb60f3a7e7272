package org.zstar.model.bec.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Model;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.Phosphate;
import org.zstar.model.bec.VectorModelChecks;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.MomentFeaturesTest;
import org.zstar.testkit.Change;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.Compare;

class LinearModelTest {
    static LinearForm form(int functions, int factors) {
        return new LinearForm(new MomentBasis(List.of("Li", "P", "O"), 4.0, functions, 3), factors, 1);
    }

    private static ChargeModel model(LinearForm form, Map<String, Double> baseline) {
        CounterRandom random = new CounterRandom(3);
        Map<String, double[]> coefficients = new LinkedHashMap<>();
        for (String element : form.moments().elements()) {
            double[] c = new double[form.vectors().size()];
            for (int k = 0; k < c.length; k++) {
                c[k] = 0.2 * (random.uniform(coefficients.size(), k) - 0.5);
            }
            coefficients.put(element, c);
        }
        return model(new LinearParameters(form, baseline, coefficients));
    }

    static ChargeModel model(Record parameters) {
        return (ChargeModel) new LinearModelProvider().create((LinearParameters) parameters);
    }

    @Test
    void obeysTheLaws() {
        VectorModelChecks.all(baseline -> model(form(2, 3), baseline));
    }

    static List<Structure> labelled(int from, int count) {
        List<Structure> all = new ArrayList<>();
        for (int k = from; k < from + count; k++) {
            Structure base = Phosphate.structure(k % 2 == 1);
            all.add(Phosphate.labelled(model(form(2, 2), Phosphate.OXIDATION),
                    Change.displaced(base, Change.randomDisplacement(base.size(), k), 0.1), k % 2 == 1 ? -1 : 0));
        }
        return all;
    }

    private static LinearTrainerConfig config(Double lambda) {
        return new LinearTrainerConfig(form(2, 2), Phosphate.OXIDATION, Optional.ofNullable(lambda), 1, Map.of("hot", 2.0), 3);
    }

    private static Training start(LinearTrainerConfig config, Workers workers) {
        return new LinearTrainerProvider().create(config).start(labelled(0, 18), labelled(18, 3), 1, workers);
    }

    @Test
    void findsTheModelThatMadeTheLabels() {
        Training fit = start(config(null), Workers.serial());
        List<String> heard = new ArrayList<>(), expected = new ArrayList<>();
        for (int k = 1; k <= 18; k++) {
            expected.add(k + " of 18");
        }
        Map<String, Double> metrics = fit.advance((done, all) -> heard.add(done + " of " + all));
        assertEquals(expected, heard);
        assertTrue(fit.isFinished());
        double[] labels = labelled(18, 1).get(0).labels().bornCharges();
        double[] z = ChargeModelChecks.bornCharges(model(fit.best()), labelled(18, 1).get(0));
        Compare.close("charges of a structure left out", z, labels, 1e-4);
        assertTrue(metrics.get("validation_bec_rmse_e") < 1e-4, metrics.toString());
        assertTrue(metrics.get("cross_validation_bec_rmse_e") < 1e-3, metrics.toString());
        // around O the A1 of O sum to zero: every pair counts twice with opposite signs
        double[] around = ((LinearParameters) fit.best()).coefficients().get("O");
        assertEquals(0, around[form(2, 2).vectors().names().indexOf("A1(O,1)")]);
        assertTrue(Compare.largest(around) < 1e3, "coefficients of the size of the labels");
    }

    @Test
    void errorsAreThoseOfTheModel() {
        Training fit = start(config(0.01), Workers.serial());
        Map<String, Double> metrics = fit.advance();
        assertEquals(0.01, metrics.get("regularisation"));
        double squares = 0;
        int count = 0;
        for (Structure s : labelled(18, 3)) {
            double[] z = ChargeModelChecks.bornCharges(model(fit.best()), s);
            for (int k = 0; k < z.length; k++, count++) {
                squares += (z[k] - s.labels().bornCharges()[k]) * (z[k] - s.labels().bornCharges()[k]);
            }
        }
        double expected = Math.sqrt(squares / count);
        assertTrue(expected > 1e-4, "a strong regularisation leaves an error");
        assertEquals(expected, metrics.get("validation_bec_rmse_e"), 1e-6 * expected);
    }

    @Test
    void aWeightOfTwoIsTheStructureTwice() {
        List<Structure> once = labelled(0, 4), twice = new ArrayList<>(once);
        Structure last = once.get(3);
        once.set(3, new Structure(last.cell(), last.species(), last.positions(), null, last.labels(), Map.of("kind", "hot"),
                Map.of()));
        twice.add(last);
        Training weighted = new LinearTrainerProvider().create(config(0.01)).start(once, List.of(), 1, Workers.serial());
        Training repeated = new LinearTrainerProvider().create(config(0.01)).start(twice, List.of(), 1, Workers.serial());
        weighted.advance();
        repeated.advance();
        for (String element : List.of("Li", "P", "O")) {
            double[] c = ((LinearParameters) weighted.best()).coefficients().get(element);
            assertTrue(Compare.largest(c) > 1e-3);
            Compare.close(element, c, ((LinearParameters) repeated.best()).coefficients().get(element), 1e-9);
        }
    }

    @Test
    void sameBitsOnAnyNumberOfThreadsAndAfterSaving() throws IOException {
        Training alone = start(config(1e-6), Workers.serial());
        try (Workers two = Workers.of(2)) {
            Training shared = start(config(1e-6), two);
            assertEquals(alone.advance(), shared.advance());
            Compare.identical("coefficients", ((LinearParameters) shared.best()).coefficients().get("O"),
                    ((LinearParameters) alone.best()).coefficients().get("O"));
        }
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        alone.save(new DataOutputStream(saved));
        Training restored = start(config(1e-6), Workers.serial());
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertTrue(restored.isFinished());
        Compare.identical("coefficients", ((LinearParameters) restored.best()).coefficients().get("Li"),
                ((LinearParameters) alone.best()).coefficients().get("Li"));
        assertEquals(alone.expectedErrors(labelled(18, 2)), restored.expectedErrors(labelled(18, 2)));
    }

    @Test
    void theMeanHasTheMeanCoefficients() {
        Structure s = Phosphate.structure(false);
        Model[] members = new Model[3];
        double[] expected = new double[9 * s.size()];
        for (int k = 0; k < 3; k++) {
            Training fit = new LinearTrainerProvider().create(config(0.01)).start(labelled(3 * k, 3), List.of(), 1,
                    Workers.serial());
            fit.advance();
            members[k] = model(fit.best());
            double[] z = ChargeModelChecks.bornCharges((ChargeModel) members[k], s);
            for (int c = 0; c < z.length; c++) {
                expected[c] += z[c] / 3;
            }
        }
        Model mean = members[0].meanWith(List.of(members[1], members[2])).orElseThrow();
        Compare.close("charges", ChargeModelChecks.bornCharges((ChargeModel) mean, s), expected, 1e-12);
        assertTrue(mean.featureSpace().isPresent());
        assertTrue(members[0].meanWith(List.of(model(form(2, 2), Map.of()))).isEmpty(), "another baseline");
    }

    @Test
    void keepsTheRangesOfItsMoments() {
        Training fit = start(config(0.01), Workers.serial());
        fit.advance();
        MomentFeaturesTest.knowsItsData(model(fit.best()), labelled(0, 18));
        assertTrue(model(form(2, 2), Map.of()).featureSpace().isEmpty(), "no ranges in the parameters");
    }

    @Test
    void saysWhatIsWrong() {
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> new LinearParameters(form(2, 1), Map.of(), Map.of("Li", new double[3]))).getMessage()
                .startsWith("expected 6 coefficients of Li, found 3"));
        Map<String, double[]> six = Map.of("Li", new double[6], "P", new double[6], "O", new double[6]);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new LinearParameters(form(2, 1), Map.of(), six,
                Map.of("Li", new double[6]), Map.of())).getMessage()
                .startsWith("expected 6 errors of coefficients of P, found none"));
        ChargeModel model = model(form(2, 1), Phosphate.OXIDATION);
        double[] x = {0, 0, 0, 1, 0, 0};
        Structure water = new Structure(Phosphate.structure(false).cell(), new int[] {1, 8}, x);
        assertThrows(IllegalArgumentException.class, () -> ChargeModelChecks.bornCharges(model, water));
    }
}
