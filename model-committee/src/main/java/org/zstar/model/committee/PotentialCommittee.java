package org.zstar.model.committee;

import java.util.List;
import java.util.Optional;
import org.zstar.api.force.Deviations;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Potential;

/**
 * The mean of several potentials. It drives a run at the cost of one of them where they can be merged; their deviations take
 * an evaluation of each and are only computed when asked for.
 */
final class PotentialCommittee implements Potential {
    private final Members<Potential> members;

    PotentialCommittee(List<Potential> potentials) {
        members = Members.of(Potential.class, potentials);
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        if (members.mean() != null) {
            members.mean().addTo(geometry, sum);
            return;
        }
        Forces own = new Forces(geometry.size());
        for (Potential member : members.all()) {
            own.clear();
            member.addTo(geometry, own);
            sum.addEnergy(own.energy() / members.size());
            members.addShare(own.forces(), sum.forces());
            members.addShare(own.virial(), sum.virial());
        }
    }

    @Override
    public Deviations deviations(Geometry geometry) {
        Spread energies = new Spread(1), forces = new Spread(3 * geometry.size());
        Forces own = new Forces(geometry.size());
        for (Potential member : members.all()) {
            own.clear();
            member.addTo(geometry, own);
            energies.add(new double[] {own.energy()});
            forces.add(own.forces());
        }
        return new Deviations(energies.deviations(1)[0], forces.deviations(3), null);
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
