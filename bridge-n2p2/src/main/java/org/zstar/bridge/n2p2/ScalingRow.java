package org.zstar.bridge.n2p2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.zstar.api.io.ReadOptions;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;

/**
 * A row of {@code scaling.data}: element and function, counted from 1, and the statistics of the function in the training
 * data. The rows are used in their order: elements by atomic number, functions as {@link FunctionOrder} has them.
 *
 * @param line number of the line, from 1
 * @param minimum smallest value
 * @param maximum largest value
 * @param mean mean value
 * @param sigma standard deviation, or NaN where an old file does not tell
 */
record ScalingRow(long line, double minimum, double maximum, double mean, double sigma) {
    /** Name of the file. */
    static final String FILE = "scaling.data";

    /**
     * Reads the rows.
     *
     * @param functions number of functions of each element
     */
    static List<List<ScalingRow>> read(Path file, List<Integer> functions) throws IOException {
        List<List<ScalingRow>> all = new ArrayList<>();
        try (LineReader lines = new LineReader(file, ReadOptions.DEFAULT)) {
            for (int e = 0; e < functions.size(); e++) {
                List<ScalingRow> rows = new ArrayList<>();
                for (int f = 0; f < functions.get(e); f++) {
                    rows.add(next(lines, e + 1, f + 1));
                }
                all.add(Collections.unmodifiableList(rows));
            }
        }
        return all;
    }

    private static ScalingRow next(LineReader lines, int element, int function) throws IOException {
        String what = "the row of element " + element + ", function " + function;
        do {
            lines.require(what);
        } while (lines.blank() || lines.at(lines.indent()) == '#');
        Fields fields = lines.fields();
        long e = fields.integer("the number of an element"), f = fields.integer("the number of a function");
        if (e != element || f != function) {
            throw lines.error("found the row of element " + e + ", function " + f + ", expected " + what
                    + ", because rows are used in their order");
        }
        return new ScalingRow(lines.number(), fields.real("the smallest value"), fields.real("the largest value"),
                fields.real("the mean value"), fields.more() ? fields.real("the standard deviation") : Double.NaN);
    }

    /** The row as text. */
    String text(int element, int function) {
        return String.format(Locale.ROOT, "%10d %10d %24.16E %24.16E %24.16E %24.16E\n", element, function, minimum, maximum,
                mean, sigma);
    }
}
