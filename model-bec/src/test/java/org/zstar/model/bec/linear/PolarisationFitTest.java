package org.zstar.model.bec.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.Phosphate;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.testkit.Change;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.Compare;

class PolarisationFitTest {
    private static ChargeModel truth(double size) {
        LinearForm form = LinearModelTest.form(2, 2);
        Map<String, double[]> coefficients = new LinkedHashMap<>();
        for (String element : form.moments().elements()) {
            double[] c = new double[form.vectors().size()];
            for (int k = 0; k < c.length; k++) {
                c[k] = size * (new CounterRandom(5).uniform(coefficients.size(), k) - 0.5);
            }
            coefficients.put(element, c);
        }
        return LinearModelTest.model(new LinearParameters(form, Phosphate.OXIDATION, coefficients));
    }

    /** Polarisations are given in any branch. */
    private static List<Structure> labelled(ChargeModel truth, int from, int count) {
        List<Structure> all = new ArrayList<>();
        for (int k = from; k < from + count; k++) {
            Structure base = Phosphate.structure(k % 2 == 1);
            Structure s = Phosphate.labelled(truth,
                    Change.displaced(base, Change.randomDisplacement(base.size(), k), 0.1), k % 2 == 1 ? -1 : 0);
            double[] m = ChargeModelChecks.polarisation(truth, s);
            for (int a = 0; a < 3; a++) {
                m[a] += (k % 5 - 2) * s.cell().vector(k % 3, a);
            }
            all.add(s.withLabels(s.labels().withPolarisation(m)));
        }
        return all;
    }

    private static Map<String, Double> fit(ChargeModel truth, List<Structure> training, double weight) {
        LinearTrainerConfig config = new LinearTrainerConfig(LinearModelTest.form(2, 2), Phosphate.OXIDATION,
                Optional.of(1e-9), 1, 1, Map.of(), 3, false, weight);
        Training fit = new LinearTrainerProvider().create(config).start(training, labelled(truth, 18, 6), 1, Workers.serial());
        Map<String, Double> metrics = fit.advance();
        ChargeModel model = LinearModelTest.model(fit.best());
        double squares = 0;
        for (Structure s : labelled(truth, 18, 6)) {
            double[] found = ChargeModelChecks.polarisation(model, s), exact = ChargeModelChecks.polarisation(truth, s);
            for (int a = 0; a < 3; a++) {
                squares += (found[a] - exact[a]) * (found[a] - exact[a]);
            }
        }
        metrics.put("true", Math.sqrt(squares / 18));
        return metrics;
    }

    /** What a polarisation is beyond that of the oxidation states, given and in the nearest branch. */
    private static double[][] beyondBaseline(ChargeModel truth, Structure s) {
        OxidationStates baseline = new OxidationStates(Phosphate.OXIDATION);
        double[] d = ChargeModelChecks.polarisation(truth, s), rigid = new double[3];
        baseline.addPolarisation(s.species(), s.positions(), rigid);
        for (int a = 0; a < 3; a++) {
            d[a] -= rigid[a];
        }
        return new double[][] {d, baseline.polarisationDeviation(s)};
    }

    @Test
    void findsTheBranch() {
        ChargeModel small = truth(1);
        // so large that the branch nearest to the baseline is the wrong one: half a lattice vector is 3 Å
        ChargeModel truth = truth(4 / Compare.largest(beyondBaseline(small, labelled(small, 0, 1).get(0))[0]));
        double[][] beyond = beyondBaseline(truth, labelled(truth, 0, 1).get(0));
        assertTrue(Math.abs(beyond[0][0] - beyond[1][0]) + Math.abs(beyond[0][1] - beyond[1][1])
                + Math.abs(beyond[0][2] - beyond[1][2]) > 5, "the nearest branch must be another");
        Map<String, Double> metrics = fit(truth, labelled(truth, 0, 18), 1);
        assertTrue(metrics.get("train_polarisation_rmse_e_angstrom") < 0.05, metrics.toString());
        assertTrue(metrics.get("validation_polarisation_rmse_e_angstrom") < 0.1, metrics.toString());
        assertEquals(metrics.get("true"), metrics.get("validation_polarisation_rmse_e_angstrom"), 1e-6);
    }

    @Test
    void polarisationsAddToWhatNoisyChargesTell() {
        ChargeModel truth = truth(3);
        List<Structure> noisy = PosteriorTest.noisy(labelled(truth, 0, 18), 3);
        Map<String, Double> without = fit(truth, noisy, 0), with = fit(truth, noisy, 100);
        assertFalse(without.containsKey("train_polarisation_rmse_e_angstrom"));
        assertTrue(with.get("true") < 0.85 * without.get("true"), with + " against " + without);
        assertTrue(with.get("validation_bec_rmse_e") < 0.85 * without.get("validation_bec_rmse_e"), with + " against " + without);
        assertTrue(with.get("train_bec_rmse_e") < 1.2 * PosteriorTest.NOISE, "the charges are fitted as well: " + with);
    }
}
