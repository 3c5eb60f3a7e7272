package org.zstar.integrators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.testkit.Compare;
import org.zstar.testkit.HarmonicWells;
import org.zstar.testkit.IntegratorChecks;

class NoseHooverTest {
    @Test
    void extendedEnergyErrorFallsAsTheSquareOfTheStep() {
        Structure s = Systems.liquid(300);
        double coarse = IntegratorChecks.energyError(Systems.noseHoover(2, 300, 50, CentreOfMass.FIXED), Systems.pairs(),
                s, 400);
        double fine = IntegratorChecks.energyError(Systems.noseHoover(1, 300, 50, CentreOfMass.FIXED), Systems.pairs(),
                s, 800);
        assertTrue(coarse > 1e-7 && coarse < 1e-1, "error " + coarse);
        assertEquals(4, coarse / fine, 0.6);
    }

    @Test
    void extendedEnergyStaysConstantWhileTheBathChanges() {
        Structure s = Systems.liquid(300);
        TemperaturePoint[] ramp = {new TemperaturePoint(1000, 900), new TemperaturePoint(2000, 100)};
        NoseHoover integrator = Systems.noseHoover(1, 300, 50, CentreOfMass.FIXED, ramp);
        ForceField field = Systems.pairs();
        SimulationState state = IntegratorChecks.started(integrator, field, s, 1);
        double start = integrator.conservedEnergy(state);
        double[] means = new double[3];
        for (int n = 0; n < 3000; n++) {
            integrator.step(state, field);
            assertEquals(start, integrator.conservedEnergy(state), 1e-3);
            means[n / 1000] += 2 * state.kineticEnergy() / (45 * Units.BOLTZMANN) / 1000;
        }
        assertEquals(600, means[0], 60);
        assertEquals(500, means[1], 50);
        assertEquals(100, means[2], 20);
    }

    @Test
    void motionIsReversible() {
        Structure s = Systems.liquid(300);
        NoseHoover integrator = Systems.noseHoover(1, 400, 30, CentreOfMass.FIXED);
        ForceField field = Systems.pairs();
        SimulationState state = IntegratorChecks.started(integrator, field, s, 1);
        IntegratorChecks.run(integrator, field, state, 200);
        assertTrue(Math.abs(state.positions()[0] - s.positions()[0]) > 1e-3);
        turnRound(integrator, state);
        IntegratorChecks.run(integrator, field, state, 200);
        Compare.within("positions", state.positions(), s.positions(), 1e-9);
    }

    /** Negates the velocities of atoms and thermostats; what is saved is velocity and mass of each, then the potential. */
    private static void turnRound(NoseHoover integrator, SimulationState state) {
        for (int k = 0; k < state.velocities().length; k++) {
            state.velocities()[k] *= -1;
        }
        byte[] saved = IntegratorChecks.save(integrator);
        ByteBuffer buffer = ByteBuffer.wrap(saved);
        for (int k = 0; k < 3; k++) {
            buffer.putDouble(16 * k, -buffer.getDouble(16 * k));
        }
        IntegratorChecks.restore(integrator, saved);
    }

    @Test
    void aSavedRunContinuesToTheSameBits() {
        IntegratorChecks.resumes(() -> Systems.noseHoover(1, 300, 50, CentreOfMass.FIXED, new TemperaturePoint(80, 500)),
                Systems::pairs, Systems.liquid(300), 50);
    }

    @Test
    void momentumStaysZero() {
        NoseHoover integrator = Systems.noseHoover(1, 300, 50, CentreOfMass.FREE);
        ForceField field = Systems.pairs();
        SimulationState state = IntegratorChecks.started(integrator, field, Systems.liquid(300), 1);
        IntegratorChecks.run(integrator, field, state, 2000);
        assertArrayEquals(new double[3], Systems.drift(state), 1e-13);
    }

    /** Independent oscillators, whose moments are all known. */
    @Test
    void oscillatorsHaveTheKineticEnergiesAndTheHeatCapacityOfTheCanonicalEnsemble() {
        double temperature = 300, stiffness = 2;
        int atoms = 8, n = 3 * atoms;
        double thermal = Units.BOLTZMANN * temperature;
        Structure s = Systems.around(atoms, 3, Math.sqrt(thermal / stiffness), temperature);
        ForceField field = Systems.field(new HarmonicWells(new double[n], stiffness));
        NoseHoover integrator = Systems.noseHoover(2, temperature, 20, CentreOfMass.FREE);
        SimulationState state = IntegratorChecks.started(integrator, field, s, 1);
        int steps = 400_000;
        double[] k = new double[4], e = new double[3];
        for (int step = 0; step < steps; step++) {
            integrator.step(state, field);
            double kinetic = 2 * state.kineticEnergy() / thermal;
            double total = (state.kineticEnergy() + state.forces().energy()) / thermal;
            for (int m = 1; m < 4; m++) {
                k[m] += Math.pow(kinetic, m) / steps;
            }
            e[1] += total / steps;
            e[2] += total * total / steps;
        }
        // chi-squared with n degrees of freedom: mean n, variance 2n, third cumulant 8n; C = n k_B
        assertEquals(1, k[1] / n, 0.01);
        assertEquals(1, (k[2] - k[1] * k[1]) / (2 * n), 0.05);
        assertEquals(1, (k[3] - 3 * k[1] * k[2] + 2 * k[1] * k[1] * k[1]) / (8 * n), 0.15);
        assertEquals(1, e[1] / n, 0.01);
        assertEquals(1, (e[2] - e[1] * e[1]) / n, 0.05);
    }

    @Test
    void optionsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> Systems.noseHoover(1, 0, 50, CentreOfMass.FREE));
        assertThrows(IllegalArgumentException.class, () -> Systems.noseHoover(1, 300, -1, CentreOfMass.FREE));
        assertThrows(IllegalArgumentException.class, () -> new NoseHooverConfig(1, 300, List.of(), 50, 0, 1, 5,
                StartVelocities.DRAW, CentreOfMass.FREE));
        assertThrows(IllegalArgumentException.class, () -> new NoseHooverConfig(1, 300, List.of(), 50, 3, 1, 2,
                StartVelocities.DRAW, CentreOfMass.FREE));
        assertEquals(300, new NoseHooverProvider().create(new NoseHooverConfig(1, 300, List.of(), 50, 3, 1, 5,
                StartVelocities.DRAW, CentreOfMass.FREE)).startTemperature());
    }
}
