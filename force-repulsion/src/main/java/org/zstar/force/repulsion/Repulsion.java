package org.zstar.force.repulsion;

import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;

/**
 * U = Σ_(i&lt;j) S (1 − r_ij/d)³ for r_ij &lt; d, with a distance d for each pair of elements: zero with two derivatives at d. It
 * is meant to act only where the potential beside it has no data.
 */
final class Repulsion implements ForceContribution {
    /** Atoms that one thread takes at a time; fixed, so that sums do not depend on threads. */
    private static final int CHUNK = 64;
    /** Per chunk: energy and virial. */
    private static final int SUMS = 10;

    private final double strength;
    private final int elements = Elements.count();
    /** d in Å by both atomic numbers, 0 for none. */
    private final double[] distance = new double[elements * elements];
    private final double cutoff;
    private double[] sums = {};
    private double energy;

    Repulsion(RepulsionConfig config) {
        strength = config.strength();
        config.distances().forEach((pair, d) -> {
            int[] z = RepulsionConfig.elements(pair);
            distance[z[0] * elements + z[1]] = d;
            distance[z[1] * elements + z[0]] = d;
        });
        cutoff = config.distances().values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    @Override
    public double cutoff() {
        return cutoff;
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        int atoms = geometry.neighbours().atoms(), chunks = (atoms + CHUNK - 1) / CHUNK;
        if (sums.length != SUMS * chunks) {
            sums = new double[SUMS * chunks];
        }
        geometry.workers().forEachChunk(atoms, CHUNK, (worker, chunk, from, to) -> {
            for (int k = 0; k < SUMS; k++) {
                sums[SUMS * chunk + k] = 0;
            }
            for (int i = from; i < to; i++) {
                repel(geometry, i, sum.forces(), SUMS * chunk);
            }
        });
        energy = 0;
        for (int at = 0; at < sums.length; at += SUMS) {
            energy += sums[at];
            for (int k = 0; k < 9; k++) {
                sum.virial()[k] += sums[at + 1 + k];
            }
        }
        sum.addEnergy(energy);
    }

    /** The force on atom i, and half of the energy and virial of its pairs, which the neighbours meet too. */
    private void repel(Geometry geometry, int i, double[] forces, int at) {
        NeighbourList list = geometry.neighbours();
        double[] x = geometry.positions(), shifts = list.shifts();
        int row = elements * geometry.species()[i];
        for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
            int j = list.neighbour()[p], s = 3 * list.image()[p];
            double d = distance[row + geometry.species()[j]];
            double dx = x[3 * j] + shifts[s] - x[3 * i], dy = x[3 * j + 1] + shifts[s + 1] - x[3 * i + 1],
                    dz = x[3 * j + 2] + shifts[s + 2] - x[3 * i + 2];
            double square = dx * dx + dy * dy + dz * dz;
            if (square >= d * d) {
                continue;
            }
            double r = Math.sqrt(square), rest = 1 - r / d;
            // dU/dr / r
            double slope = -3 * strength * rest * rest / (d * r);
            double[] vector = {dx, dy, dz};
            sums[at] += 0.5 * strength * rest * rest * rest;
            for (int a = 0; a < 3; a++) {
                forces[3 * i + a] += slope * vector[a];
                for (int b = 0; b < 3; b++) {
                    sums[at + 1 + 3 * a + b] += 0.5 * slope * vector[a] * vector[b];
                }
            }
        }
    }

    @Override
    public Map<String, Double> observables() {
        return Map.of("repulsion_energy_ev", energy);
    }
}
