package org.zstar.app.md;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zstar.analysis.CoordinationNumbers;
import org.zstar.analysis.DiffusionCoefficient;
import org.zstar.analysis.DriftVelocity;
import org.zstar.analysis.FrameAnalysis;
import org.zstar.analysis.MeanSquareDisplacement;
import org.zstar.analysis.RadialDistribution;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureReader;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.CsvFiles;
import org.zstar.plotting.figures.TrajectoryPlots;
import org.zstar.plotting.figures.TrajectoryPlots.IonPath;

/** Takes from the output files of a finished job what it amounts to, so that a resumed run sums up the whole. */
final class Observation {
    static final String MSD = "msd.csv";
    static final String WINDOWS = "msd_windows.csv";
    static final String RADIAL = "rdf.csv";
    private static final double BIN = 0.05;
    /** Lags that the diffusion coefficient is fitted to, as shares of the trajectory. */
    private static final double FIT_FROM = 0.1;
    private static final double FIT_TO = 0.5;
    /** Frames that make a fit worth while. */
    private static final long FIT_FRAMES = 21;

    private final Job job;
    private final Path folder;
    private final List<FrameAnalysis> motion = new ArrayList<>();
    private final List<FrameAnalysis> order = new ArrayList<>();
    private final Map<String, Double> values = new LinkedHashMap<>();

    private Observation(Job job, Path folder) {
        this.job = job;
        this.folder = folder;
    }

    /**
     * Reads the files of a job and writes its tables beside them.
     *
     * @param folder of the job
     * @param atoms their number
     * @param watch is shown every frame as well
     */
    static Observed of(Job job, Path folder, Plugins plugins, int atoms, FrameAnalysis watch) throws IOException {
        Observation observation = new Observation(job, folder);
        observation.motion.add(watch);
        return observation.read(plugins, atoms);
    }

    private Observed read(Plugins plugins, int atoms) throws IOException {
        Table thermo = CsvFiles.read(folder.resolve(ThermoLog.FILE));
        ThermoValues.of(thermo, atoms, values);
        MdOutput output = job.output();
        Checkpoint end = Checkpoint.in(folder).orElseThrow();
        long frames = output.trajectoryEvery() == 0 ? 0 : end.step() / output.trajectoryEvery() + 1;
        if (frames == 0) {
            return new Observed(!end.isLimit(), values, thermo, null, null, null, List.of());
        }
        boolean isField = thermo.columns().containsKey(ThermoLog.WORK);
        double span = (frames - 1) * output.trajectoryEvery() * job.createIntegrator().timestep();
        MeanSquareDisplacement msd = add(motion, new MeanSquareDisplacement(true));
        DriftVelocity drift = frames < 2 ? null : add(motion, new DriftVelocity(span, true));
        DiffusionCoefficient diffusion = frames < FIT_FRAMES ? null
                : add(motion, new DiffusionCoefficient(span, FIT_FROM * span, FIT_TO * span, true,
                        new boolean[] {isField, isField, isField}));
        RadialDistribution radial = output.radialDistribution() == 0 ? null
                : add(order, new RadialDistribution(output.radialDistribution(),
                        (int) Math.max(1, Math.round(output.radialDistribution() / BIN))));
        List<CoordinationNumbers> coordination = new ArrayList<>();
        output.coordination().forEach((pair, distance) -> coordination.add(
                add(order, new CoordinationNumbers(pair.split("-")[0], pair.split("-")[1], distance))));
        List<IonPath> paths = pass(plugins, 0.5 * span);

        if (drift != null) {
            take(msd.fromStart().last());
            drift.values().forEach((name, estimate) -> values.put(name, estimate.value()));
        }
        if (diffusion != null) {
            diffusion.values().forEach((name, estimate) -> values.put(name, estimate.value()));
        }
        coordination.forEach(numbers -> values.putAll(numbers.values()));
        return new Observed(!end.isLimit(), values, thermo, drift == null ? null : written(MSD, msd.fromStart()),
                drift == null ? null : written(WINDOWS, msd.windowAverage()),
                radial == null ? null : written(RADIAL, radial.distributions()), paths);
    }

    private static <A extends FrameAnalysis> A add(List<FrameAnalysis> all, A analysis) {
        all.add(analysis);
        return analysis;
    }

    /** Shows every frame to the analyses, those of the order from a time in fs on, and collects the paths. */
    private List<IonPath> pass(Plugins plugins, double middle) throws IOException {
        List<double[]> places = new ArrayList<>();
        int[] species = new int[0];
        try (StructureReader reader = plugins.format(Trajectory.FORMAT).read(folder.resolve(Trajectory.FILE),
                ReadOptions.DEFAULT)) {
            for (Structure frame = reader.next(); frame != null; frame = reader.next()) {
                double time = ((Number) frame.info().get(Trajectory.TIME)).doubleValue();
                species = frame.species();
                for (FrameAnalysis analysis : motion) {
                    analysis.add(time, frame);
                }
                for (FrameAnalysis analysis : time >= middle ? order : List.<FrameAnalysis>of()) {
                    analysis.add(time, frame);
                }
                if (!job.output().paths().isEmpty()) {
                    places.add(frame.positions());
                }
            }
        }
        List<IonPath> paths = new ArrayList<>();
        for (String symbol : job.output().paths()) {
            int number = Elements.number(symbol);
            int[] all = species;
            paths.addAll(TrajectoryPlots.ofElement(symbol, places,
                    IntStream.range(0, all.length).filter(i -> all[i] == number).toArray()));
        }
        return paths;
    }

    private void take(Map<String, Double> last) {
        last.forEach((name, value) -> {
            if (name.startsWith("msd_")) {
                values.put(name, value);
            }
        });
    }

    private Table written(String name, Table table) throws IOException {
        CsvFiles.write(folder.resolve(name), table);
        return table;
    }
}
