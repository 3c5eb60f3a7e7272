package org.zstar.model.nnp;

import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Potential;

/** A potential as a source of forces. */
final class PotentialContribution implements ForceContribution {
    private final Potential potential;

    PotentialContribution(Potential potential) {
        this.potential = potential;
    }

    @Override
    public double cutoff() {
        return potential.cutoff();
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        potential.addTo(geometry, sum);
    }
}
