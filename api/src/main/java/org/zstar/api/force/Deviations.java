package org.zstar.api.force;

/**
 * Standard deviations of predictions for one geometry. Those of atoms are root mean squares over components, so that they
 * compare with root-mean-square errors of forces and Born charges.
 *
 * @param energy of the total energy in eV, or null where none is predicted
 * @param forces N numbers in eV/Å, or null: sqrt(Σ_β σ²(F_β) / 3) of each atom
 * @param charges N numbers in e, or null: sqrt(Σ_αβ σ²(Z_αβ) / 9) of each atom
 */
public record Deviations(Double energy, double[] forces, double[] charges) {
    /** Nothing known. */
    public static final Deviations NONE = new Deviations(null, null, null);
}
