package org.zstar.model.committee;

import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Potential;
import org.zstar.testkit.SmoothPairs;

/** A pair potential of some strength. */
class Pairs implements Potential {
    private final SmoothPairs pairs;

    Pairs(double strength) {
        pairs = new SmoothPairs(4, 2.2, strength);
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        pairs.addTo(geometry, sum);
    }

    @Override
    public double cutoff() {
        return pairs.cutoff();
    }

    @Override
    public String description() {
        return "pairs";
    }

    /** Any potential as a source of forces. */
    record Contribution(Potential potential) implements ForceContribution {
        @Override
        public double cutoff() {
            return potential.cutoff();
        }

        @Override
        public void addTo(Geometry geometry, Forces sum) {
            potential.addTo(geometry, sum);
        }
    }
}
