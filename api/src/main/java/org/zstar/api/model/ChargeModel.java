package org.zstar.api.model;

import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;

/**
 * A model of the polarisation M = ΩP and of the Born effective charges Z_αβ(j) = ∂M_α/∂u_jβ, its derivative. A plugin
 * implements two methods; the force of a field has a default that a model may make faster.
 */
public interface ChargeModel extends Model {
    /**
     * Polarisation of unwrapped positions.
     *
     * @return three numbers in e·Å
     */
    double[] polarisation(Geometry geometry);

    /**
     * Born effective charges.
     *
     * @param charges 9N numbers in e, overwritten; row-major per atom, row = field direction
     */
    void bornCharges(Geometry geometry, double[] charges);

    /** Whether the Born charges are the exact derivative of the polarisation. */
    default boolean isConservative() {
        return true;
    }

    /**
     * Adds the force of a uniform field, F_β(j) = Σ_α E_α Z_αβ(j), and the energy −E·M. The field does not act on the cell,
     * so there is no virial.
     *
     * @param field E in V/Å, three numbers
     */
    default void addFieldForce(Geometry geometry, double[] field, Forces sum) {
        double[] z = new double[9 * geometry.size()];
        bornCharges(geometry, z);
        double[] f = sum.forces();
        for (int j = 0; j < geometry.size(); j++) {
            for (int beta = 0; beta < 3; beta++) {
                int k = 9 * j + beta;
                f[3 * j + beta] += field[0] * z[k] + field[1] * z[k + 3] + field[2] * z[k + 6];
            }
        }
        double[] m = polarisation(geometry);
        sum.addEnergy(-(field[0] * m[0] + field[1] * m[1] + field[2] * m[2]));
    }
}
