package org.zstar.app.md;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.MeanSquareDisplacement;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceField;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureReader;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.app.trust.Assessor;
import org.zstar.app.trust.TrustReport;
import org.zstar.plotting.figures.MsdPlots;
import org.zstar.plotting.figures.ThermoPlots;

/**
 * What a finished simulation amounts to, taken from its output files, so that a resumed run sums up the whole.
 *
 * @param context the run
 * @param start structure that it started from
 * @param field what acted on the atoms
 */
record MdSummary(RunContext context, Structure start, ForceField field) {
    private static final double MILLI = 1000;

    void write() throws IOException {
        context.results().put("atoms", start.size());
        thermo(CsvFiles.read(context.file(ThermoLog.FILE)));
        if (Files.exists(context.file(Trajectory.FILE))) {
            displacements();
            extrapolations();
        }
    }

    private void thermo(Table table) throws IOException {
        boolean isConservative = field.isConservative();
        double[] time = table.column(ThermoLog.TIME);
        double[] temperature = table.column(ThermoLog.TEMPERATURE);
        double[] potential = table.column(ThermoLog.POTENTIAL);
        context.results().put("time_fs", time[time.length - 1]);
        context.results().put("temperature_mean_k", mean(temperature));
        context.results().put("potential_mean_ev", mean(potential));
        double[] conserved = isConservative ? table.column(ThermoLog.CONSERVED) : new double[0];
        if (isConservative && time.length > 1) {
            context.results().put("conserved_drift_mev_per_atom_per_ps",
                    MILLI * MILLI * slope(time, conserved) / start.size());
            context.results().put("conserved_change_mev_per_atom",
                    MILLI * (conserved[conserved.length - 1] - conserved[0]) / start.size());
        }
        context.report().table(ThermoLog.FILE, "Thermo log: time, temperature, energies and what the forces report");
        context.report().figure("thermo", isConservative ? "Temperature, potential energy and conserved energy"
                : "Temperature and potential energy; these forces have no conserved energy",
                ThermoPlots.overTime(time, potential, temperature, conserved, start.size()));
        new TrustReport(context).overTime(table, time);
    }

    private void displacements() throws IOException {
        MeanSquareDisplacement msd = new MeanSquareDisplacement(true);
        try (StructureReader reader = context.plugins().format(Trajectory.FORMAT).read(context.file(Trajectory.FILE),
                ReadOptions.DEFAULT)) {
            for (Structure s = reader.next(); s != null; s = reader.next()) {
                msd.add(((Number) s.info().get(Trajectory.TIME)).doubleValue(), s);
            }
        }
        context.report().file(Trajectory.FILE, "Trajectory: unwrapped positions, velocities, forces");
        if (msd.frames() < 2) {
            return;
        }
        Table fromStart = msd.fromStart();
        Table windows = msd.windowAverage();
        CsvFiles.write(context.file("msd.csv"), fromStart);
        CsvFiles.write(context.file("msd_windows.csv"), windows);
        fromStart.last().forEach((name, value) -> {
            if (name.startsWith("msd_")) {
                context.results().put(name, value);
            }
        });
        context.report().figure("msd", "Mean square displacement from the start, centre-of-mass drift removed",
                MsdPlots.perDirection(fromStart.column("time_fs"), bySpecies(fromStart)));
        context.report().table("msd.csv", "Mean square displacement from the start");
        context.report().figure("msd_windows", "Mean square displacement averaged over all windows of a length",
                MsdPlots.perDirection(windows.column("lag_fs"), bySpecies(windows)));
        context.report().table("msd_windows.csv", "Mean square displacement averaged over windows");
    }

    private void extrapolations() throws IOException {
        Assessor assessor = Assessor.of(field.contributions());
        if (assessor.extrapolations().isEmpty()) {
            return;
        }
        for (String name : List.of(Trajectory.FILE, MdTask.LIMIT)) {
            Path file = context.file(name);
            if (!Files.exists(file)) {
                continue;
            }
            try (StructureReader reader = context.plugins().format(Trajectory.FORMAT).read(file, ReadOptions.DEFAULT)) {
                for (Structure s = reader.next(); s != null; s = reader.next()) {
                    assessor.count(field.geometry(s.cell(), s.species(), s.positions(), 0), s.info("step", ""));
                }
            }
        }
        new TrustReport(context).features(assessor.extrapolations(), "the frames of the trajectory");
    }

    private static Map<String, double[][]> bySpecies(Table msd) {
        Map<String, double[][]> bySpecies = new LinkedHashMap<>();
        msd.columns().keySet().stream().filter(name -> name.matches("msd_[A-Z][a-z]?_angstrom2")).forEach(name -> {
            String symbol = name.split("_")[1];
            double[][] parts = new double[3][];
            for (int axis = 0; axis < 3; axis++) {
                parts[axis] = msd.column("msd_" + symbol + "_" + "xyz".charAt(axis) + "_angstrom2");
            }
            bySpecies.put(symbol, parts);
        });
        return bySpecies;
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
