package org.zstar.testkit;

import org.zstar.api.atoms.Structure;
import org.zstar.api.model.ChargeModel;

/**
 * The charge that an ion carries through a periodic cell: ∮ Σ_β Z_αβ du_β along a closed path to its own image. Quantised
 * charge transport makes it the oxidation state times the lattice vector of the path, whatever the path (Grasselli and
 * Baroni, Nat. Phys. 15, 967 (2019)).
 */
public final class CycleIntegral {
    private CycleIntegral() { }

    /**
     * Integrates along r(t) = r₀ + a t + w sin 2πt, t from 0 to 1, by the trapezoidal rule, which converges fast because the
     * integrand is periodic.
     *
     * @param model charges
     * @param s structure; a is its lattice vector number {@code vector}
     * @param atom the ion that moves
     * @param sideways w in Å, three numbers
     * @param steps points of the rule
     * @return three numbers in e·Å
     */
    public static double[] along(ChargeModel model, Structure s, int atom, int vector, double[] sideways, int steps) {
        double[] integral = new double[3];
        double[] x = s.positions().clone();
        for (int step = 0; step < steps; step++) {
            double t = (double) step / steps;
            double[] velocity = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                double a = s.cell().vector(vector, axis);
                x[3 * atom + axis] = s.positions()[3 * atom + axis] + a * t
                        + sideways[axis] * StrictMath.sin(2 * Math.PI * t);
                velocity[axis] = a + sideways[axis] * 2 * Math.PI * StrictMath.cos(2 * Math.PI * t);
            }
            double[] z = ChargeModelChecks.bornCharges(model, new Structure(s.cell(), s.species(), x));
            for (int k = 0; k < 9; k++) {
                integral[k / 3] += z[9 * atom + k] * velocity[k % 3] / steps;
            }
        }
        return integral;
    }
}
