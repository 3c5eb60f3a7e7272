package org.zstar.plotting.figures;

/**
 * Reference values and the predictions that belong to them.
 *
 * @param reference values from first principles
 * @param predicted as many values from the model, in the same order and unit
 * @param rmse root-mean-square error to be shown; it may stand for more pairs than are drawn
 */
public record Pairs(double[] reference, double[] predicted, double rmse) {
    public Pairs {
        if (reference.length != predicted.length) {
            throw new IllegalArgumentException(reference.length + " reference values but " + predicted.length
                    + " predictions; expected as many");
        }
    }

    /** Pairs with the root mean square of their differences; NaN without values. */
    public static Pairs of(double[] reference, double[] predicted) {
        Pairs pairs = new Pairs(reference, predicted, Double.NaN);
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            double difference = predicted[i] - reference[i];
            sum += difference * difference;
        }
        return new Pairs(pairs.reference, pairs.predicted, Math.sqrt(sum / reference.length));
    }
}
