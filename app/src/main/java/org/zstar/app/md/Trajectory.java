package org.zstar.app.md;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Geometry;
import org.zstar.api.io.StructureWriter;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.ContinuedFile;
import org.zstar.app.trust.TrustMonitor;

/** The trajectory: unwrapped positions, velocities, forces, energy, stress and, if asked for, Born charges of frames. */
final class Trajectory implements Closeable {
    static final String FILE = "trajectory.extxyz";
    static final String FORMAT = "extxyz";
    static final String TIME = "time_fs";
    static final String FIELD = "field_v_per_angstrom";

    private final MdOutput options;
    private final Path file;
    private final StructureWriter out;

    private Trajectory(MdOutput options, Path file, StructureWriter out) {
        this.options = options;
        this.file = file;
        this.out = out;
    }

    /** Starts the trajectory anew, or continues that of a checkpoint. */
    static Trajectory open(Path folder, Plugins plugins, MdOutput options, Checkpoint saved) throws IOException {
        if (options.trajectoryEvery() == 0) {
            return new Trajectory(options, null, null);
        }
        Path file = folder.resolve(FILE);
        ContinuedFile.cut(file, saved == null ? 0 : saved.trajectoryBytes());
        return new Trajectory(options, file, plugins.format(FORMAT).append(file));
    }

    boolean isDue(long step) {
        return out != null && step % options.trajectoryEvery() == 0;
    }

    void write(SimulationState state, ForceField field, TrustMonitor trust) throws IOException {
        if (out != null) {
            out.write(frame(state, field, trust));
        }
    }

    /** Writes one frame into a file of its own. */
    void writeAlone(SimulationState state, ForceField field, TrustMonitor trust, Plugins plugins, Path alone)
            throws IOException {
        try (StructureWriter writer = plugins.format(FORMAT).write(alone)) {
            writer.write(frame(state, field, trust));
        }
    }

    private Structure frame(SimulationState state, ForceField field, TrustMonitor trust) {
        double volume = state.cell().volume();
        double[] stress = null;
        if (volume > 0) {
            stress = state.forces().virial().clone();
            for (int k = 0; k < 9; k++) {
                stress[k] /= volume;
            }
        }
        Labels labels = Labels.NONE.withEnergy(state.forces().energy()).withForces(state.forces().forces())
                .withStress(stress).withCharge(state.initial().labels().charge())
                .withBornCharges(options.bornCharges() ? bornCharges(state, field) : null);
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("step", state.step());
        info.put(TIME, state.time());
        putField(info, field);
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", state.initial().columns().get("id") instanceof long[] ids ? ids
                : LongStream.rangeClosed(1, state.size()).toArray());
        columns.putAll(trust.columns(state, field));
        return new Structure(state.cell(), state.species(), state.positions(), state.velocities(), labels, info, columns);
    }

    /** The uniform field that acted, which an analysis of mobilities needs. */
    private static void putField(Map<String, Object> info, ForceField field) {
        double[] sum = null;
        for (ForceContribution contribution : field.contributions()) {
            double[] e = contribution.electricField();
            for (int k = 0; e != null && k < 3; k++) {
                sum = sum == null ? new double[3] : sum;
                sum[k] += e[k];
            }
        }
        if (sum != null) {
            info.put(FIELD, sum);
        }
    }

    private static double[] bornCharges(SimulationState state, ForceField field) {
        Geometry geometry = field.geometry(state.cell(), state.species(), state.positions(), state.time());
        for (ForceContribution contribution : field.contributions()) {
            double[] charges = contribution.bornCharges(geometry);
            if (charges != null) {
                return charges;
            }
        }
        return null;
    }

    /** Makes what has been written safe. @return length of the file in bytes */
    long settle() throws IOException {
        if (out == null) {
            return 0;
        }
        out.flush();
        return ContinuedFile.settle(file);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
