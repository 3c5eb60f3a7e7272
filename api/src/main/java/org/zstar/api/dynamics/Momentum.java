package org.zstar.api.dynamics;

/** Motion of the centre of mass. */
public final class Momentum {
    private Momentum() { }

    /**
     * Subtracts the velocity of the centre of mass from all velocities (or its displacement from all displacements).
     *
     * @param masses N masses
     * @param velocities 3N numbers, changed in place
     */
    public static void removeDrift(double[] masses, double[] velocities) {
        double x = 0, y = 0, z = 0, total = 0;
        for (int i = 0; i < masses.length; i++) {
            double m = masses[i];
            x += m * velocities[3 * i];
            y += m * velocities[3 * i + 1];
            z += m * velocities[3 * i + 2];
            total += m;
        }
        x /= total;
        y /= total;
        z /= total;
        for (int k = 0; k < velocities.length; k += 3) {
            velocities[k] -= x;
            velocities[k + 1] -= y;
            velocities[k + 2] -= z;
        }
    }
}
