package org.zstar.model.bec.field;

import java.util.Optional;
import org.zstar.api.force.Deviations;
import org.zstar.api.force.FeatureSpace;
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

    /** Those of the full model: the elements that are left out are as trustworthy as the others. */
    @Override
    public Deviations deviations(Geometry geometry) {
        return full.deviations(geometry);
    }

    @Override
    public Optional<FeatureSpace> featureSpace() {
        return full.featureSpace();
    }
}
