package org.zstar.model.bec.field;

import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;

/** Another model's Born charges without their off-diagonal elements. The polarisation is the other model's own. */
record DiagonalCharges(ChargeModel full) implements ChargeModel {
    @Override
    public double[] polarisation(Geometry geometry) {
        return full.polarisation(geometry);
    }

    @Override
    public void bornCharges(Geometry geometry, double[] charges) {
        full.bornCharges(geometry, charges);
        for (int k = 0; k < charges.length; k++) {
            if (k % 9 % 4 != 0) {
                charges[k] = 0;
            }
        }
    }

    @Override
    public boolean isConservative() {
        return false;
    }

    @Override
    public double cutoff() {
        return full.cutoff();
    }

    @Override
    public String description() {
        return "diagonal of " + full.description();
    }
}
