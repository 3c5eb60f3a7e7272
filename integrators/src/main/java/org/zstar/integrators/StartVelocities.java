package org.zstar.integrators;

/** Where the velocities of the first step come from. */
public enum StartVelocities {
    /** Drawn from the Maxwell–Boltzmann distribution at the bath's temperature. */
    DRAW {
        @Override
        double temperature(double bath) {
            return bath;
        }
    },
    /** Those of the structure. */
    KEEP {
        @Override
        double temperature(double bath) {
            return Double.NaN;
        }
    };

    /** Temperature in K to draw them from, or NaN. */
    abstract double temperature(double bath);
}
