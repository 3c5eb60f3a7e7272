package org.zstar.model.bec.axis;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.ChargeModel;
import org.zstar.model.bec.Phosphate;
import org.zstar.testkit.Change;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.Compare;
import org.zstar.testkit.CycleIntegral;
import org.zstar.testkit.Sample;
import org.zstar.testkit.Samples;

class AxisModelTest {
    private static final double[] MIRROR = {1, 0, 0, 0, -1, 0, 0, 0, 1};
    private static final double[] INVERSION = {-1, 0, 0, 0, -1, 0, 0, 0, -1};
    private static final double[] SWAP = {0, 1, 0, 1, 0, 0, 0, 0, 1};

    @Test
    void chargesAreTheDerivativeOfThePolarisation() {
        for (boolean odd : new boolean[] {true, false}) {
            ChargeModel model = AxisSamples.model(Phosphate.OXIDATION, odd);
            for (Sample sample : Samples.all(5, 3, 8, 15)) {
                ChargeModelChecks.derivative(model, sample.structure(), 1e-6);
                ChargeModelChecks.fieldForce(model, sample.structure(), 0.1, -0.2, 0.05);
                ChargeModelChecks.fieldForce(model, sample.structure(), 0, 0, 0.1);
            }
        }
    }

    @Test
    void chargesSumToTheNetCharge() {
        ChargeModel published = AxisSamples.model(Map.of(), false);
        ChargeModel transported = AxisSamples.model(Phosphate.OXIDATION, false);
        for (boolean vacancy : new boolean[] {false, true}) {
            Structure s = Phosphate.structure(vacancy);
            ChargeModelChecks.sumRule(published, s, 0);
            ChargeModelChecks.sumRule(transported, s, vacancy ? -1 : 0);
        }
    }

    /** The published form carries nothing through the cell; with the baseline a lithium ion carries its charge. */
    @Test
    void chargeCarriedThroughTheCell() {
        double[] sideways = {0.15, -0.1, 0.2};
        for (boolean vacancy : new boolean[] {false, true}) {
            Structure s = Phosphate.structure(vacancy);
            double[] a = {s.cell().vector(0, 0), s.cell().vector(0, 1), s.cell().vector(0, 2)};
            ChargeModel published = AxisSamples.model(Map.of(), true);
            assertTrue(Compare.largest(ChargeModelChecks.bornCharges(published, s)) > 0.1);
            Compare.within("published form", CycleIntegral.along(published, s, 0, 0, sideways, 160), new double[3], 1e-6);
            ChargeModel transported = AxisSamples.model(Phosphate.OXIDATION, true);
            Compare.within("with oxidation states", CycleIntegral.along(transported, s, 0, 0, sideways, 160), a, 1e-6);
        }
    }

    @Test
    void aMeanOfModelsIsOneModel() {
        Structure s = Phosphate.structure(true);
        ChargeModel one = AxisSamples.model(Phosphate.OXIDATION, true), other = AxisSamples.model(Phosphate.OXIDATION, true, 9);
        ChargeModel mean = (ChargeModel) one.meanWith(List.of(other)).orElseThrow();
        double[] a = ChargeModelChecks.bornCharges(one, s), b = ChargeModelChecks.bornCharges(other, s);
        double[] expected = new double[a.length], difference = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            expected[k] = (a[k] + b[k]) / 2;
            difference[k] = a[k] - b[k];
        }
        assertTrue(Compare.largest(difference) > 0.1);
        Compare.within("mean of Born charges", ChargeModelChecks.bornCharges(mean, s), expected, 1e-12);
        assertTrue(one.meanWith(List.of(AxisSamples.model(Map.of(), true))).isEmpty(), "another baseline");
    }

    @Test
    void covariantUnderRotationsOfTheAxes() {
        Structure s = Phosphate.structure(true);
        ChargeModel model = AxisSamples.model(Phosphate.OXIDATION, false);
        ChargeModelChecks.covariant(model, s, Change.cyclicRotation());
        ChargeModelChecks.covariant(model, s, SWAP);
        // biases tell x from −x
        assertThrows(AssertionError.class, () -> ChargeModelChecks.covariant(model, s, MIRROR));
    }

    @Test
    void oddNetworksAreCovariantUnderReflectionsToo() {
        Structure s = Phosphate.structure(true);
        ChargeModel model = AxisSamples.model(Phosphate.OXIDATION, true);
        for (double[] map : List.of(Change.cyclicRotation(), SWAP, MIRROR, INVERSION)) {
            ChargeModelChecks.covariant(model, s, map);
        }
        // but not under every rotation: the form is no vector
        assertThrows(AssertionError.class, () -> ChargeModelChecks.covariant(model, s, Change.rotation(3)));
    }

    @Test
    void orderAndThreadsDoNotMatter() {
        ChargeModel model = AxisSamples.model(Phosphate.OXIDATION, true);
        Structure s = Samples.orthorhombic(3, 3, 8, 15).structure();
        ChargeModelChecks.permutationCovariant(model, s);
        ChargeModelChecks.sameBitsOnAnyNumberOfThreads(model, s);
    }
}
