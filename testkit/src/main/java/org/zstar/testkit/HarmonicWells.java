package org.zstar.testkit;

import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;

/** Every atom in a harmonic well of its own, U = Σ k r²/2: dynamics with known solutions. Not translation invariant. */
public final class HarmonicWells implements ForceContribution {
    private final double[] centres;
    private final double stiffness;

    /**
     * @param centres 3N coordinates in Å
     * @param stiffness k in eV/Å²
     */
    public HarmonicWells(double[] centres, double stiffness) {
        this.centres = centres.clone();
        this.stiffness = stiffness;
    }

    @Override
    public double cutoff() {
        return 0;
    }

    @Override
    public void addTo(Geometry geometry, Forces sum) {
        double[] x = geometry.positions();
        double[] f = sum.forces();
        double energy = 0;
        for (int k = 0; k < x.length; k++) {
            double d = x[k] - centres[k];
            energy += 0.5 * stiffness * d * d;
            f[k] -= stiffness * d;
            for (int a = 0; a < 3; a++) {
                sum.virial()[3 * (k % 3) + a] += stiffness * d * x[k - k % 3 + a];
            }
        }
        sum.addEnergy(energy);
    }
}
