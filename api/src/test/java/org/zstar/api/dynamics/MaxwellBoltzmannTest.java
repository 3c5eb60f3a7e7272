package org.zstar.api.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;

class MaxwellBoltzmannTest {
    private static SimulationState state(int atoms) {
        int[] species = new int[atoms];
        Arrays.setAll(species, i -> i % 2 == 0 ? 3 : 8);
        return new SimulationState(new Structure(Cell.OPEN, species, new double[3 * atoms]));
    }

    @Test
    void temperatureIsExactAndTheCentreOfMassRests() {
        SimulationState s = state(50);
        MaxwellBoltzmann.draw(s, 800, 147, 1);
        assertEquals(0.5 * 147 * Units.BOLTZMANN * 800, s.kineticEnergy(), 1e-12);
        double[] momentum = new double[3];
        for (int k = 0; k < 150; k++) {
            momentum[k % 3] += s.masses()[k / 3] * s.velocities()[k];
        }
        assertArrayEquals(new double[3], momentum, 1e-13);
    }

    @Test
    void energyIsSharedEquallyByLightAndHeavyAtoms() {
        SimulationState s = state(20_000);
        MaxwellBoltzmann.draw(s, 300, 60_000 - 3, 5);
        double[] energy = new double[2];
        for (int k = 0; k < 60_000; k++) {
            energy[k / 3 % 2] += s.masses()[k / 3] * s.velocities()[k] * s.velocities()[k];
        }
        // the ratio of two sums of 30,000 squares has a standard error of sqrt(4 / 30,000) = 0.0115
        assertEquals(1, energy[0] / energy[1], 0.04);
    }

    @Test
    void seedsGiveDifferentVelocitiesReproducibly() {
        SimulationState a = state(10), b = state(10), c = state(10);
        MaxwellBoltzmann.draw(a, 300, 27, 5);
        MaxwellBoltzmann.draw(b, 300, 27, 5);
        MaxwellBoltzmann.draw(c, 300, 27, 6);
        assertArrayEquals(a.velocities(), b.velocities());
        assertFalse(Arrays.equals(a.velocities(), c.velocities()));
    }

    @Test
    void zeroTemperatureIsRestAndNegativeOnesAreRefused() {
        SimulationState s = state(4);
        MaxwellBoltzmann.draw(s, 0, 9, 5);
        assertEquals(0, s.kineticEnergy());
        assertThrows(IllegalArgumentException.class, () -> MaxwellBoltzmann.draw(s, -1, 9, 5));
        SimulationState one = state(1);
        MaxwellBoltzmann.draw(one, 100, 3, 5);
        assertEquals(1.5 * Units.BOLTZMANN * 100, one.kineticEnergy(), 1e-14);
    }
}
