package org.zstar.plotting.figures;

/**
 * Reference values and the predictions that belong to them.
 *
 * @param reference values from first principles
 * @param predicted as many values from the model, in the same order and unit
 */
public record Pairs(double[] reference, double[] predicted) {
    public Pairs {
        if (reference.length != predicted.length) {
            throw new IllegalArgumentException(reference.length + " reference values but " + predicted.length
                    + " predictions; expected as many");
        }
    }

    /** Root mean square of the differences, in the unit of the values; NaN without values. */
    public double rmse() {
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            double difference = predicted[i] - reference[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum / reference.length);
    }

    /**
     * One part of values that come as 3×3 tensors, row-major.
     *
     * @param diagonal whether to take the diagonal (3 of each tensor) or the other components (6)
     */
    Pairs part(boolean diagonal) {
        if (reference.length % 9 != 0) {
            throw new IllegalArgumentException("expected 9 values per tensor, found " + reference.length
                    + " values, which is no multiple of 9");
        }
        int tensors = reference.length / 9, each = diagonal ? 3 : 6, n = 0;
        double[] r = new double[tensors * each], p = new double[tensors * each];
        for (int i = 0; i < reference.length; i++) {
            if ((i % 9 % 4 == 0) == diagonal) {
                r[n] = reference[i];
                p[n++] = predicted[i];
            }
        }
        return new Pairs(r, p);
    }
}
