package org.zstar.app.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.Table;
import org.zstar.app.run.ContinuedFile;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.io.text.TextOutput;
import org.zstar.plotting.figures.LearningCurves;

/** The errors after every epoch, in {@code learning_curve.csv}. */
final class LearningCurve implements Closeable {
    static final String FILE = "learning_curve.csv";
    private static final String TRAIN = "train_";
    private static final String VALIDATION = "validation_";

    private final Path file;
    private final TextOutput out;
    private boolean headed;

    private LearningCurve(Path file, boolean headed) throws IOException {
        this.file = file;
        this.out = TextOutput.append(file);
        this.headed = headed;
    }

    /** Starts the file anew, or continues it from a length in bytes. */
    static LearningCurve open(Path file, long bytes) throws IOException {
        ContinuedFile.cut(file, bytes);
        return new LearningCurve(file, bytes > 0);
    }

    void write(int epoch, Map<String, Double> errors) throws IOException {
        if (!headed) {
            out.put("epoch");
            for (String name : errors.keySet()) {
                out.put(',').put(name);
            }
            out.line();
            headed = true;
        }
        out.put(epoch);
        for (double error : errors.values()) {
            CsvFiles.put(out.put(','), error);
        }
        out.line();
    }

    /** Makes what has been written safe. @return length of the file in bytes */
    long flush() throws IOException {
        out.flush();
        return ContinuedFile.settle(file);
    }

    /** Adds the curves to the report of a finished run. */
    static void report(RunContext context, int bestEpoch) throws IOException {
        Table table = CsvFiles.read(context.file(FILE));
        context.report().table(FILE, "Errors after every epoch");
        List<LearningCurves.Curve> curves = new ArrayList<>();
        table.columns().forEach((name, values) -> {
            if (name.startsWith(TRAIN)) {
                String quantity = name.substring(TRAIN.length());
                double[] validation = table.columns().getOrDefault(VALIDATION + quantity, new double[0]);
                curves.add(new LearningCurves.Curve(quantity.replace('_', ' '), "", values, validation));
            }
        });
        if (!curves.isEmpty() && table.rows() > 1) {
            context.report().figure("learning_curve", "Errors after every epoch; the line marks the model that was kept",
                    LearningCurves.of(table.column("epoch"), curves, bestEpoch));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
