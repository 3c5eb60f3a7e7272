package org.zstar.app.md;

import java.util.Map;
import org.zstar.analysis.Table;

/** What a thermo log amounts to. */
final class ThermoValues {
    private static final double MILLI = 1000;

    private ThermoValues() { }

    /**
     * Adds the length of a simulation, its mean temperature and potential energy, the drift of its conserved energy and the
     * work that fields have done.
     *
     * @param atoms number of atoms
     * @param values added to
     */
    static void of(Table thermo, int atoms, Map<String, Double> values) {
        double[] time = thermo.column(ThermoLog.TIME);
        int last = time.length - 1;
        values.put("time_fs", time[last]);
        values.put("temperature_mean_k", mean(thermo.column(ThermoLog.TEMPERATURE)));
        values.put("potential_mean_ev", mean(thermo.column(ThermoLog.POTENTIAL)));
        if (thermo.columns().containsKey(ThermoLog.CONSERVED) && last > 0) {
            double[] conserved = thermo.column(ThermoLog.CONSERVED);
            values.put("conserved_drift_mev_per_atom_per_ps", MILLI * MILLI * slope(time, conserved) / atoms);
            values.put("conserved_change_mev_per_atom", MILLI * (conserved[last] - conserved[0]) / atoms);
        }
        if (thermo.columns().containsKey(ThermoLog.WORK)) {
            values.put(ThermoLog.WORK, thermo.column(ThermoLog.WORK)[last]);
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Slope of the least-squares line. */
    private static double slope(double[] x, double[] y) {
        double mx = mean(x), my = mean(y), xx = 0, xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            xy += (x[i] - mx) * (y[i] - my);
        }
        return xy / xx;
    }
}
