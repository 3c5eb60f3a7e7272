package org.zstar.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;

/** Checks of an {@link Integrator}. */
public final class IntegratorChecks {
    private IntegratorChecks() { }

    /** A state with forces, ready for the first step. */
    public static SimulationState started(Integrator integrator, ForceField field, Structure s, long seed) {
        SimulationState state = new SimulationState(s);
        state.evaluate(field);
        integrator.start(state, seed);
        return state;
    }

    /** Does a number of steps. */
    public static void run(Integrator integrator, ForceField field, SimulationState state, int steps) {
        for (int n = 0; n < steps; n++) {
            integrator.step(state, field);
        }
    }

    /**
     * A run that is saved half-way and continued by a new integrator ends with the same bits as one that went through.
     *
     * @param integrators makes equal integrators
     * @param fields makes equal force fields
     * @param s structure with velocities
     * @param steps in each half
     */
    public static void resumes(Supplier<Integrator> integrators, Supplier<ForceField> fields, Structure s, int steps) {
        Integrator whole = integrators.get();
        ForceField field = fields.get();
        SimulationState through = started(whole, field, s, 7);
        run(whole, field, through, steps);
        byte[] saved = save(whole);
        SimulationState resumed = new SimulationState(s);
        System.arraycopy(through.positions(), 0, resumed.positions(), 0, through.positions().length);
        System.arraycopy(through.velocities(), 0, resumed.velocities(), 0, through.velocities().length);
        resumed.setClock(through.step(), through.time());
        run(whole, field, through, steps);

        Integrator second = integrators.get();
        ForceField fresh = fields.get();
        restore(second, saved);
        resumed.evaluate(fresh);
        run(second, fresh, resumed, steps);
        Compare.identical("positions after resuming", resumed.positions(), through.positions());
        Compare.identical("velocities after resuming", resumed.velocities(), through.velocities());
        Compare.identical("conserved energy after resuming", new double[] {second.conservedEnergy(resumed)},
                new double[] {whole.conservedEnergy(through)});
        if (!(Compare.largest(through.velocities()) > 0)) {
            throw new AssertionError("nothing moves, so that resuming proves nothing; give the structure velocities");
        }
    }

    /** The state that an integrator saves. */
    public static byte[] save(Integrator integrator) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            integrator.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Gives an integrator its saved state; all of it must be read. */
    public static void restore(Integrator integrator, byte[] saved) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            integrator.restore(in);
            if (in.available() > 0) {
                throw new AssertionError("restore left " + in.available() + " of " + saved.length + " saved bytes");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forward, velocities turned round, and forward again leads back to the start (for dynamics without a bath). */
    public static void reversible(Integrator integrator, ForceField field, Structure s, int steps, double tolerance) {
        SimulationState state = started(integrator, field, s, 7);
        double[] positions = state.positions().clone(), velocities = state.velocities().clone();
        run(integrator, field, state, steps);
        double[] way = new double[positions.length];
        for (int k = 0; k < way.length; k++) {
            way[k] = state.positions()[k] - positions[k];
            state.velocities()[k] *= -1;
        }
        if (!(Compare.largest(way) > 100 * tolerance)) {
            throw new AssertionError("the atoms moved by " + Compare.largest(way) + " Å only, so that nothing is tested");
        }
        run(integrator, field, state, steps);
        for (int k = 0; k < way.length; k++) {
            state.velocities()[k] *= -1;
        }
        Compare.within("positions after the way back", state.positions(), positions, tolerance);
        Compare.within("velocities after the way back", state.velocities(), velocities, tolerance);
    }

    /**
     * Largest deviation of the conserved energy from its value at the start.
     *
     * @return in eV
     */
    public static double energyError(Integrator integrator, ForceField field, Structure s, int steps) {
        SimulationState state = started(integrator, field, s, 7);
        double start = integrator.conservedEnergy(state), worst = 0;
        for (int n = 0; n < steps; n++) {
            integrator.step(state, field);
            worst = Math.max(worst, Math.abs(integrator.conservedEnergy(state) - start));
        }
        return worst;
    }
}
