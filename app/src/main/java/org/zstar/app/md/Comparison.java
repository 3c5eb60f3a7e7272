package org.zstar.app.md;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zstar.analysis.Estimate;
import org.zstar.analysis.Replicas;
import org.zstar.analysis.Table;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.io.text.AtomicFile;
import org.zstar.io.text.TextOutput;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;
import org.zstar.plotting.figures.MsdPlots;
import org.zstar.plotting.figures.MsdPlots.Msd;
import org.zstar.plotting.figures.TrajectoryPlots;
import org.zstar.plotting.figures.TrajectoryPlots.IonPath;

/**
 * Variants held against the first of them. Replicas of the same number start alike, so their differences are taken pair by
 * pair.
 *
 * @param context the run
 * @param variants that have statistics, two at least
 */
record Comparison(RunContext context, List<Group> variants) {
    private static final String FILE = "comparison.csv";
    private static final double PS_PER_FS = 1e-3;

    /** Writes means and differences with confidence intervals into a table and the results. */
    void write() throws IOException {
        Group reference = variants.get(0);
        try (AtomicFile file = new AtomicFile(context.file(FILE))) {
            try (TextOutput out = TextOutput.create(file.temporary())) {
                out.put("quantity,variant,replicas,mean,mean_ci95,difference,difference_ci95,pairs").line();
                for (Group variant : variants) {
                    Map<String, Estimate> differences = variant == reference ? Map.of() : differences(variant, reference);
                    for (Map.Entry<String, Estimate> mean : Replicas.estimates(variant.values()).entrySet()) {
                        Estimate difference = differences.get(mean.getKey());
                        row(out, mean.getKey(), variant, mean.getValue(), difference);
                        if (difference != null) {
                            Group.put(context, variant.name() + "_minus_" + reference.name() + "_" + mean.getKey(),
                                    difference);
                        }
                    }
                }
            }
            file.commit();
        }
        context.report().table(FILE, "Means of the variants and differences from " + reference.name()
                + ", paired by replica, with half-widths of 95 % confidence intervals");
        announce();
    }

    /** Differences of the pairs of which both reached their end. */
    private static Map<String, Estimate> differences(Group variant, Group reference) {
        Map<Long, Map<String, Double>> own = variant.complete(), partners = reference.complete();
        own.keySet().retainAll(partners.keySet());
        partners.keySet().retainAll(own.keySet());
        return Replicas.differences(List.copyOf(own.values()), List.copyOf(partners.values()));
    }

    private static void row(TextOutput out, String quantity, Group variant, Estimate mean, Estimate difference)
            throws IOException {
        out.put(quantity).put(',').put(variant.name()).put(',').put(variant.jobs().size());
        CsvFiles.put(out.put(','), mean.value());
        CsvFiles.put(out.put(','), mean.halfWidth95());
        CsvFiles.put(out.put(','), difference == null ? Double.NaN : difference.value());
        CsvFiles.put(out.put(','), difference == null ? Double.NaN : difference.halfWidth95());
        out.put(',').put(difference == null ? "" : String.valueOf(difference.samples())).line();
    }

    /** Tells the user the work of the fields, where there are any. */
    private void announce() {
        for (Group variant : variants) {
            Estimate work = Replicas.estimates(variant.values()).get(ThermoLog.WORK);
            if (work != null) {
                context.log().info(variant.name() + String.format(Locale.ROOT, ": work of the field %.4g eV", work.value())
                        + (work.samples() > 1 ? String.format(Locale.ROOT, " ± %.2g", work.halfWidth95()) : ""));
            }
        }
    }

    /** Draws displacements, work and paths of the variants over each other. */
    void draw() {
        String band = variants.stream().allMatch(variant -> variant.jobs().size() == 1) ? ""
                : "; bands: 95 % confidence from the replicas";
        if (variants.stream().allMatch(Group::isMoving)) {
            for (String symbol : variants.get(0).species()) {
                Map<String, Msd> byVariant = new LinkedHashMap<>();
                variants.forEach(variant -> byVariant.put(variant.name(), variant.msd(symbol, false)));
                context.report().figure("msd_" + symbol, "Mean square displacement of " + symbol
                        + " from the start, centre-of-mass drift removed" + band, MsdPlots.compared(symbol, byVariant));
            }
        }
        if (variants.stream().anyMatch(Comparison::hasField)) {
            context.report().figure(ThermoLog.WORK, "Work of the field on the ions" + band, work());
        }
        Map<String, List<IonPath>> paths = new LinkedHashMap<>();
        variants.forEach(variant -> paths.put(variant.name(), variant.observed().get(0).paths()));
        if (paths.values().stream().noneMatch(List::isEmpty)) {
            context.report().figure("paths_xz", "Paths of the ions, seen along y"
                    + (band.isEmpty() ? "" : ", first replicas"), TrajectoryPlots.compared(paths, new int[] {0, 2}));
        }
    }

    private static boolean hasField(Group variant) {
        return variant.observed().get(0).thermo().columns().containsKey(ThermoLog.WORK);
    }

    private Figure work() {
        List<Series> bands = new ArrayList<>(), lines = new ArrayList<>();
        for (int v = 0; v < variants.size(); v++) {
            if (hasField(variants.get(v))) {
                Table thermo = variants.get(v).thermo();
                double[] work = thermo.column(ThermoLog.WORK);
                double[] time = Arrays.stream(thermo.column(ThermoLog.TIME)).map(t -> PS_PER_FS * t).toArray();
                double[] halfWidth = thermo.columns().get(ThermoLog.WORK + Replicas.HALF_WIDTH);
                if (halfWidth != null) {
                    bands.add(Series.Band.around(Colour.cycle(v), time, work, halfWidth));
                }
                lines.add(new Series.Line(variants.get(v).name(), Colour.cycle(v), time, work));
            }
        }
        Panel panel = new Panel("", Axis.linear("Time", "ps"), Axis.linear("Work of the field", "eV"));
        // bands first, so that they cover no line
        for (List<Series> layer : List.of(bands, lines)) {
            for (Series series : layer) {
                panel = panel.with(series);
            }
        }
        return Figure.of("Work of the field", panel);
    }
}
