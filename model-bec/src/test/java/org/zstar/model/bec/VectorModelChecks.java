package org.zstar.model.bec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.ChargeModel;
import org.zstar.testkit.Change;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.Compare;
import org.zstar.testkit.CycleIntegral;
import org.zstar.testkit.Sample;
import org.zstar.testkit.Samples;
import org.zstar.testkit.Tensors;

/** What holds for every model whose polarisation is an exact vector. */
public final class VectorModelChecks {
    private VectorModelChecks() { }

    /** All laws, for a model of Li, P and O that is made for a given baseline. */
    public static void all(Function<Map<String, Double>, ChargeModel> model) {
        ChargeModel charged = model.apply(Phosphate.OXIDATION);
        for (Sample sample : Samples.all(5, 3, 8, 15)) {
            ChargeModelChecks.derivative(charged, sample.structure(), 1e-6);
            ChargeModelChecks.fieldForce(charged, sample.structure(), 0.1, -0.2, 0.05);
        }
        Structure s = Samples.triclinic(3, 3, 8, 15).structure();
        ChargeModelChecks.permutationCovariant(charged, s);
        ChargeModelChecks.sameBitsOnAnyNumberOfThreads(charged, s);
        covariant(charged, s);
        for (boolean vacancy : new boolean[] {false, true}) {
            transport(model, Phosphate.structure(vacancy), vacancy ? -1 : 0);
        }
    }

    /** Under any rotation, reflection and inversion, to 1e-10; and the tensors are not symmetric. */
    private static void covariant(ChargeModel model, Structure s) {
        double[] turn = Change.rotation(3);
        double[] mirrored = turn.clone();
        for (int k = 0; k < 3; k++) {
            mirrored[k] = -mirrored[k];
        }
        double[] z = ChargeModelChecks.bornCharges(model, s);
        for (double[] map : List.of(turn, mirrored, new double[] {-1, 0, 0, 0, -1, 0, 0, 0, -1})) {
            Compare.within("Born charges under rotation", ChargeModelChecks.bornCharges(model, Change.mapped(s, map)),
                    Tensors.rotated(z, map), 1e-10);
            ChargeModelChecks.covariant(model, s, map);
        }
        double largest = 0;
        for (int k = 0; k < z.length; k += 9) {
            largest = Math.max(largest, Math.abs(z[k + 1] - z[k + 3]));
        }
        assertTrue(largest > 1e-3, "the antisymmetric part must not vanish");
    }

    private static void transport(Function<Map<String, Double>, ChargeModel> model, Structure s, double charge) {
        double[] sideways = {0.15, -0.1, 0.2}, a = {s.cell().vector(0, 0), s.cell().vector(0, 1), s.cell().vector(0, 2)};
        ChargeModel none = model.apply(Map.of()), charged = model.apply(Phosphate.OXIDATION);
        ChargeModelChecks.sumRule(none, s, 0);
        ChargeModelChecks.sumRule(charged, s, charge);
        Compare.within("no baseline", CycleIntegral.along(none, s, 0, 0, sideways, 160), new double[3], 1e-6);
        Compare.within("with oxidation states", CycleIntegral.along(charged, s, 0, 0, sideways, 160), a, 1e-6);
    }
}
