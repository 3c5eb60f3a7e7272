package org.zstar.testkit;

import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;

/**
 * A potential of pairs that is smooth everywhere and ends at its cutoff with three vanishing derivatives:
 * u(r) = ε ((1 − (r/r_c)²)⁴ · (1 − (r/r_0)²) · s) with a repulsive core and a shallow well between r_0 and r_c.
 */
public final class SmoothPairs implements ForceContribution {
    private final double cutoff;
    private final double zero;
    private final double strength;

    /**
     * @param cutoff r_c in Å
     * @param zero r_0 in Å, where the potential changes its sign
     * @param strength ε in eV
     */
    public SmoothPairs(double cutoff, double zero, double strength) {
        this.cutoff = cutoff;
        this.zero = zero;
        this.strength = strength;
    }

    @Override
    public double cutoff() {
        return cutoff;
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        NeighbourList list = geometry.neighbours();
        double[] x = geometry.positions(), f = sum.forces();
        double energy = 0;
        for (int i = 0; i < list.atoms(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                int j = list.neighbour()[p];
                int s = 3 * list.image()[p];
                double[] d = new double[3];
                double square = 0;
                for (int a = 0; a < 3; a++) {
                    d[a] = x[3 * j + a] + list.shifts()[s + a] - x[3 * i + a];
                    square += d[a] * d[a];
                }
                if (square < cutoff * cutoff) {
                    // every pair is met twice, so each visit adds half
                    double edge = 1 - square / (cutoff * cutoff), sign = 1 - square / (zero * zero);
                    energy += 0.5 * strength * edge * edge * edge * edge * sign;
                    double slope = -strength * edge * edge * edge
                            * (4 * sign / (cutoff * cutoff) + edge / (zero * zero));
                    for (int a = 0; a < 3; a++) {
                        f[3 * i + a] += slope * d[a];
                        f[3 * j + a] -= slope * d[a];
                        for (int b = 0; b < 3; b++) {
                            sum.virial()[3 * a + b] += slope * d[a] * d[b];
                        }
                    }
                }
            }
        }
        sum.addEnergy(energy);
    }
}
