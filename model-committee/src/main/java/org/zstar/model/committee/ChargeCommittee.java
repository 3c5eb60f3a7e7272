package org.zstar.model.committee;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zstar.api.force.Deviations;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;

/** The mean of several charge models; see {@link PotentialCommittee} for what it costs. */
final class ChargeCommittee implements ChargeModel {
    private final Members<ChargeModel> members;

    ChargeCommittee(List<ChargeModel> models) {
        members = Members.of(ChargeModel.class, models);
    }

    @Override
    public double[] polarisation(Geometry geometry) {
        if (members.mean() != null) {
            return members.mean().polarisation(geometry);
        }
        double[] mean = new double[3];
        for (ChargeModel member : members.all()) {
            members.addShare(member.polarisation(geometry), mean);
        }
        return mean;
    }

    @Override
    public void bornCharges(Geometry geometry, double[] charges) {
        if (members.mean() != null) {
            members.mean().bornCharges(geometry, charges);
            return;
        }
        Arrays.fill(charges, 0);
        double[] own = new double[charges.length];
        for (ChargeModel member : members.all()) {
            member.bornCharges(geometry, own);
            members.addShare(own, charges);
        }
    }

    @Override
    public void addFieldForce(Geometry geometry, double[] field, Forces sum) {
        if (members.mean() != null) {
            members.mean().addFieldForce(geometry, field, sum);
            return;
        }
        Forces own = new Forces(geometry.size());
        for (ChargeModel member : members.all()) {
            own.clear();
            member.addFieldForce(geometry, field, own);
            sum.addEnergy(own.energy() / members.size());
            members.addShare(own.forces(), sum.forces());
        }
    }

    @Override
    public Deviations deviations(Geometry geometry) {
        Spread charges = new Spread(9 * geometry.size());
        double[] own = new double[9 * geometry.size()];
        for (ChargeModel member : members.all()) {
            member.bornCharges(geometry, own);
            charges.add(own);
        }
        return new Deviations(null, null, charges.deviations(9));
    }

    @Override
    public boolean isConservative() {
        return members.all().stream().allMatch(ChargeModel::isConservative);
    }

    @Override
    public Optional<FeatureSpace> featureSpace() {
        return members.featureSpace();
    }

    @Override
    public double cutoff() {
        return members.cutoff();
    }

    @Override
    public String description() {
        return members.description();
    }
}
