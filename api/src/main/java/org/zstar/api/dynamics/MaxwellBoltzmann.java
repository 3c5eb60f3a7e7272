package org.zstar.api.dynamics;

import org.zstar.api.atoms.Units;

/** Velocities of thermal equilibrium. */
public final class MaxwellBoltzmann {
    /** Counter that no time step uses, so that an integrator with the same seed draws other numbers. */
    private static final long BEFORE_ALL_STEPS = -1;

    private MaxwellBoltzmann() { }

    /**
     * Draws velocities from the Maxwell–Boltzmann distribution, takes out the motion of the centre of mass (of two atoms and
     * more), and scales them to exactly the temperature.
     *
     * @param state its velocities are overwritten
     * @param temperature in K, at least 0
     * @param degreesOfFreedom n with kinetic energy = n k_B T / 2 ({@link Integrator#degreesOfFreedom})
     * @param seed the same seed gives the same velocities
     */
    public static void draw(SimulationState state, double temperature, int degreesOfFreedom, long seed) {
        if (!(temperature >= 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("a temperature is a number of K of at least 0, found " + temperature);
        }
        double[] v = state.velocities();
        double[] masses = state.masses();
        CounterRandom random = new CounterRandom(seed);
        for (int i = 0; i < masses.length; i++) {
            random.normals(BEFORE_ALL_STEPS, i, v, 3 * i);
            double width = Math.sqrt(Units.BOLTZMANN * temperature * Units.ACCELERATION / masses[i]);
            for (int axis = 0; axis < 3; axis++) {
                v[3 * i + axis] *= width;
            }
        }
        if (masses.length > 1) {
            Momentum.removeDrift(masses, v);
        }
        double drawn = state.kineticEnergy();
        double wanted = 0.5 * degreesOfFreedom * Units.BOLTZMANN * temperature;
        double scale = drawn == 0 ? 0 : Math.sqrt(wanted / drawn);
        for (int k = 0; k < v.length; k++) {
            v[k] *= scale;
        }
    }
}
