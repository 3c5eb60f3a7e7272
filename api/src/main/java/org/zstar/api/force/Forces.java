package org.zstar.api.force;

import java.util.Arrays;

/** Sum of what the contributions add: owned and cleared by the caller, added to by each contribution. */
public final class Forces {
    private final double[] forces;
    private final double[] virial = new double[9];
    private double energy;

    /** Zero forces on a number of atoms. */
    public Forces(int atoms) {
        forces = new double[3 * atoms];
    }

    /** Sets everything to zero. */
    public void clear() {
        Arrays.fill(forces, 0);
        Arrays.fill(virial, 0);
        energy = 0;
    }

    /** Adds to the energy, in eV. */
    public void addEnergy(double amount) {
        energy += amount;
    }

    /** Energy in eV. */
    public double energy() {
        return energy;
    }

    /** 3N forces in eV/Å, shared: contributions add to it. */
    public double[] forces() {
        return forces;
    }

    /**
     * Nine numbers W_αβ = ∂U/∂ε_αβ in eV, row-major, shared: contributions add to it. Stress = W / volume
     * (positive under tension).
     */
    public double[] virial() {
        return virial;
    }
}
