package org.zstar.model.nnp;

import java.util.List;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.force.TrustSource;
import org.zstar.api.model.Potential;

/** A potential as a source of forces. */
record PotentialContribution(Potential potential) implements ForceContribution {
    @Override
    public double cutoff() {
        return potential.cutoff();
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        potential.addTo(geometry, sum);
    }

    @Override
    public List<TrustSource> trustSources() {
        return List.of(potential);
    }
}
