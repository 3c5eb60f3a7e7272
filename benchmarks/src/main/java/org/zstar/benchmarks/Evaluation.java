package org.zstar.benchmarks;

import java.util.Arrays;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Potential;
import org.zstar.api.parallel.Workers;

/** Energy and forces of a potential, neighbour list given. */
final class Evaluation implements Runnable {
    private final Potential potential;
    private final Geometry geometry;
    private final Forces forces;

    Evaluation(Potential potential, Structure s, Workers workers) {
        this.potential = potential;
        geometry = Geometry.of(s.cell(), s.species(), s.positions(), potential.cutoff(), workers);
        forces = new Forces(s.size());
    }

    @Override
    public void run() {
        forces.clear();
        potential.addTo(geometry, forces);
    }

    Geometry geometry() {
        return geometry;
    }

    /** Energy of the last run in eV. */
    double energy() {
        return forces.energy();
    }

    /** Root of the sum of the squares of all force components of the last run in eV/Å. */
    double force() {
        return Math.sqrt(Arrays.stream(forces.forces()).map(f -> f * f).sum());
    }
}
