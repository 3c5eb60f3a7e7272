package org.zstar.app.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.Table;
import org.zstar.io.text.AtomicFile;
import org.zstar.io.text.TextOutput;

/** Tables of numbers as CSV: a line of column names, then the rows. Numbers keep every bit. */
public final class CsvFiles {
    private CsvFiles() { }

    /** Writes a table, atomically. Whole numbers are written without decimals, missing ones as nothing. */
    public static void write(Path file, Table table) throws IOException {
        List<double[]> columns = List.copyOf(table.columns().values());
        try (AtomicFile whole = new AtomicFile(file)) {
            try (TextOutput out = TextOutput.create(whole.temporary())) {
                out.put(String.join(",", table.columns().keySet())).line();
                for (int row = 0; row < table.rows(); row++) {
                    for (int c = 0; c < columns.size(); c++) {
                        put(c == 0 ? out : out.put(','), columns.get(c)[row]);
                    }
                    out.line();
                }
            }
            whole.commit();
        }
    }

    /** Writes one number into a table. */
    public static void put(TextOutput out, double value) throws IOException {
        boolean isNegativeZero = value == 0 && 1 / value < 0;
        if (value == Math.rint(value) && Math.abs(value) < 1e15 && !isNegativeZero) {
            out.put((long) value);
        } else if (!Double.isNaN(value)) {
            out.put(value);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IOException if it is none; the message names the line
     */
    public static Table read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String[] names = String.valueOf(in.readLine()).split(",");
            double[][] columns = new double[names.length][256];
            int rows = 0;
            for (Iterator<String> lines = in.lines().iterator(); lines.hasNext(); rows++) {
                String[] cells = lines.next().split(",", -1);
                if (cells.length != names.length) {
                    throw new IOException(file + ":" + (rows + 2) + ": expected " + names.length + " cells, found "
                            + cells.length);
                }
                for (int c = 0; c < cells.length; c++) {
                    if (rows == columns[c].length) {
                        columns[c] = Arrays.copyOf(columns[c], 2 * rows);
                    }
                    columns[c][rows] = number(file, rows, cells[c]);
                }
            }
            Map<String, double[]> table = new LinkedHashMap<>();
            for (int c = 0; c < names.length; c++) {
                table.put(names[c], Arrays.copyOf(columns[c], rows));
            }
            return new Table(table);
        }
    }

    private static double number(Path file, int row, String cell) throws IOException {
        try {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IOException(file + ":" + (row + 2) + ": expected a number, found '" + cell + "'");
        }
    }
}
