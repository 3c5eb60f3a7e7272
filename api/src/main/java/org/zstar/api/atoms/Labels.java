package org.zstar.api.atoms;

/**
 * Quantities known for a structure, from first principles or from a model. What is unknown is null.
 *
 * @param energy total energy in eV
 * @param forces 3N in eV/Å
 * @param stress nine numbers in eV/Å³, row-major, positive under tension (ASE's sign)
 * @param polarisation M = ΩP, three numbers in e·Å, defined modulo lattice vectors times e
 * @param bornCharges 9N in e, row-major per atom: row = field direction, column = force direction,
 *                    Z_αβ = ∂M_α/∂u_β
 * @param charge net charge of the cell in e
 */
public record Labels(Double energy, double[] forces, double[] stress, double[] polarisation, double[] bornCharges,
                     Double charge) {
    /** Nothing known. */
    public static final Labels NONE = new Labels(null, null, null, null, null, null);

    public Labels {
        requireLength("stress", stress, 9);
        requireLength("polarisation", polarisation, 3);
    }

    void requireSize(int atoms) {
        requireLength("forces", forces, 3 * atoms);
        requireLength("Born charges", bornCharges, 9 * atoms);
    }

    private static void requireLength(String what, double[] values, int length) {
        if (values != null && values.length != length) {
            throw new IllegalArgumentException("expected " + length + " numbers for " + what + ", found "
                    + values.length);
        }
    }

    public Labels withEnergy(Double value) {
        return new Labels(value, forces, stress, polarisation, bornCharges, charge);
    }

    public Labels withForces(double[] value) {
        return new Labels(energy, value, stress, polarisation, bornCharges, charge);
    }

    public Labels withStress(double[] value) {
        return new Labels(energy, forces, value, polarisation, bornCharges, charge);
    }

    public Labels withPolarisation(double[] value) {
        return new Labels(energy, forces, stress, value, bornCharges, charge);
    }

    public Labels withBornCharges(double[] value) {
        return new Labels(energy, forces, stress, polarisation, value, charge);
    }

    public Labels withCharge(Double value) {
        return new Labels(energy, forces, stress, polarisation, bornCharges, value);
    }
}
