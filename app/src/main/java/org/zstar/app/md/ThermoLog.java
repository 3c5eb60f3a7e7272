package org.zstar.app.md;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Units;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.app.trust.TrustMonitor;

/** What {@code thermo.csv} says of an instant. */
final class ThermoLog {
    static final String FILE = "thermo.csv";
    static final String TIME = "time_fs";
    static final String TEMPERATURE = "temperature_k";
    static final String POTENTIAL = "potential_ev";
    static final String CONSERVED = "conserved_ev";
    static final String WORK = "field_work_ev";

    private ThermoLog() { }

    /**
     * Step, time in fs, temperature in K, kinetic and potential energy in eV, the conserved energy where there is one, the
     * work that fields have done, and whatever the forces and the watch over the models have to tell.
     */
    static Map<String, Double> row(SimulationState state, Integrator integrator, ForceField field, FieldWork work,
                                   TrustMonitor trust) {
        Map<String, Double> row = new LinkedHashMap<>();
        double kinetic = state.kineticEnergy();
        row.put("step", (double) state.step());
        row.put(TIME, state.time());
        row.put(TEMPERATURE, 2 * kinetic / (integrator.degreesOfFreedom(state) * Units.BOLTZMANN));
        row.put("kinetic_ev", kinetic);
        row.put(POTENTIAL, state.forces().energy());
        if (field.isConservative()) {
            row.put(CONSERVED, integrator.conservedEnergy(state));
        }
        if (work.isField()) {
            row.put(WORK, work.done());
        }
        row.putAll(field.observables());
        row.putAll(trust.numbers(state, field));
        return row;
    }
}
