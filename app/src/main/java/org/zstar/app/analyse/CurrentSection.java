package org.zstar.app.analyse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.ChargeCurrent;
import org.zstar.analysis.Conductivity;
import org.zstar.analysis.Estimate;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Structure;
import org.zstar.app.run.ContinuedFile;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.GrowingTable;
import org.zstar.app.run.RunContext;
import org.zstar.plotting.figures.ConductivityPlots;
import org.zstar.plotting.figures.SpectrumPlots;

/**
 * Conductivities from the current and from diffusion, their ratio, and the infrared spectrum. The table of polarisations grows
 * as frames come, so that an analysis that is resumed need not ask a model for them again.
 */
final class CurrentSection implements Section {
    static final String FILE = "polarisation.csv";
    private static final String[] COLUMNS = {"time_fs", "polarisation_x_e_angstrom", "polarisation_y_e_angstrom",
        "polarisation_z_e_angstrom"};
    /** Frames after which a kill can no longer take their polarisations away. */
    private static final int SETTLED_EVERY = 100;
    private static final int[] ALL = {0, 1, 2};
    /** How much further than the integral's upper end its course is shown. */
    private static final double SHOWN = 2;

    private final Plan plan;
    private final Polarisation polarisation;
    private final DisplacementSection displacements;
    private final ChargeCurrent current = new ChargeCurrent();
    private final List<double[]> known = new ArrayList<>();
    private final GrowingTable table;
    private int frames;

    CurrentSection(Plan plan, Polarisation polarisation, DisplacementSection displacements, Path file) throws IOException {
        this.plan = plan;
        this.polarisation = polarisation;
        this.displacements = displacements;
        long bytes = ContinuedFile.wholeLines(file);
        table = GrowingTable.open(file, bytes);
        if (bytes > 0) {
            Table before = CsvFiles.read(file);
            for (int row = 0; row < before.rows(); row++) {
                known.add(new double[] {before.column(COLUMNS[1])[row], before.column(COLUMNS[2])[row],
                    before.column(COLUMNS[3])[row]});
            }
        }
    }

    @Override
    public void add(double time, Structure frame) {
        double[] m = polarisation.of(frame, frames < known.size() ? known.get(frames) : null);
        current.add(time, m, frame.cell().volume());
        if (frames++ < known.size()) {
            return;
        }
        Map<String, Double> row = new LinkedHashMap<>();
        double[] values = {time, m[0], m[1], m[2]};
        for (int c = 0; c < values.length; c++) {
            row.put(COLUMNS[c], values[c]);
        }
        try {
            table.add(row);
            if (frames % SETTLED_EVERY == 0) {
                table.settle();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void report(RunContext context) throws IOException {
        context.report().table(FILE, "Polarisation of unwrapped positions over time");
        Map<String, Double> charges = polarisation.meanCharges();
        charges.forEach((symbol, charge) -> context.results().put("charge_mean_" + symbol + "_e", charge));
        if (plan.wants("vibrations")) {
            infrared(context);
        }
        if (!plan.wants("conductivity") || !plan.hasBlocks()) {
            return;
        }
        if (plan.isDriven()) {
            response(context);
        }
        if (plan.temperature().isEmpty()) {
            context.log().warn("no conductivity from fluctuations and diffusion: the frames have no velocities to take the "
                    + "temperature from; give it with --temperature");
            return;
        }
        fluctuations(context, charges);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private void infrared(RunContext context) throws IOException {
        Table infrared = current.infrared(plan.spectralLag(), plan.config().spectra().highest());
        CsvFiles.write(context.file("infrared.csv"), infrared);
        context.report().figure("infrared", "Infrared spectrum: power of the current",
                SpectrumPlots.infrared(infrared.column("frequency_thz"),
                        infrared.column("infrared_e2_angstrom2_per_fs2_per_thz")));
        context.report().table("infrared.csv", "Infrared spectrum: power of the current");
    }

    private void response(RunContext context) {
        for (int axis = 0; axis < 3; axis++) {
            if (plan.isDriven(axis)) {
                Estimate sigma = current.response(axis, plan.field()[axis], plan.blocks());
                context.results().put("conductivity_drift_" + "xyz".charAt(axis) + "_s_per_m", sigma);
                context.log().info("conductivity from the drift along " + "xyz".charAt(axis) + " = "
                        + Shown.of(sigma, "S/m"));
            }
        }
    }

    private void fluctuations(RunContext context, Map<String, Double> charges) throws IOException {
        double kelvin = plan.temperature().orElseThrow();
        context.results().put("temperature_k", kelvin);
        Table running = current.running(kelvin, Math.min(SHOWN * plan.kuboLag(), 0.5 * plan.survey().duration()));
        CsvFiles.write(context.file("green_kubo.csv"), running);
        context.report().figure("green_kubo", "Conductivity as integral over the current's autocorrelation up to a time; "
                + "the results are taken at the line", ConductivityPlots.running(running.column("lag_fs"), new double[][] {
                    running.column("conductivity_x_s_per_m"), running.column("conductivity_y_s_per_m"),
                    running.column("conductivity_z_s_per_m")}, plan.kuboLag()));
        context.report().table("green_kubo.csv", "Conductivity as integral over the current's autocorrelation");
        for (int axis = 0; axis < 3; axis++) {
            context.results().put("conductivity_green_kubo_" + "xyz".charAt(axis) + "_s_per_m",
                    current.greenKubo(new int[] {axis}, kelvin, plan.kuboLag(), plan.blocks()));
        }
        Estimate kubo = current.greenKubo(ALL, kelvin, plan.kuboLag(), plan.blocks());
        context.results().put("conductivity_green_kubo_s_per_m", kubo);
        context.log().info("conductivity from the current's fluctuations (Green–Kubo) = " + Shown.of(kubo, "S/m"));
        if (!displacements.diffusion().isEmpty()) {
            Estimate independent = nernstEinstein("", charges, kelvin);
            context.log().info("conductivity of independent ions (Nernst–Einstein) = " + Shown.of(independent, "S/m"));
            haven(context, "", independent, kubo);
            for (int axis = 0; axis < 3; axis++) {
                String along = "_" + "xyz".charAt(axis);
                Estimate component = nernstEinstein(along, charges, kelvin);
                context.results().put("conductivity_nernst_einstein" + along + "_s_per_m", component);
                if (plan.isDriven(axis)) {
                    haven(context, "_drift" + along, component, current.response(axis, plan.field()[axis], plan.blocks()));
                }
            }
            context.results().put("conductivity_nernst_einstein_s_per_m", independent);
        }
    }

    /** The ratio of the two; their errors are taken as independent. None where a conductivity is below its error. */
    private void haven(RunContext context, String suffix, Estimate independent, Estimate sigma) {
        if (!Shown.isKnown(sigma) || !Shown.isKnown(independent)) {
            context.log().info("no Haven ratio" + suffix.replace('_', ' ') + ": a conductivity is not above its error; "
                    + "a longer trajectory is needed");
            return;
        }
        double ratio = independent.value() / sigma.value();
        double error = ratio * Math.hypot(independent.standardError() / independent.value(),
                sigma.standardError() / sigma.value());
        Estimate haven = new Estimate(ratio, error, sigma.samples());
        context.results().put("haven_ratio" + suffix, haven);
        context.log().info("Haven ratio" + suffix.replace('_', ' ') + " = " + Shown.of(haven, ""));
    }

    private Estimate nernstEinstein(String along, Map<String, Double> charges, double kelvin) {
        Map<String, Double> values = new LinkedHashMap<>();
        double squares = 0;
        for (String symbol : plan.survey().symbols()) {
            Estimate d = displacements.diffusion().get("diffusion_" + symbol + along + "_cm2_per_s");
            values.put(symbol, d.value());
            double error = Conductivity.nernstEinstein(Map.of(symbol, d.standardError()), plan.survey().atoms(), charges,
                    current.volume(), kelvin);
            squares += error * error;
        }
        return new Estimate(Conductivity.nernstEinstein(values, plan.survey().atoms(), charges, current.volume(), kelvin),
                Math.sqrt(squares), plan.blocks());
    }
}
