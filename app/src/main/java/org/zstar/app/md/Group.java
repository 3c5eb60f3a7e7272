package org.zstar.app.md;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zstar.analysis.Estimate;
import org.zstar.analysis.Replicas;
import org.zstar.analysis.Table;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.plotting.figures.DistributionPlots;
import org.zstar.plotting.figures.MsdPlots.Msd;
import org.zstar.plotting.figures.ThermoPlots;
import org.zstar.plotting.figures.TrajectoryPlots;

/**
 * The replicas of a stage or a variant that its statistics are over.
 *
 * @param name of the stage or variant; empty if there is one variant only
 * @param jobs those that reached their end; a sole replica counts up to where it ended
 * @param observed what each amounts to, in the same order
 */
record Group(String name, List<Job> jobs, List<Observed> observed) {
    /** The values of each replica. */
    List<Map<String, Double>> values() {
        return observed.stream().map(Observed::values).toList();
    }

    /** The values of replicas that reached their end, by their seeds, which partners in other variants share. */
    Map<Long, Map<String, Double>> complete() {
        Map<Long, Map<String, Double>> bySeed = new LinkedHashMap<>();
        for (int r = 0; r < jobs.size(); r++) {
            if (observed.get(r).isComplete()) {
                bySeed.put(jobs.get(r).seed(), observed.get(r).values());
            }
        }
        return bySeed;
    }

    /** Whether there is a mean square displacement. */
    boolean isMoving() {
        return observed.get(0).msd() != null;
    }

    /** Thermo log averaged over the replicas. */
    Table thermo() {
        return Replicas.means(observed.stream().map(Observed::thermo).toList());
    }

    /** Symbols of the species in mean square displacements. */
    Set<String> species() {
        return observed.get(0).msd().columns().keySet().stream().filter(column -> column.matches("msd_[A-Z][a-z]?_angstrom2"))
                .map(column -> column.split("_")[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Mean square displacement of a species from the start, or averaged over windows, averaged over the replicas. */
    Msd msd(String symbol, boolean isWindow) {
        Table table = Replicas.means(observed.stream().map(isWindow ? Observed::windows : Observed::msd).toList());
        double[] time = table.column(isWindow ? "lag_fs" : "time_fs");
        String[] directions = {"", "_x", "_y", "_z"};
        double[][] means = new double[4][], bands = new double[jobs.size() > 1 ? 4 : 0][];
        for (int d = 0; d < 4; d++) {
            String column = "msd_" + symbol + directions[d] + "_angstrom2";
            means[d] = table.column(column);
            if (bands.length > 0) {
                bands[d] = table.column(column + Replicas.HALF_WIDTH);
            }
        }
        return new Msd(time, new double[][] {means[1], means[2], means[3]}, bands);
    }

    /** Puts means and, of several replicas, their confidence intervals into the results. */
    void report(RunContext context) {
        String prefix = name.isEmpty() ? "" : name + "_";
        Replicas.estimates(values()).forEach((quantity, estimate) -> put(context, prefix + quantity, estimate));
    }

    static void put(RunContext context, String name, Estimate estimate) {
        context.results().put(name, estimate.value());
        context.results().put(name + Replicas.HALF_WIDTH, estimate.halfWidth95());
    }

    /** Names the tables; those of several replicas are averaged. */
    void tables(RunContext context) throws IOException {
        String of = name.isEmpty() ? "" : " of " + name;
        table(context, ThermoLog.FILE, "Thermo log" + of + ": time, temperature, energies and what the forces report",
                observed.stream().map(Observed::thermo).toList());
        if (isMoving()) {
            table(context, Observation.MSD, "Mean square displacement" + of + " from the start",
                    observed.stream().map(Observed::msd).toList());
            table(context, Observation.WINDOWS, "Mean square displacement" + of + " averaged over windows",
                    observed.stream().map(Observed::windows).toList());
        }
        if (observed.get(0).radial() != null) {
            table(context, Observation.RADIAL, "Radial distributions and running coordination numbers" + of,
                    observed.stream().map(Observed::radial).toList());
        }
        for (Job job : jobs) {
            if (job.output().trajectoryEvery() > 0) {
                context.report().file(job.path(Trajectory.FILE),
                        "Trajectory" + (job.label().isEmpty() ? "" : " of " + job.label())
                                + ": unwrapped positions, velocities, forces");
            }
        }
    }

    private void table(RunContext context, String file, String caption, List<Table> tables) throws IOException {
        String path = jobs.get(0).path(file);
        if (jobs.size() > 1) {
            path = (name.isEmpty() ? "" : name + "/") + file;
            CsvFiles.write(context.file(path), Replicas.means(tables));
        }
        context.report().table(path, caption + (jobs.size() > 1 ? ", mean and confidence of " + jobs.size() + " replicas" : ""));
    }

    /** Pictures of the first replica: thermo log and paths; of all of them: radial distributions. */
    void draw(RunContext context, int atoms) {
        String suffix = name.isEmpty() ? "" : "_" + name;
        String of = jobs.get(0).label().isEmpty() ? "" : " of " + jobs.get(0).label();
        Table thermo = observed.get(0).thermo();
        boolean isConservative = thermo.columns().containsKey(ThermoLog.CONSERVED);
        context.report().figure("thermo" + suffix, (isConservative ? "Temperature, potential energy and conserved energy"
                : "Temperature and potential energy; these forces have no conserved energy") + of,
                ThermoPlots.overTime(thermo.column(ThermoLog.TIME), thermo.column(ThermoLog.POTENTIAL),
                        thermo.column(ThermoLog.TEMPERATURE),
                        isConservative ? thermo.column(ThermoLog.CONSERVED) : new double[0], atoms));
        if (observed.get(0).radial() != null) {
            Table radial = Replicas.means(observed.stream().map(Observed::radial).toList());
            Map<String, double[]> pairs = new LinkedHashMap<>();
            radial.columns().forEach((column, g) -> {
                if (column.startsWith("g_") && !column.endsWith(Replicas.HALF_WIDTH)) {
                    pairs.put(column.substring(2).replace('_', '–'), g);
                }
            });
            context.report().figure("rdf" + suffix, "Radial distribution functions" + (name.isEmpty() ? "" : " of " + name),
                    DistributionPlots.radial(radial.column("r_angstrom"), pairs));
        }
        if (!observed.get(0).paths().isEmpty()) {
            context.report().figure("paths" + suffix, "Paths of the ions" + of,
                    TrajectoryPlots.projections(observed.get(0).paths()));
        }
    }
}
