package org.zstar.app.md;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.app.run.ContinuedFile;
import org.zstar.io.text.TextOutput;

/**
 * The thermo log: step, time in fs, temperature in K, kinetic and potential energy in eV, the conserved energy where there
 * is one, and whatever the forces have to tell. Numbers keep every bit.
 */
final class ThermoLog implements Closeable {
    static final String FILE = "thermo.csv";
    static final String CONSERVED = "conserved_ev";

    private final Path file;
    private final TextOutput out;
    private boolean headed;

    private ThermoLog(Path file, boolean headed) throws IOException {
        this.file = file;
        this.out = TextOutput.append(file);
        this.headed = headed;
    }

    /** Starts the log anew, or continues that of a checkpoint. */
    static ThermoLog open(Path file, Checkpoint saved) throws IOException {
        ContinuedFile.cut(file, saved == null ? 0 : saved.thermoBytes());
        return new ThermoLog(file, saved != null);
    }

    void write(SimulationState state, Integrator integrator, ForceField field) throws IOException {
        if (!headed) {
            out.put("step,time_fs,temperature_k,kinetic_ev,potential_ev");
            if (field.isConservative()) {
                out.put("," + CONSERVED);
            }
            for (String name : field.observables().keySet()) {
                out.put(',').put(name);
            }
            out.line();
            headed = true;
        }
        double kinetic = state.kineticEnergy();
        out.put(state.step()).put(',').put(state.time()).put(',');
        out.put(2 * kinetic / (integrator.degreesOfFreedom(state) * Units.BOLTZMANN)).put(',');
        out.put(kinetic).put(',').put(state.forces().energy());
        if (field.isConservative()) {
            out.put(',').put(integrator.conservedEnergy(state));
        }
        for (double value : field.observables().values()) {
            out.put(',').put(value);
        }
        out.line();
    }

    /** Makes what has been written safe. @return length of the file in bytes */
    long flush() throws IOException {
        out.flush();
        return ContinuedFile.settle(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
