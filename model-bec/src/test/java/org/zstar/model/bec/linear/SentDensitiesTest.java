package org.zstar.model.bec.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.Phosphate;
import org.zstar.model.bec.VectorModelChecks;
import org.zstar.model.bec.equivariant.EquivariantForm;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.testkit.Allocation;
import org.zstar.testkit.Change;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.Compare;

/** Moments that are weighted by the densities around the neighbours. */
class SentDensitiesTest {
    private static final List<String> ELEMENTS = List.of("Li", "P", "O");
    private static final double[] FIELD = {0.03, -0.02, 0.1};

    private static LinearForm form(int maxRank, int far) {
        return new LinearForm(new MomentBasis(ELEMENTS, 3.5, 2, maxRank, far, 4.5, 1, 3.0, 1), 2, 1);
    }

    /** With products of three and four. */
    private static LinearForm triples(int maxRank, int far) {
        return new LinearForm(new MomentBasis(ELEMENTS, 3.5, 2, maxRank, far, 4.5, 2, 3.0, 2), 3, 1, 4, 2, far);
    }

    private static ChargeModel model(LinearForm form, Map<String, Double> baseline) {
        List<String> names = form.vectors().names();
        CounterRandom random = new CounterRandom(3);
        Map<String, double[]> coefficients = new LinkedHashMap<>();
        for (String element : ELEMENTS) {
            double[] c = new double[names.size()];
            for (int k = 0; k < c.length; k++) {
                c[k] = 0.2 * (random.uniform(coefficients.size(), k) - 0.5);
            }
            coefficients.put(element, c);
        }
        return LinearModelTest.model(new LinearParameters(form, baseline, coefficients));
    }

    @Test
    void obeyTheLaws() {
        VectorModelChecks.all(baseline -> model(form(2, 1), baseline));
        VectorModelChecks.all(baseline -> model(form(3, 0), baseline));
        VectorModelChecks.all(baseline -> model(form(1, 0), baseline));
    }

    @Test
    void productsOfFourObeyTheLaws() {
        VectorModelChecks.all(baseline -> model(triples(1, 1), baseline));
        VectorModelChecks.all(baseline -> model(triples(3, 1), baseline));
    }

    @Test
    void theForceOfAFieldAllocatesNothing() {
        Structure s = Phosphate.structure(false);
        for (LinearForm form : List.of(form(2, 1), triples(2, 0))) {
            ChargeModel model = model(form, Phosphate.OXIDATION);
            Geometry at = Change.geometry(s, model.cutoff(), Workers.serial());
            Forces sum = new Forces(s.size());
            assertEquals(0, Allocation.least(3000, 50, () -> model.addFieldForce(at, FIELD, sum)));
        }
    }

    @Test
    void anAtomFeelsWhatItsCutoffsDoNotReach() {
        double[] charges = new double[3];
        for (int k = 0; k < 3; k++) {
            // O–O–Li in a row: Li is 5 Å from the first O, which sees 3.5 Å itself
            double[] x = {0, 0, 0, 2.5, 0, 0, 5 + 0.1 * k, 0, 0, 0, 2.5, 0};
            Structure s = new Structure(Cell.OPEN, new int[] {8, 8, 3, 3}, x);
            charges[k] = ChargeModelChecks.bornCharges(model(form(2, 0), Map.of()), s)[0];
        }
        assertTrue(Math.abs(charges[1] - charges[0]) > 1e-6 && Math.abs(charges[2] - charges[1]) > 1e-6);
    }

    /** The derivatives that are fitted are those of the model: the fit finds what made the labels. */
    @Test
    void theFitFindsTheModelThatMadeTheLabels() {
        LinearForm form = form(2, 1);
        ChargeModel truth = model(form, Phosphate.OXIDATION);
        List<Structure> labelled = new ArrayList<>();
        for (int k = 0; k < 19; k++) {
            Structure base = Phosphate.structure(false);
            labelled.add(Phosphate.labelled(truth, Change.displaced(base, Change.randomDisplacement(base.size(), k), 0.1), 0));
        }
        LinearTrainerConfig config = new LinearTrainerConfig(form, Phosphate.OXIDATION, Optional.of(1e-10), 1, Map.of(), 3);
        double[][] coefficients = new double[2][];
        for (int threads = 1; threads <= 2; threads++) {
            try (Workers workers = Workers.of(threads)) {
                Training fit = new LinearTrainerProvider().create(config).start(labelled.subList(0, 18), List.of(), 1, workers);
                assertTrue(fit.advance().get("train_bec_rmse_e") < 1e-5);
                double[] z = ChargeModelChecks.bornCharges(LinearModelTest.model(fit.best()), labelled.get(18));
                Compare.close("charges of a structure left out", z, labelled.get(18).labels().bornCharges(), 1e-4);
                coefficients[threads - 1] = ((LinearParameters) fit.best()).coefficients().get("O");
            }
        }
        Compare.identical("coefficients on two threads", coefficients[1], coefficients[0]);
    }

    @Test
    void sayWhatIsWrong() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new MomentBasis(ELEMENTS, 4, 2, 2, 0, 5, 1, 3, 3))
                .getMessage().startsWith("expected a positive sent_cutoff and 1 to 2 (radial_functions) sent_numbers"));
        assertThrows(IllegalArgumentException.class, () -> new MomentBasis(ELEMENTS, 4, 2, 2, 0, 5, 1, 0, 1));
        assertThrows(IllegalArgumentException.class,
                () -> new EquivariantForm(form(2, 0).moments(), 2, List.of(4), 2, 1, Optional.empty()));
        assertEquals(4.5, form(2, 1).moments().range());
    }
}
