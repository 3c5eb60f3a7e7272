package org.zstar.integrators;

import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.SimulationState;

/** The two halves of Newton's equations that the splitting schemes compose. */
final class Motion {
    private Motion() { }

    /** Velocities change by the present forces during {@code time} fs. */
    static void kick(SimulationState state, double time, CentreOfMass centreOfMass) {
        double[] v = state.velocities();
        double[] f = state.forces().forces();
        double[] masses = state.masses();
        for (int i = 0; i < masses.length; i++) {
            double factor = time * Units.ACCELERATION / masses[i];
            v[3 * i] += factor * f[3 * i];
            v[3 * i + 1] += factor * f[3 * i + 1];
            v[3 * i + 2] += factor * f[3 * i + 2];
        }
        centreOfMass.settle(state);
    }

    /** Positions change by the present velocities during {@code time} fs. */
    static void drift(SimulationState state, double time) {
        double[] x = state.positions();
        double[] v = state.velocities();
        for (int k = 0; k < x.length; k++) {
            x[k] += time * v[k];
        }
    }

    /** Velocities are multiplied by a factor. */
    static void scale(SimulationState state, double factor) {
        double[] v = state.velocities();
        for (int k = 0; k < v.length; k++) {
            v[k] *= factor;
        }
    }
}
