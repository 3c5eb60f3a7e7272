package org.zstar.app.trust;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;

/** Watches the models of a simulation: assesses them now and then, and knows the limits. */
public final class TrustMonitor {
    private final Assessor assessor;
    private final TrustLimits limits;
    private final long every;
    private final Consumer<String> warning;
    private Assessment last;
    private long lastStep = -1;
    private boolean hasWarned;

    /**
     * @param field what acts on the atoms
     * @param options how to watch
     * @param thermoEvery steps between lines of the thermo log
     * @param warning is told the first extrapolation
     */
    public TrustMonitor(ForceField field, TrustOptions options, long thermoEvery,
                        Consumer<String> warning) {
        assessor = Assessor.of(field.contributions());
        limits = options.stopAt();
        every = options.every(thermoEvery);
        this.warning = warning;
    }

    /** Numbers for a line of the thermo log; all of them are missing (NaN) on lines that no assessment falls on. */
    public Map<String, Double> numbers(SimulationState state, ForceField field) {
        if (every == 0) {
            return Map.of();
        }
        if (last != null && state.step() % every != 0) {
            return missing(last);
        }
        Map<String, Double> numbers = at(state, field).numbers();
        // after a resume the names are learned on any line
        return state.step() % every == 0 ? numbers : missing(last);
    }

    private static Map<String, Double> missing(Assessment known) {
        Map<String, Double> missing = new LinkedHashMap<>(known.numbers());
        missing.replaceAll((name, value) -> Double.NaN);
        return missing;
    }

    /** Values per atom for a frame of the trajectory. */
    public Map<String, Object> columns(SimulationState state, ForceField field) {
        return every == 0 ? Map.of() : at(state, field).columns();
    }

    /** Whether, and why, the run shall end at this step. */
    public Optional<String> limit(SimulationState state) {
        return last != null && lastStep == state.step() ? last.above(limits) : Optional.empty();
    }

    private Assessment at(SimulationState state, ForceField field) {
        if (lastStep != state.step()) {
            last = assessor.assess(field.geometry(state.cell(), state.species(), state.positions(), state.time()),
                    Long.toString(state.step()));
            lastStep = state.step();
            Optional<String> outside = last.farthestOutside();
            if (!hasWarned && outside.isPresent()) {
                warning.accept("step " + state.step() + ": " + outside.get() + ". More of the same is in the thermo log");
                hasWarned = true;
            }
        }
        return last;
    }
}
