package org.zstar.app.md;

import java.util.List;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceField;

/**
 * The work ∫ F·dx that electric fields do on the ions along their way, by the trapezoidal rule over the steps. Where the
 * field's force is a gradient and the field constant this is E·ΔM; it exists for other forces as well.
 */
final class FieldWork {
    private final List<ForceContribution> fields;
    private final double[] places;
    private final double[][] forces;
    private double done;

    /**
     * @param state whose forces have been evaluated
     * @param done work in eV that has been done before
     */
    FieldWork(ForceField field, SimulationState state, double done) {
        this.done = done;
        fields = field.contributions().stream().filter(c -> c.electricField() != null && c.lastForces() != null).toList();
        places = state.positions().clone();
        forces = fields.stream().map(c -> c.lastForces().clone()).toArray(double[][]::new);
    }

    /** Whether there is any field. */
    boolean isField() {
        return !fields.isEmpty();
    }

    /** Takes in the step that has just been made. */
    void add(SimulationState state) {
        double[] x = state.positions();
        for (int c = 0; c < forces.length; c++) {
            double[] now = fields.get(c).lastForces(), before = forces[c];
            double sum = 0;
            for (int k = 0; k < x.length; k++) {
                sum += (before[k] + now[k]) * (x[k] - places[k]);
            }
            done += 0.5 * sum;
            System.arraycopy(now, 0, before, 0, now.length);
        }
        System.arraycopy(x, 0, places, 0, x.length);
    }

    /** Work so far in eV. */
    double done() {
        return done;
    }
}
