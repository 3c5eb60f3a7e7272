package org.zstar.integrators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.testkit.HarmonicWells;
import org.zstar.testkit.IntegratorChecks;

class VelocityVerletTest {
    private static final double STIFFNESS = 2;
    private static final double FREQUENCY = Math.sqrt(STIFFNESS * Units.ACCELERATION / 6.94);

    private static SimulationState oscillator(double timestep, int steps) {
        Structure atom = new Structure(Cell.OPEN, new int[] {3}, new double[] {0.3, 0, 0},
                new double[] {0, 0.01, 0}, Labels.NONE, Map.of(), Map.of());
        ForceField field = Systems.field(new HarmonicWells(new double[3], STIFFNESS));
        Integrator integrator = Systems.verlet(timestep, CentreOfMass.FREE);
        SimulationState state = IntegratorChecks.started(integrator, field, atom, 1);
        IntegratorChecks.run(integrator, field, state, steps);
        return state;
    }

    @Test
    void oscillatorFollowsTheSolutionOfTheDifferenceEquation() {
        // velocity Verlet moves a harmonic oscillator exactly on x = a cos(ω'nh) with cos ω'h = 1 − ω²h²/2
        double h = 2;
        double phase = Math.acos(1 - FREQUENCY * FREQUENCY * h * h / 2);
        SimulationState state = oscillator(h, 500);
        assertEquals(0.3 * Math.cos(500 * phase), state.positions()[0], 1e-11);
        assertEquals(0.01 * h / Math.sin(phase) * Math.sin(500 * phase), state.positions()[1], 1e-11);
        assertEquals(1000, state.time());
        assertEquals(500, state.step());
    }

    @Test
    void errorAgainstTheAnalyticSolutionFallsAsTheSquareOfTheStep() {
        double exact = 0.3 * Math.cos(FREQUENCY * 100);
        double coarse = oscillator(1, 100).positions()[0] - exact;
        double fine = oscillator(0.5, 200).positions()[0] - exact;
        assertTrue(Math.abs(coarse) > 1e-5 && Math.abs(coarse) < 1e-2, "error " + coarse);
        assertEquals(4, coarse / fine, 0.05);
    }

    @Test
    void energyErrorFallsAsTheSquareOfTheStep() {
        Structure s = Systems.liquid(300);
        double coarse = IntegratorChecks.energyError(Systems.verlet(2, CentreOfMass.FIXED), Systems.pairs(), s, 500);
        double fine = IntegratorChecks.energyError(Systems.verlet(1, CentreOfMass.FIXED), Systems.pairs(), s, 1000);
        assertTrue(coarse > 1e-7 && coarse < 1e-1, "error " + coarse);
        assertEquals(4, coarse / fine, 0.4);
    }

    @Test
    void energyDoesNotDrift() {
        Structure s = Systems.liquid(300);
        Integrator integrator = Systems.verlet(1, CentreOfMass.FIXED);
        ForceField field = Systems.pairs();
        SimulationState state = IntegratorChecks.started(integrator, field, s, 1);
        double[] halves = new double[2];
        for (int n = 0; n < 20_000; n++) {
            integrator.step(state, field);
            halves[n / 10_000] += integrator.conservedEnergy(state) / 10_000;
        }
        assertEquals(halves[0], halves[1], 1e-5 * s.size());
    }

    @Test
    void motionIsReversible() {
        IntegratorChecks.reversible(Systems.verlet(1, CentreOfMass.FIXED), Systems.pairs(), Systems.liquid(300), 200, 1e-9);
    }

    @Test
    void aSavedRunContinuesToTheSameBits() {
        IntegratorChecks.resumes(() -> Systems.verlet(1, CentreOfMass.FIXED), Systems::pairs, Systems.liquid(300), 50);
    }

    @Test
    void momentumStaysZeroWithoutBeingHeld() {
        Integrator integrator = Systems.verlet(1, CentreOfMass.FREE);
        ForceField field = Systems.pairs();
        SimulationState state = IntegratorChecks.started(integrator, field, Systems.liquid(300), 1);
        IntegratorChecks.run(integrator, field, state, 2000);
        assertArrayEquals(new double[3], Systems.drift(state), 1e-14);
    }

    @Test
    void aNetForceMovesTheCentreOfMassOnlyIfItIsFree() {
        Structure s = Systems.around(5, 3, 0.4, 100);
        ForceField field = Systems.field(new HarmonicWells(new double[15], 1));
        Integrator fixed = Systems.verlet(1, CentreOfMass.FIXED), free = Systems.verlet(1, CentreOfMass.FREE);
        SimulationState held = IntegratorChecks.started(fixed, field, s, 1);
        SimulationState moving = IntegratorChecks.started(free, field, s, 1);
        double energy = fixed.conservedEnergy(held);
        double drift = 0;
        for (int n = 0; n < 300; n++) {
            fixed.step(held, field);
            free.step(moving, field);
            assertArrayEquals(new double[3], Systems.drift(held), 1e-16);
            drift = Math.max(drift, Math.abs(Systems.drift(moving)[0]));
        }
        assertTrue(drift > 1e-4, "drift " + drift);
        // the held centre of mass is a constraint that does no work
        assertEquals(energy, fixed.conservedEnergy(held), 1e-3 * energy);
        assertEquals(12, fixed.degreesOfFreedom(held));
        assertEquals(15, free.degreesOfFreedom(moving));
    }

    @Test
    void optionsAreChecked() {
        assertEquals(250, new VelocityVerletProvider().create(
                new VelocityVerletConfig(1, Optional.of(250.0), CentreOfMass.FIXED)).startTemperature());
        assertTrue(Double.isNaN(Systems.verlet(1, CentreOfMass.FIXED).startTemperature()));
        assertThrows(IllegalArgumentException.class, () -> Systems.verlet(0, CentreOfMass.FIXED));
        assertThrows(IllegalArgumentException.class,
                () -> new VelocityVerletConfig(1, Optional.of(-1.0), CentreOfMass.FIXED));
        Structure one = Systems.around(1, 3, 0.4, 100);
        assertThrows(IllegalArgumentException.class, () -> IntegratorChecks.started(Systems.verlet(1, CentreOfMass.FIXED),
                Systems.pairs(), one, 1));
    }
}
