package org.zstar.app.trust;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.zstar.analysis.Extrapolations;
import org.zstar.analysis.Table;
import org.zstar.app.run.RunContext;
import org.zstar.io.text.AtomicFile;
import org.zstar.io.text.TextOutput;
import org.zstar.plotting.figures.TrustPlots;

/** What a run tells of the trustworthiness of its models when it ends: numbers, a picture, a table of features. */
public final class TrustReport {
    private static final String FEATURES = "extrapolations.csv";

    private final RunContext context;
    private final String prefix;

    /** @param context the run */
    public TrustReport(RunContext context) {
        this(context, "");
    }

    /**
     * @param context the run
     * @param prefix of the names of results and files, where a run reports more than once
     */
    public TrustReport(RunContext context, String prefix) {
        this.context = context;
        this.prefix = prefix;
    }

    /**
     * Numbers of thermo logs: see {@link #numbers}; and a picture of the first one over time.
     *
     * @param thermo with the same columns
     * @param time of the first one in fs
     */
    public void overTime(List<Table> thermo, double[] time) {
        Map<String, double[]> all = new LinkedHashMap<>(), watched = new LinkedHashMap<>();
        thermo.get(0).columns().forEach((name, values) -> {
            if (name.contains("_deviation_") || name.contains("_extrapolat")) {
                watched.put(name, values);
                all.put(name, thermo.stream().flatMapToDouble(table -> Arrays.stream(table.column(name))).toArray());
            }
        });
        numbers(all);
        if (!watched.isEmpty() && time.length > 1) {
            context.report().figure(prefix + "trust", "Deviations within committees, and features outside of the training data",
                    TrustPlots.overTime(time, watched));
        }
    }

    /** Results: the largest of what is a maximum in each frame, the mean of all else, the share that extrapolates. */
    public void numbers(Map<String, double[]> watched) {
        watched.forEach((name, values) -> {
            double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
            DoubleStream all = Arrays.stream(known);
            context.results().put(prefix + name, (name.contains("_max") ? all.max() : all.average()).orElse(Double.NaN));
            if (name.endsWith("_extrapolated_features")) {
                context.results().put(prefix + name.replace("extrapolated_features", "extrapolating_share"),
                        Arrays.stream(known).map(v -> v > 0 ? 1 : 0).average().orElse(Double.NaN));
            }
        });
    }

    /**
     * The table of features that were outside of the training data.
     *
     * @param byModel counts by name of the model
     * @param frames what was looked at, in words
     */
    public void features(Map<String, Extrapolations> byModel, String frames) throws IOException {
        if (byModel.isEmpty()) {
            return;
        }
        try (AtomicFile file = new AtomicFile(context.file(prefix + FEATURES))) {
            try (TextOutput out = TextOutput.create(file.temporary())) {
                out.put("model,element,feature,below,above,excess_max,minimum,maximum,frame,atom").line();
                for (Map.Entry<String, Extrapolations> model : byModel.entrySet()) {
                    for (Extrapolations.Count c : model.getValue().counts()) {
                        out.put(model.getKey()).put(',').put(c.element()).put(',').put(c.feature().name().replace(",", "-"))
                                .put(',').put(c.below()).put(',').put(c.above()).put(',').put(c.excess()).put(',')
                                .put(c.feature().minimum()).put(',').put(c.feature().maximum()).put(',').put(c.frame())
                                .put(',').put(c.atom()).line();
                    }
                }
            }
            file.commit();
        }
        byModel.forEach((model, extrapolations) -> tell(model, extrapolations.counts(), frames));
        context.report().table(prefix + FEATURES, "Features outside of the training data in " + frames
                + ": how often below and above the range, and how far at most, in widths of the range (atoms from 0)");
    }

    private void tell(String model, List<Extrapolations.Count> counts, String frames) {
        context.results().put(prefix + model + "_features_outside", counts.size());
        if (counts.isEmpty()) {
            context.log().info("all features of the " + model + " are within the training data in " + frames);
        } else {
            Extrapolations.Count c = counts.get(0);
            context.log().info(String.format(Locale.ROOT, "%d features of the %s leave the training data in %s; farthest"
                    + " %s around %s, by %.3g widths of its range at atom %d of frame %s", counts.size(), model, frames,
                    c.feature().name(), c.element(), c.excess(), c.atom() + 1, c.frame()));
        }
    }
}
