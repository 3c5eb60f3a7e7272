package org.zstar.model.nnp;

import java.util.Map;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Potential;

/** A potential as a source of forces. */
final class PotentialContribution implements ForceContribution {
    private final Potential potential;
    private final boolean trust;
    private Geometry last;

    PotentialContribution(Potential potential, boolean trust) {
        this.potential = potential;
        this.trust = trust;
    }

    @Override
    public double cutoff() {
        return potential.cutoff();
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        potential.addTo(geometry, sum);
        last = geometry;
    }

    @Override
    public Map<String, Double> observables() {
        return trust && last != null ? potential.observables(last) : Map.of();
    }
}
