package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Smallest and largest of numbers, and where the largest was. */
final class Range {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private long lowFrame;
    private long highFrame;
    private double sum;
    private long count;

    void add(double value, long frame) {
        if (value < low) {
            low = value;
            lowFrame = frame;
        }
        if (value > high) {
            high = value;
            highFrame = frame;
        }
        sum += value;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    long lowFrame() {
        return lowFrame;
    }

    long highFrame() {
        return highFrame;
    }

    double mean() {
        return sum / count;
    }

    /** For example {@code 1.25 to 3.5 eV}, or the one number there is. */
    String text(String format, String unit) {
        String first = String.format(Locale.ROOT, format, low);
        String last = String.format(Locale.ROOT, format, high);
        return (first.equals(last) ? first : first + " to " + last) + (unit.isEmpty() ? "" : " " + unit);
    }

    void put(ObjectNode object, String name) {
        object.putObject(name).put("min", low).put("max", high).put("min_frame", lowFrame).put("max_frame", highFrame);
    }
}
