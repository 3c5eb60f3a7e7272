package org.zstar.app.analyse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.DiffusionCoefficient;
import org.zstar.analysis.DriftVelocity;
import org.zstar.analysis.Estimate;
import org.zstar.analysis.MeanSquareDisplacement;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Structure;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.plotting.figures.MsdPlots;

/** Mean square displacements, diffusion coefficients, drift velocities and mobilities. */
final class DisplacementSection implements Section {
    /** One Å²/(ps V) in cm²/(V s). */
    private static final double CM2_PER_V_S = 1e-4;

    private final Plan plan;
    private final MeanSquareDisplacement msd = new MeanSquareDisplacement(false);
    private final DiffusionCoefficient diffusion;
    private final DriftVelocity drift;

    DisplacementSection(Plan plan) {
        this.plan = plan;
        diffusion = plan.hasBlocks()
                ? new DiffusionCoefficient(plan.blockTime(), plan.fitFrom(), plan.fitTo(), false, plan.driven()) : null;
        drift = plan.hasBlocks() && plan.isDriven() ? new DriftVelocity(plan.blockTime(), false) : null;
    }

    @Override
    public void add(double time, Structure frame) {
        msd.add(time, frame);
        if (diffusion != null) {
            diffusion.add(time, frame);
        }
        if (drift != null) {
            drift.add(time, frame);
        }
    }

    /** {@code diffusion_Li_cm2_per_s} and so on, with errors; empty where the trajectory is too short. */
    Map<String, Estimate> diffusion() {
        return diffusion == null ? Map.of() : diffusion.values();
    }

    @Override
    public void report(RunContext context) throws IOException {
        Table fromStart = msd.fromStart(), windows = msd.windowAverage();
        CsvFiles.write(context.file("msd.csv"), fromStart);
        CsvFiles.write(context.file("msd_windows.csv"), windows);
        fromStart.last().forEach((name, value) -> {
            if (name.startsWith("msd_")) {
                context.results().put(name, value);
            }
        });
        context.report().figure("msd", "Mean square displacement from the start",
                MsdPlots.perDirection(fromStart.column("time_fs"), bySpecies(fromStart)));
        context.report().table("msd.csv", "Mean square displacement from the start");
        context.report().figure("msd_windows", "Mean square displacement averaged over all windows of a length",
                MsdPlots.perDirection(windows.column("lag_fs"), bySpecies(windows)));
        context.report().table("msd_windows.csv", "Mean square displacement averaged over windows");
        if (diffusion == null) {
            context.log().info("too few frames for diffusion coefficients: " + plan.survey().frames()
                    + "; expected at least 17");
            return;
        }
        Map<String, Estimate> values = diffusion();
        values.forEach(context.results()::put);
        for (String symbol : plan.survey().symbols()) {
            Estimate d = values.get("diffusion_" + symbol + "_cm2_per_s");
            context.log().info("D(" + symbol + ") = " + Shown.of(d, "cm²/s")
                    + (Shown.isKnown(d) ? "" : ": none that this trajectory could show"));
        }
        if (drift != null) {
            mobility(context);
        }
    }

    private void mobility(RunContext context) {
        Map<String, Estimate> velocities = drift.values();
        velocities.forEach(context.results()::put);
        for (int axis = 0; axis < 3; axis++) {
            for (String symbol : plan.isDriven(axis) ? plan.survey().symbols() : List.<String>of()) {
                String name = symbol + "_" + "xyz".charAt(axis);
                Estimate mobility = velocities.get("drift_velocity_" + name + "_angstrom_per_ps")
                        .times(CM2_PER_V_S / plan.field()[axis]);
                context.results().put("mobility_" + name + "_cm2_per_v_s", mobility);
                context.log().info("mobility of " + symbol + " along " + "xyz".charAt(axis) + " = "
                        + Shown.of(mobility, "cm²/(V s)"));
            }
        }
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
}
