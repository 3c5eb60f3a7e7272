package org.zstar.app.md;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.app.run.SealedFile;

/**
 * Everything needed to continue a simulation to the same bits: clock, positions, velocities, forces (to notice that they
 * come out differently), the integrator's variables, and how long the output files were.
 *
 * @param step steps done
 * @param time in fs
 * @param positions 3N in Å
 * @param velocities 3N in Å/fs
 * @param forces 3N in eV/Å
 * @param integrator what the integrator saved
 * @param thermoBytes length of the thermo log
 * @param trajectoryBytes length of the trajectory
 * @param fieldWork work in eV that fields have done
 * @param limit why the simulation ended here, in words; empty if no limit was passed
 */
record Checkpoint(long step, double time, double[] positions, double[] velocities, double[] forces, byte[] integrator,
                  long thermoBytes, long trajectoryBytes, double fieldWork, String limit) {
    private static final long KIND = 0x5a535441524d4433L;

    static Checkpoint of(SimulationState state, Integrator integrator, long thermoBytes, long trajectoryBytes,
                         double fieldWork, String limit) throws IOException {
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        integrator.save(new DataOutputStream(own));
        return new Checkpoint(state.step(), state.time(), state.positions(), state.velocities(), state.forces().forces(),
                own.toByteArray(), thermoBytes, trajectoryBytes, fieldWork, limit);
    }

    /** Writes it, atomically. */
    void write(Path file) throws IOException {
        SealedFile.write(file, KIND, out -> {
            out.writeLong(step);
            out.writeDouble(time);
            out.writeInt(positions.length);
            for (double[] values : new double[][] {positions, velocities, forces}) {
                for (double value : values) {
                    out.writeDouble(value);
                }
            }
            out.writeInt(integrator.length);
            out.write(integrator);
            out.writeLong(thermoBytes);
            out.writeLong(trajectoryBytes);
            out.writeDouble(fieldWork);
            out.writeUTF(limit);
        });
    }

    /** That of a job's folder, if there is one. @throws IOException if it is not whole */
    static Optional<Checkpoint> in(Path folder) throws IOException {
        Path file = folder.resolve(Job.CHECKPOINT);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** @throws IOException if the file is not whole */
    static Checkpoint read(Path file) throws IOException {
        try (DataInputStream in = SealedFile.read(file, KIND)) {
            long step = in.readLong();
            double time = in.readDouble();
            int n = in.readInt();
            double[][] arrays = new double[3][n];
            for (double[] values : arrays) {
                for (int k = 0; k < n; k++) {
                    values[k] = in.readDouble();
                }
            }
            byte[] integrator = in.readNBytes(in.readInt());
            return new Checkpoint(step, time, arrays[0], arrays[1], arrays[2], integrator, in.readLong(), in.readLong(),
                    in.readDouble(), in.readUTF());
        }
    }

    /** Whether a limit has ended the simulation here. */
    boolean isLimit() {
        return !limit.isEmpty();
    }

    /** Puts a state and an integrator back where they were; the forces are left to be evaluated. */
    void restore(SimulationState state, Integrator target) throws IOException {
        if (positions.length != state.positions().length) {
            throw new IOException("the checkpoint has " + positions.length / 3 + " atoms, the structure " + state.size());
        }
        System.arraycopy(positions, 0, state.positions(), 0, positions.length);
        System.arraycopy(velocities, 0, state.velocities(), 0, velocities.length);
        state.setClock(step, time);
        target.restore(new DataInputStream(new ByteArrayInputStream(integrator)));
    }

    /** Whether a state has, to the bit, the forces that were stored. */
    boolean hasForcesOf(SimulationState state) {
        return Arrays.equals(forces, state.forces().forces());
    }
}
