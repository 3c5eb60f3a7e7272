package org.zstar.model.bec.axis;

import java.util.Arrays;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.networks.AtomicSum;
import org.zstar.networks.SpeciesNetwork;

/**
 * M_α = Σ_j q_s(j) u_jα + Σ_i NN_s(i)(V_i^α), one network per element shared by the axes; its exact derivative are the Born
 * charges (eq. [6] of arXiv 2305.19546, which has no q).
 */
final class AxisModel implements ChargeModel {
    private static final double[][] AXES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private final OxidationStates baseline;
    private final AtomicSum sum;

    AxisModel(AxisParameters parameters) {
        baseline = new OxidationStates(parameters.baseline());
        Descriptor descriptor = parameters.descriptor().create(Descriptor.class);
        if (descriptor.components() != 3) {
            throw new IllegalArgumentException("the model vaf-axis needs a descriptor of vectors, but '"
                    + parameters.descriptor().provider().type() + "' gives scalars");
        }
        sum = new AtomicSum(descriptor, parameters.networks());
    }

    @Override
    public double[] polarisation(Geometry geometry) {
        sum.evaluate(geometry);
        double[] m = {sum.value(0), sum.value(1), sum.value(2)};
        baseline.addPolarisation(geometry.species(), geometry.positions(), m);
        return m;
    }

    @Override
    public void bornCharges(Geometry geometry, double[] charges) {
        sum.evaluate(geometry, AXES);
        Arrays.fill(charges, 0);
        for (int alpha = 0; alpha < 3; alpha++) {
            sum.addGradient(alpha, 1, charges, 9, 3 * alpha);
        }
        baseline.addCharges(geometry.species(), charges);
    }

    /** One weighted sum E·M instead of three: one pull-back per atom and axis along which the field has a component. */
    @Override
    public void addFieldForce(Geometry geometry, double[] field, Forces total) {
        double[] m = new double[3];
        baseline.addPolarisation(geometry.species(), geometry.positions(), m);
        baseline.addForces(geometry.species(), field, total.forces());
        sum.evaluate(geometry, field);
        sum.addGradient(0, 1, total.forces(), 3, 0);
        for (int alpha = 0; alpha < 3; alpha++) {
            total.addEnergy(-field[alpha] * (m[alpha] + sum.value(alpha)));
        }
    }

    @Override
    public double cutoff() {
        return sum.cutoff();
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("vaf-axis, " + baseline + ", networks");
        for (SpeciesNetwork net : sum.networks()) {
            text.append(' ').append(net.element()).append(' ').append(net.network().layers());
        }
        return text.toString();
    }
}
