package org.zstar.model.bec.vector;

import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.parallel.Workers;

/** Errors of a charge model on labelled structures. */
public final class ChargeErrors {
    private ChargeErrors() { }

    /** Root mean square error in e of all components of the Born charges of all atoms. */
    public static double rmse(ChargeModel model, List<Structure> structures, Workers workers) {
        double squares = 0;
        long count = 0;
        for (Structure s : structures) {
            double[] z = new double[9 * s.size()], known = s.labels().bornCharges();
            model.bornCharges(Geometry.of(s.cell(), s.species(), s.positions(), model.cutoff(), workers), z);
            for (int k = 0; k < z.length; k++) {
                squares += (z[k] - known[k]) * (z[k] - known[k]);
            }
            count += z.length;
        }
        return Math.sqrt(squares / count);
    }
}
