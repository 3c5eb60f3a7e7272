package org.zstar.app.md;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;

class CheckpointTest {
    /** An integrator with one variable. */
    private static final class Counting implements Integrator {
        private double heat;

        @Override
        public double timestep() {
            return 0.5;
        }

        @Override
        public void step(SimulationState state, ForceField field) {
            heat += 0.1;
            state.advanceClock(timestep());
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeDouble(heat);
        }

        @Override
        public void restore(DataInput in) throws IOException {
            heat = in.readDouble();
        }
    }

    private static SimulationState state(double shift) {
        SimulationState state = new SimulationState(new Structure(Cell.box(5, 5, 5), new int[] {3, 8},
                new double[] {0.1 + shift, 0.2, 0.3, 1, 2, 3}));
        Arrays.setAll(state.velocities(), k -> Math.sqrt(k) + shift);
        Arrays.setAll(state.forces().forces(), k -> -Math.cbrt(k) + shift);
        return state;
    }

    @Test
    void comesBackToTheBit(@TempDir Path folder) throws Exception {
        SimulationState before = state(0.1);
        Counting moved = new Counting();
        for (int k = 0; k < 7; k++) {
            moved.step(before, null);
        }
        Path file = folder.resolve("checkpoint.bin");
        Checkpoint.of(before, moved, 123, 456, 0.25, "too far").write(file);

        Checkpoint read = Checkpoint.read(file);
        SimulationState after = state(0);
        Counting restored = new Counting();
        read.restore(after, restored);
        assertEquals(7, after.step());
        assertEquals(3.5, after.time());
        assertArrayEquals(before.positions(), after.positions());
        assertArrayEquals(before.velocities(), after.velocities());
        assertEquals(moved.heat, restored.heat);
        assertEquals(123, read.thermoBytes());
        assertEquals(456, read.trajectoryBytes());
        assertEquals(0.25, read.fieldWork());
        assertEquals("too far", read.limit());
        assertTrue(read.isLimit());
        assertTrue(read.hasForcesOf(before));
        assertFalse(read.hasForcesOf(after));
    }

    @Test
    void refusesAnotherStructure(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("checkpoint.bin");
        Checkpoint.of(state(0), new Counting(), 0, 0, 0, "").write(file);
        SimulationState other = new SimulationState(new Structure(Cell.OPEN, new int[] {3}, new double[3]));
        assertThrows(IOException.class, () -> Checkpoint.read(file).restore(other, new Counting()));
        Files.writeString(file, "not a checkpoint, but long enough to be read as one");
        assertTrue(assertThrows(IOException.class, () -> Checkpoint.read(file)).getMessage().contains("--force"));
    }
}
