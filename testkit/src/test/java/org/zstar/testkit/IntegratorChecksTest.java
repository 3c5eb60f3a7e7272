package org.zstar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.api.parallel.Workers;

/** The checks accept correct integrators and find those that forget or lose their way. */
class IntegratorChecksTest {
    /** Velocity Verlet with friction that grows with every step; it may forget to save how far it has grown. */
    private static final class Sluggish implements Integrator {
        private final double growth;
        private final boolean saves;
        private double friction;

        Sluggish(double growth, boolean saves) {
            this.growth = growth;
            this.saves = saves;
        }

        @Override
        public double timestep() {
            return 1;
        }

        @Override
        public void step(SimulationState state, ForceField field) {
            half(state);
            for (int k = 0; k < state.positions().length; k++) {
                state.velocities()[k] *= 1 - friction;
                state.positions()[k] += state.velocities()[k];
            }
            friction += growth;
            state.advanceClock(1);
            state.evaluate(field);
            half(state);
        }

        private static void half(SimulationState state) {
            for (int k = 0; k < state.positions().length; k++) {
                state.velocities()[k] += 0.5 * Units.ACCELERATION / state.masses()[k / 3] * state.forces().forces()[k];
            }
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeDouble(saves ? friction : 0);
        }

        @Override
        public void restore(DataInput in) throws IOException {
            friction = in.readDouble();
        }
    }

    private static Structure start() {
        Structure s = Samples.orthorhombic(3, 3, 8).structure();
        double[] v = Change.randomDisplacement(s.size(), 2);
        for (int k = 0; k < v.length; k++) {
            v[k] *= 0.005;
        }
        return new Structure(s.cell(), s.species(), s.positions(), v, Labels.NONE, Map.of(), Map.of());
    }

    private static ForceField field() {
        return new ForceField(List.of(new SmoothPairs(4.5, 2.2, 0.5)), 0.5, Workers.serial());
    }

    @Test
    void whatIsNotSavedIsNoticed() {
        IntegratorChecks.resumes(() -> new Sluggish(1e-4, true), IntegratorChecksTest::field, start(), 20);
        assertThrows(AssertionError.class, () -> IntegratorChecks.resumes(() -> new Sluggish(1e-4, false),
                IntegratorChecksTest::field, start(), 20));
        Structure still = new Structure(start().cell(), start().species(), start().positions());
        assertThrows(AssertionError.class, () -> IntegratorChecks.resumes(() -> new Sluggish(0, true),
                () -> new ForceField(List.of(new HarmonicWells(still.positions(), 1)), 0, Workers.serial()), still, 5));
    }

    @Test
    void frictionIsNoticedAsIrreversibleAndAsLossOfEnergy() {
        IntegratorChecks.reversible(new Sluggish(0, true), field(), start(), 100, 1e-9);
        assertThrows(AssertionError.class,
                () -> IntegratorChecks.reversible(new Sluggish(1e-6, true), field(), start(), 100, 1e-9));
        double without = IntegratorChecks.energyError(new Sluggish(0, true), field(), start(), 200);
        double with = IntegratorChecks.energyError(new Sluggish(1e-5, true), field(), start(), 200);
        assertTrue(with > 3 * without, with + " against " + without);
    }

    @Test
    void unreadStateIsNoticed() {
        Sluggish integrator = new Sluggish(0, true);
        assertEquals(8, IntegratorChecks.save(integrator).length);
        assertThrows(AssertionError.class, () -> IntegratorChecks.restore(integrator, new byte[9]));
    }
}
