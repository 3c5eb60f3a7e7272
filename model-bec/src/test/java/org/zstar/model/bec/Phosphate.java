package org.zstar.model.bec;

import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.ChargeModel;
import org.zstar.testkit.ChargeModelChecks;

/** Lithium phosphate in a small skewed cell. */
public final class Phosphate {
    /** Formal charges in e. */
    public static final Map<String, Double> OXIDATION = Map.of("Li", 1.0, "P", 5.0, "O", -2.0);

    private Phosphate() { }

    /** Li3PO4, or one Li fewer; the first Li has free way along the first lattice vector. */
    public static Structure structure(boolean vacancy) {
        Cell cell = Cell.periodic(5.6, 0.2, -0.3, 0.9, 6.2, 0.4, -0.5, 0.7, 6.0);
        int[] species = vacancy ? new int[] {3, 3, 15, 8, 8, 8, 8} : new int[] {3, 3, 15, 8, 8, 8, 8, 3};
        double[] around = {1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1};
        double[] x = new double[3 * species.length];
        set(x, 0, 0.2, 0.1, -0.2);
        set(x, 1, 1.1, 3.4, 5.9);
        set(x, 2, 3.1, 3.3, 3.0);
        for (int o = 0; o < 4; o++) {
            set(x, 3 + o, 3.1 + 0.9 * around[3 * o], 3.3 + 0.87 * around[3 * o + 1], 3.0 + 0.91 * around[3 * o + 2]);
        }
        if (!vacancy) {
            set(x, 7, 0.6, 5.7, 3.1);
        }
        return new Structure(cell, species, x);
    }

    private static void set(double[] x, int atom, double... at) {
        System.arraycopy(at, 0, x, 3 * atom, 3);
    }

    /** A structure with the Born charges of a model, and its net charge in e. */
    public static Structure labelled(ChargeModel model, Structure s, double charge) {
        return s.withLabels(s.labels().withBornCharges(ChargeModelChecks.bornCharges(model, s)).withCharge(charge));
    }
}
