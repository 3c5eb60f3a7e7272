package org.zstar.model.bec.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Model;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.networks.AtomicSum;
import org.zstar.networks.MeanNetworks;
import org.zstar.networks.SpeciesNetwork;

/**
 * M_α = Σ_j q_s(j) u_jα + Σ_i NN_s(i)(V_i^α), one network per element shared by the axes; its exact derivative are the Born
 * charges (eq. [6] of arXiv 2305.19546, which has no q).
 */
final class AxisModel implements ChargeModel {
    private static final double[][] AXES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private final AxisParameters parameters;
    private final OxidationStates baseline;
    private final AtomicSum sum;
    private final FeatureSpace features;
    /** For the force of a field, which allocates nothing. */
    private final double[][] fieldRow = new double[1][];
    private final double[] ofBaseline = new double[3];

    AxisModel(AxisParameters parameters) {
        this.parameters = parameters;
        baseline = new OxidationStates(parameters.baseline());
        Descriptor descriptor = parameters.descriptor().create(Descriptor.class);
        if (descriptor.components() != 3) {
            throw new IllegalArgumentException("the model vaf-axis needs a descriptor of vectors, but '"
                    + parameters.descriptor().provider().type() + "' gives scalars");
        }
        sum = new AtomicSum(descriptor, parameters.networks());
        features = sum.features();
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
        Arrays.fill(ofBaseline, 0);
        baseline.addPolarisation(geometry.species(), geometry.positions(), ofBaseline);
        baseline.addForces(geometry.species(), field, total.forces());
        fieldRow[0] = field;
        sum.evaluate(geometry, fieldRow);
        sum.addGradient(0, 1, total.forces(), 3, 0);
        for (int alpha = 0; alpha < 3; alpha++) {
            total.addEnergy(-field[alpha] * (ofBaseline[alpha] + sum.value(alpha)));
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

    @Override
    public Optional<FeatureSpace> featureSpace() {
        return Optional.of(features);
    }

    /** Models on the same features and baseline make one model with wider networks. */
    @Override
    public Optional<Model> meanWith(List<Model> others) {
        List<List<SpeciesNetwork>> all = new ArrayList<>(List.of(parameters.networks()));
        for (Model other : others) {
            if (!(other instanceof AxisModel axis)
                    || !axis.parameters.descriptor().config().equals(parameters.descriptor().config())
                    || !axis.parameters.baseline().equals(parameters.baseline())) {
                return Optional.empty();
            }
            all.add(axis.parameters.networks());
        }
        return MeanNetworks.of(all).map(networks ->
                new AxisModel(new AxisParameters(parameters.descriptor(), parameters.baseline(), networks)));
    }
}
