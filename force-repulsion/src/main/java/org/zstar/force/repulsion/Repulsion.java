package org.zstar.force.repulsion;

import java.util.Arrays;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

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
    private final Workers.ChunkBody body = this::repel;
    private double[] sums = {};
    private double energy;
    private Geometry geometry;
    private double[] forces;

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
    public void addTo(Geometry at, Forces sum) {
        geometry = at;
        forces = sum.forces();
        int chunks = (at.size() + CHUNK - 1) / CHUNK;
        if (sums.length != SUMS * chunks) {
            sums = new double[SUMS * chunks];
        }
        Arrays.fill(sums, 0);
        at.workers().forEachChunk(at.size(), CHUNK, body);
        energy = 0;
        for (int first = 0; first < sums.length; first += SUMS) {
            energy += sums[first];
            for (int k = 0; k < 9; k++) {
                sum.virial()[k] += sums[first + 1 + k];
            }
        }
        sum.addEnergy(energy);
    }

    private void repel(int worker, int chunk, int from, int to) {
        for (int i = from; i < to; i++) {
            repel(i, SUMS * chunk);
        }
    }

    /** The force on atom i, and half of the energy and virial of its pairs, which the neighbours meet too. */
    private void repel(int i, int at) {
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
            sums[at] += 0.5 * strength * rest * rest * rest;
            forces[3 * i] += slope * dx;
            forces[3 * i + 1] += slope * dy;
            forces[3 * i + 2] += slope * dz;
            addVirial(at + 1, 0.5 * slope * dx, dx, dy, dz);
            addVirial(at + 4, 0.5 * slope * dy, dx, dy, dz);
            addVirial(at + 7, 0.5 * slope * dz, dx, dy, dz);
        }
    }

    private void addVirial(int row, double force, double dx, double dy, double dz) {
        sums[row] += force * dx;
        sums[row + 1] += force * dy;
        sums[row + 2] += force * dz;
    }

    @Override
    public Map<String, Double> observables() {
        return Map.of("repulsion_energy_ev", energy);
    }
}
