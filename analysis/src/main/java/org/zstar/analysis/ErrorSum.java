package org.zstar.analysis;

import java.util.Arrays;

/** Adds up deviations, and keeps an even sample of the pairs for a parity plot. */
final class ErrorSum {
    private final int limit;
    private double[] references = new double[64];
    private double[] predictions = new double[64];
    private int kept;
    private long stride = 1;
    private long count;
    private double squares;
    private double magnitudes;
    private double largest;

    /** @param limit how many pairs are kept at most */
    ErrorSum(int limit) {
        this.limit = limit;
    }

    void add(double reference, double predicted) {
        double d = predicted - reference;
        squares += d * d;
        magnitudes += Math.abs(d);
        largest = Math.max(largest, Math.abs(d));
        if (limit > 0 && count % stride == 0) {
            keep(reference, predicted);
        }
        count++;
    }

    private void keep(double reference, double predicted) {
        if (kept == limit) {
            // from now on only every other of the pairs that were kept so far
            stride *= 2;
            int half = (kept + 1) / 2;
            for (int k = 0; k < half; k++) {
                references[k] = references[2 * k];
                predictions[k] = predictions[2 * k];
            }
            kept = half;
            if (count % stride != 0) {
                return;
            }
        }
        if (kept == references.length) {
            references = Arrays.copyOf(references, 2 * kept);
            predictions = Arrays.copyOf(predictions, 2 * kept);
        }
        references[kept] = reference;
        predictions[kept++] = predicted;
    }

    Errors errors() {
        return new Errors(count, Math.sqrt(squares / count), magnitudes / count, largest);
    }

    double[] references() {
        return Arrays.copyOf(references, kept);
    }

    double[] predictions() {
        return Arrays.copyOf(predictions, kept);
    }
}
