package org.zstar.integrators;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.atoms.Units;

/**
 * A chain of Nosé–Hoover thermostats, integrated as in Martyna, Tuckerman, Tobias and Klein, Mol. Phys. 87, 1117 (1996),
 * equations 29–31. Where the bath's temperature changes, the work this does on the thermostats is kept in their energy, so
 * that the extended energy stays constant then too.
 */
final class ThermostatChain {
    private final double[] weights;
    private final double relaxationTime;
    /** Velocities of the thermostats in 1/fs. */
    private final double[] velocities;
    /** Masses in eV fs². */
    private final double[] masses;
    private final double[] accelerations;
    private double thermalEnergy;
    private double potential;

    /** @param substeps with the Suzuki–Yoshida weights of every sub-step */
    ThermostatChain(int length, double relaxationTime, int substeps, double[] suzukiYoshida) {
        this.relaxationTime = relaxationTime;
        velocities = new double[length];
        masses = new double[length];
        accelerations = new double[length];
        weights = new double[substeps * suzukiYoshida.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = suzukiYoshida[k % suzukiYoshida.length] / substeps;
        }
    }

    /** Sets the bath's temperature in K and with it the masses; the thermostats' velocities stay. */
    void setTemperature(double temperature, int degreesOfFreedom) {
        double before = kineticEnergy();
        thermalEnergy = Units.BOLTZMANN * temperature;
        for (int k = 0; k < masses.length; k++) {
            masses[k] = (k == 0 ? degreesOfFreedom : 1) * thermalEnergy * relaxationTime * relaxationTime;
        }
        potential -= kineticEnergy() - before;
    }

    /**
     * Advances the chain.
     *
     * @param kineticEnergy of the atoms in eV
     * @param time in fs
     * @return factor for the velocities of the atoms
     */
    double advance(double kineticEnergy, int degreesOfFreedom, double time) {
        int last = velocities.length - 1;
        double scale = 1;
        for (int k = 1; k <= last; k++) {
            accelerations[k] = pull(k);
        }
        accelerations[0] = (2 * kineticEnergy - degreesOfFreedom * thermalEnergy) / masses[0];
        for (double weight : weights) {
            double t = weight * time;
            velocities[last] += 0.5 * t * accelerations[last];
            for (int k = last - 1; k >= 0; k--) {
                push(k, t);
            }
            double factor = StrictMath.exp(-t * velocities[0]);
            scale *= factor;
            accelerations[0] = (2 * scale * scale * kineticEnergy - degreesOfFreedom * thermalEnergy) / masses[0];
            for (int k = 0; k <= last; k++) {
                potential += (k == 0 ? degreesOfFreedom : 1) * thermalEnergy * t * velocities[k];
            }
            for (int k = 0; k < last; k++) {
                push(k, t);
                accelerations[k + 1] = pull(k + 1);
            }
            velocities[last] += 0.5 * t * accelerations[last];
        }
        return scale;
    }

    private double pull(int k) {
        return (masses[k - 1] * velocities[k - 1] * velocities[k - 1] - thermalEnergy) / masses[k];
    }

    private void push(int k, double t) {
        double friction = StrictMath.exp(-0.25 * t * velocities[k + 1]);
        velocities[k] = (velocities[k] * friction + 0.5 * t * accelerations[k]) * friction;
    }

    /** What the thermostats add to the conserved energy, in eV. */
    double energy() {
        return kineticEnergy() + potential;
    }

    private double kineticEnergy() {
        double twice = 0;
        for (int k = 0; k < masses.length; k++) {
            twice += masses[k] * velocities[k] * velocities[k];
        }
        return 0.5 * twice;
    }

    void save(DataOutput out) throws IOException {
        for (int k = 0; k < masses.length; k++) {
            out.writeDouble(velocities[k]);
            out.writeDouble(masses[k]);
        }
        out.writeDouble(potential);
    }

    void restore(DataInput in) throws IOException {
        for (int k = 0; k < masses.length; k++) {
            velocities[k] = in.readDouble();
            masses[k] = in.readDouble();
        }
        potential = in.readDouble();
    }
}
