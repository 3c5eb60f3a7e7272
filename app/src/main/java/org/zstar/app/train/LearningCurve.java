package org.zstar.app.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.Table;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.plotting.figures.LearningCurves;

/** The errors after every epoch, in {@code learning_curve.csv}, or in one file per member of a committee. */
final class LearningCurve {
    private static final String NAME = "learning_curve";
    private static final String TRAIN = "train_";
    private static final String VALIDATION = "validation_";

    private LearningCurve() { }

    /** Name of its file; the suffix tells members of a committee apart. */
    static String file(String suffix) {
        return NAME + suffix + ".csv";
    }

    static Map<String, Double> row(int epoch, Map<String, Double> errors) {
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("epoch", (double) epoch);
        row.putAll(errors);
        return row;
    }

    /** Adds the curves to the report of a finished run. */
    static void report(RunContext context, String suffix, int bestEpoch) throws IOException {
        Table table = CsvFiles.read(context.file(file(suffix)));
        context.report().table(file(suffix), "Errors after every epoch");
        List<LearningCurves.Curve> curves = new ArrayList<>();
        table.columns().forEach((name, values) -> {
            if (name.startsWith(TRAIN)) {
                String quantity = name.substring(TRAIN.length());
                double[] validation = table.columns().getOrDefault(VALIDATION + quantity, new double[0]);
                curves.add(new LearningCurves.Curve(quantity.replace('_', ' '), "", values, validation));
            }
        });
        if (!curves.isEmpty() && table.rows() > 1) {
            context.report().figure(NAME + suffix, "Errors after every epoch; the line marks the model that was kept",
                    LearningCurves.of(table.column("epoch"), curves, bestEpoch));
        }
    }
}
