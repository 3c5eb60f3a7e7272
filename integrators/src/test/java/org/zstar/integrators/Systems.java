package org.zstar.integrators;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.MaxwellBoltzmann;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceField;
import org.zstar.api.parallel.Workers;
import org.zstar.testkit.Samples;
import org.zstar.testkit.SmoothPairs;

/** Small systems to move. */
final class Systems {
    private Systems() { }

    static ForceField field(ForceContribution... contributions) {
        return new ForceField(List.of(contributions), 0.5, Workers.serial());
    }

    /** A field of pair forces, translation invariant. */
    static ForceField pairs() {
        return field(new SmoothPairs(4.5, 2.2, 0.5));
    }

    /** Sixteen Li, P and O atoms with thermal velocities, for {@link #pairs()}. */
    static Structure liquid(double temperature) {
        Structure s = Samples.orthorhombic(5, 3, 15, 8).structure();
        return withVelocities(s, temperature, 3 * s.size() - 3);
    }

    static Structure withVelocities(Structure s, double temperature, int degreesOfFreedom) {
        SimulationState state = new SimulationState(s);
        MaxwellBoltzmann.draw(state, temperature, degreesOfFreedom, 3);
        return new Structure(s.cell(), s.species(), s.positions(), state.velocities(), Labels.NONE, Map.of(), Map.of());
    }

    /** Atoms of one species around the origin, each coordinate from a normal distribution, and with thermal velocities. */
    static Structure around(int atoms, int species, double width, double temperature) {
        int[] numbers = new int[atoms];
        Arrays.fill(numbers, species);
        double[] x = new double[3 * atoms];
        CounterRandom random = new CounterRandom(8);
        for (int i = 0; i < atoms; i++) {
            random.normals(0, i, x, 3 * i);
        }
        for (int k = 0; k < x.length; k++) {
            x[k] *= width;
        }
        return withVelocities(new Structure(Cell.OPEN, numbers, x), temperature, 3 * atoms);
    }

    static Integrator verlet(double timestep, CentreOfMass centreOfMass) {
        return new VelocityVerlet(new VelocityVerletConfig(timestep, Optional.empty(), centreOfMass));
    }

    static NoseHoover noseHoover(double timestep, double temperature, double relaxation, CentreOfMass centreOfMass,
                                 TemperaturePoint... schedule) {
        return new NoseHoover(new NoseHooverConfig(timestep, temperature, List.of(schedule), relaxation, 3, 1, 5,
                StartVelocities.KEEP, centreOfMass));
    }

    static Langevin langevin(double timestep, double temperature, double relaxation, CentreOfMass centreOfMass,
                             TemperaturePoint... schedule) {
        return new Langevin(new LangevinConfig(timestep, temperature, List.of(schedule), relaxation,
                StartVelocities.KEEP, centreOfMass));
    }

    /** Velocity of the centre of mass, Å/fs. */
    static double[] drift(SimulationState state) {
        double[] sum = new double[3];
        double mass = 0;
        for (int i = 0; i < state.size(); i++) {
            mass += state.masses()[i];
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += state.masses()[i] * state.velocities()[3 * i + axis];
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            sum[axis] /= mass;
        }
        return sum;
    }
}
