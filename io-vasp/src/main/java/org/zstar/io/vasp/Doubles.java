package org.zstar.io.vasp;

import java.util.Arrays;

/** Numbers of which a file has as many as it has, whatever it announces: memory grows with what was read. */
final class Doubles {
    private double[] values = new double[192];
    private int size;

    /** Makes room for a few more and returns the array; {@link #size} is where they go. */
    double[] room(int more) {
        if (values.length - size < more) {
            values = Arrays.copyOf(values, 2 * values.length + more);
        }
        return values;
    }

    /** Counts numbers that were put behind the others. */
    void added(int more) {
        size += more;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
