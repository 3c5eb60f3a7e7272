package org.zstar.app.analyse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.analysis.FrameAnalysis;
import org.zstar.analysis.IntervalVelocities;
import org.zstar.analysis.Table;
import org.zstar.analysis.VelocityAutocorrelation;
import org.zstar.api.atoms.Structure;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.plotting.figures.SpectrumPlots;

/** Velocity autocorrelation and vibrational density of states. */
final class VibrationSection implements Section {
    private static final int MOST_LAGS = 8001;
    private static final int ORIGINS = 100;
    /** Below this correlation of velocities from one frame to the next, the frames do not resolve the motion. */
    private static final double RESOLVED = 0.5;

    private final Plan plan;
    private final VelocityAutocorrelation velocities;
    private final FrameAnalysis taker;

    VibrationSection(Plan plan) {
        this.plan = plan;
        int lags = (int) Math.min(MOST_LAGS, Math.max(2, plan.spectralLag() / plan.survey().interval() * (1 + 1e-9) + 1));
        velocities = new VelocityAutocorrelation(lags, Math.max(1, lags / ORIGINS));
        taker = plan.survey().hasVelocities() ? velocities : new IntervalVelocities(velocities);
    }

    @Override
    public void add(double time, Structure frame) {
        taker.add(time, frame);
    }

    @Override
    public void report(RunContext context) throws IOException {
        Table correlations = velocities.correlations(), spectrum = velocities.spectrum(plan.config().spectra().highest());
        if (correlations.rows() < 2) {
            context.log().info("too few frames for a velocity autocorrelation");
            return;
        }
        if (!plan.survey().hasVelocities()) {
            context.log().info("the frames have no velocities; they are taken from differences of positions");
        }
        warn(context, correlations);
        CsvFiles.write(context.file("vacf.csv"), correlations);
        CsvFiles.write(context.file("vdos.csv"), spectrum);
        context.report().figure("vacf", "Velocity autocorrelation, relative to its value at lag 0",
                SpectrumPlots.autocorrelation(correlations.column("lag_fs"), columns(correlations, "vacf_")));
        context.report().table("vacf.csv", "Velocity autocorrelation");
        context.report().figure("vdos", "Vibrational density of states, three states per atom",
                SpectrumPlots.densityOfStates(spectrum.column("frequency_thz"), columns(spectrum, "vdos_")));
        context.report().table("vdos.csv", "Vibrational density of states");
        velocities.diffusion().forEach((name, value) ->
                context.results().put(name.replace("diffusion_", "diffusion_green_kubo_"), value));
    }

    private void warn(RunContext context, Table correlations) {
        columns(correlations, "vacf_").forEach((symbol, c) -> {
            if (c[1] < RESOLVED * c[0]) {
                context.log().warn("the velocities of " + symbol + " change much from frame to frame, every "
                        + plan.survey().interval() + " fs; their spectrum is folded and their diffusion_green_kubo means "
                        + "nothing. Write frames every 1 to 5 fs for spectra");
            }
        });
    }

    /** Columns by the symbol in their name. */
    private static Map<String, double[]> columns(Table table, String prefix) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        table.columns().forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                columns.put(name.substring(prefix.length()).split("_")[0], values);
            }
        });
        return columns;
    }
}
