package org.zstar.app.paths;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of numbers in checkpoints. */
final class Numbers {
    private Numbers() { }

    static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    static double[] read(DataInput in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int k = 0; k < values.length; k++) {
            values[k] = in.readDouble();
        }
        return values;
    }

    static void write(DataOutput out, double[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (double[] row : rows) {
            write(out, row);
        }
    }

    static double[][] readRows(DataInput in) throws IOException {
        double[][] rows = new double[in.readInt()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = read(in);
        }
        return rows;
    }

    /** Length of the longest vector of three numbers. */
    static double longest(double[] vectors) {
        double square = 0;
        for (int k = 0; k < vectors.length; k += 3) {
            square = Math.max(square, vectors[k] * vectors[k] + vectors[k + 1] * vectors[k + 1]
                    + vectors[k + 2] * vectors[k + 2]);
        }
        return Math.sqrt(square);
    }
}
