package org.zstar.integrators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.testkit.HarmonicWells;
import org.zstar.testkit.IntegratorChecks;

class LangevinTest {
    @Test
    void oscillatorsHaveTheVariancesOfTheirDistribution() {
        double temperature = 300, stiffness = 2, h = 10;
        double thermal = Units.BOLTZMANN * temperature;
        int atoms = 100, steps = 5000;
        Structure s = Systems.around(atoms, 3, Math.sqrt(thermal / stiffness), temperature);
        ForceField field = Systems.field(new HarmonicWells(new double[3 * atoms], stiffness));
        Langevin integrator = Systems.langevin(h, temperature, 50, CentreOfMass.FREE);
        SimulationState state = IntegratorChecks.started(integrator, field, s, 4);
        double potential = 0, kinetic = 0;
        for (int n = 0; n < steps; n++) {
            integrator.step(state, field);
            potential += state.forces().energy() / (1.5 * atoms * thermal * steps);
            kinetic += state.kineticEnergy() / (1.5 * atoms * thermal * steps);
        }
        // with BAOAB positions are exact at any step; at the end of a step velocities lack (ωh/2)² of theirs
        double deficit = stiffness * Units.ACCELERATION / 6.94 * h * h / 4;
        assertTrue(deficit > 0.05, "the step is too short to tell: " + deficit);
        assertEquals(1, potential, 0.01);
        assertEquals(1 - deficit, kinetic, 0.01);
    }

    @Test
    void freeAtomsLoseAndGainHeatThatIsAccountedForExactly() {
        Structure s = Systems.around(10, 3, 1, 1000);
        ForceField field = Systems.field();
        Langevin integrator = Systems.langevin(1, 300, 100, CentreOfMass.FREE);
        SimulationState state = IntegratorChecks.started(integrator, field, s, 4);
        double start = integrator.conservedEnergy(state), kinetic = state.kineticEnergy();
        IntegratorChecks.run(integrator, field, state, 1000);
        assertTrue(Math.abs(state.kineticEnergy() - kinetic) > 0.1 * kinetic);
        assertEquals(start, integrator.conservedEnergy(state), 1e-12);
    }

    @Test
    void conservedEnergyErrorFallsAsTheSquareOfTheStep() {
        // without noise the same trajectory is followed at each step
        Structure s = Systems.liquid(300);
        double coarse = IntegratorChecks.energyError(Systems.langevin(2, 0, 1000, CentreOfMass.FIXED), Systems.pairs(), s,
                300);
        double fine = IntegratorChecks.energyError(Systems.langevin(1, 0, 1000, CentreOfMass.FIXED), Systems.pairs(), s,
                600);
        assertTrue(coarse > 1e-7 && coarse < 1e-1, "error " + coarse);
        assertEquals(4, coarse / fine, 0.6);
    }

    @Test
    void frictionAloneSlowsExponentially() {
        Structure s = Systems.around(3, 8, 1, 500);
        Langevin integrator = Systems.langevin(2, 0, 100, CentreOfMass.FREE);
        ForceField field = Systems.field();
        SimulationState state = IntegratorChecks.started(integrator, field, s, 4);
        IntegratorChecks.run(integrator, field, state, 75);
        for (int k = 0; k < 9; k++) {
            assertEquals(s.velocities()[k] * Math.exp(-1.5), state.velocities()[k], 1e-14);
        }
    }

    @Test
    void bathFollowsItsProgrammeAndTheCentreOfMassRests() {
        Structure s = Systems.liquid(300);
        TemperaturePoint[] ramp = {new TemperaturePoint(1000, 300), new TemperaturePoint(2000, 900)};
        Langevin integrator = Systems.langevin(1, 300, 20, CentreOfMass.FIXED, ramp);
        ForceField field = Systems.pairs();
        SimulationState state = IntegratorChecks.started(integrator, field, s, 4);
        double[] means = new double[4];
        for (int n = 0; n < 4000; n++) {
            integrator.step(state, field);
            means[n / 1000] += 2 * state.kineticEnergy() / (45 * Units.BOLTZMANN) / 1000;
            assertArrayEquals(new double[3], Systems.drift(state), 1e-16);
        }
        assertEquals(300, means[0], 45);
        assertEquals(600, means[1], 90);
        assertEquals(900, means[2], 135);
        assertEquals(900, means[3], 135);
    }

    @Test
    void aSavedRunContinuesToTheSameBits() {
        IntegratorChecks.resumes(() -> Systems.langevin(1, 300, 50, CentreOfMass.FIXED), Systems::pairs,
                Systems.liquid(300), 50);
    }

    @Test
    void seedsGiveDifferentTrajectories() {
        Structure s = Systems.liquid(300);
        double[] ends = new double[2];
        for (int seed = 0; seed < 2; seed++) {
            Langevin integrator = Systems.langevin(1, 300, 50, CentreOfMass.FIXED);
            ForceField field = Systems.pairs();
            SimulationState state = IntegratorChecks.started(integrator, field, s, seed);
            IntegratorChecks.run(integrator, field, state, 20);
            ends[seed] = state.positions()[0];
        }
        assertTrue(Math.abs(ends[0] - ends[1]) > 1e-4);
    }

    @Test
    void optionsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> Systems.langevin(1, -3, 50, CentreOfMass.FIXED));
        assertThrows(IllegalArgumentException.class, () -> Systems.langevin(1, 300, 0, CentreOfMass.FIXED));
        assertThrows(IllegalArgumentException.class, () -> Systems.langevin(1, 300, 50, CentreOfMass.FIXED,
                new TemperaturePoint(100, 300), new TemperaturePoint(100, 400)));
        assertTrue(Double.isNaN(Systems.langevin(1, 300, 50, CentreOfMass.FIXED).startTemperature()));
    }
}
