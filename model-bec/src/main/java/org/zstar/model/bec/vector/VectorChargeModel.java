package org.zstar.model.bec.vector;

import java.util.Arrays;
import java.util.Optional;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.PolarisationSum;

/**
 * M = Σ_j q_j u_j + Σ_i m_i with vectors m_i of the moments around each atom: an exact vector under every rotation and
 * reflection. The force of a field takes one pull-back along it, whatever its direction; the Born charges take three.
 */
public class VectorChargeModel implements ChargeModel {
    private static final double[][] AXES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private final OxidationStates baseline;
    private final PolarisationSum sum;
    private final Optional<FeatureSpace> features;
    private final String description;
    /** The direction of a field. */
    private final double[][] along = new double[1][];
    /** Polarisation of the baseline. */
    private final double[] rigid = new double[3];

    /**
     * @param baseline charges that move rigidly with their ions
     * @param sum of the vectors m_i
     * @param features what is watched of the surroundings of atoms, where ranges in the training data are known
     * @param description in one line
     */
    public VectorChargeModel(OxidationStates baseline, PolarisationSum sum, Optional<FeatureSpace> features,
            String description) {
        this.baseline = baseline;
        this.sum = sum;
        this.features = features;
        this.description = description + ", " + baseline;
        // every element of the model must have a charge; better found out now than in the middle of a run
        Arrays.stream(sum.basis().species()).forEach(baseline::of);
    }

    @Override
    public double[] polarisation(Geometry geometry) {
        sum.evaluate(geometry, AXES);
        double[] m = {sum.value(0), sum.value(1), sum.value(2)};
        baseline.addPolarisation(geometry.species(), geometry.positions(), m);
        return m;
    }

    @Override
    public void bornCharges(Geometry geometry, double[] charges) {
        sum.differentiate(geometry, AXES);
        Arrays.fill(charges, 0);
        for (int alpha = 0; alpha < 3; alpha++) {
            sum.addGradient(alpha, 1, charges, 9, 3 * alpha);
        }
        baseline.addCharges(geometry.species(), charges);
    }

    @Override
    public void addFieldForce(Geometry geometry, double[] field, Forces forces) {
        along[0] = field;
        sum.differentiate(geometry, along);
        sum.addGradient(0, 1, forces.forces(), 3, 0);
        baseline.addForces(geometry.species(), field, forces.forces());
        Arrays.fill(rigid, 0);
        baseline.addPolarisation(geometry.species(), geometry.positions(), rigid);
        forces.addEnergy(-(field[0] * rigid[0] + field[1] * rigid[1] + field[2] * rigid[2] + sum.value(0)));
    }

    @Override
    public double cutoff() {
        return sum.basis().range();
    }

    @Override
    public Optional<FeatureSpace> featureSpace() {
        return features;
    }

    @Override
    public String description() {
        return description;
    }
}
