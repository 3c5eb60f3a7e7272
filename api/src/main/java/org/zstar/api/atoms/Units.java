package org.zstar.api.atoms;

/**
 * Units of the whole project: Å, eV, eV/Å, eV/Å³, fs, u, V/Å, e, e·Å, K. Constants are CODATA 2018.
 */
public final class Units {
    /** Boltzmann's constant in eV/K. */
    public static final double BOLTZMANN = 8.617333262e-5;
    /** Acceleration in Å/fs² of a mass of 1 u under a force of 1 eV/Å. */
    public static final double ACCELERATION = 1.602176634e-19 / (1.66053906660e-27 * 1e10);
    /** Bohr radius in Å. */
    public static final double BOHR = 0.529177210903;
    /** Hartree energy in eV. */
    public static final double HARTREE = 27.211386245988;
    /** One eV/Å³ in GPa. */
    public static final double GPA_PER_EV_PER_ANGSTROM3 = 160.2176634;

    private Units() { }

    /**
     * Kinetic energy.
     *
     * @param masses N masses in u
     * @param velocities 3N velocities in Å/fs, not modified
     * @return Σ m v²/2 in eV
     */
    public static double kineticEnergy(double[] masses, double[] velocities) {
        double twice = 0;
        for (int i = 0; i < masses.length; i++) {
            double x = velocities[3 * i], y = velocities[3 * i + 1], z = velocities[3 * i + 2];
            twice += masses[i] * (x * x + y * y + z * z);
        }
        return 0.5 * twice / ACCELERATION;
    }
}
