package org.zstar.model.committee;

/** Variance of predictions, s² = Σ_m (x_m − mean)² / (M − 1), by Welford's updates: no cancellation of large numbers. */
final class Spread {
    private final double[] mean;
    private final double[] squares;
    private int count;

    /** @param size number of values per member */
    Spread(int size) {
        mean = new double[size];
        squares = new double[size];
    }

    /** Takes in what one member predicts. */
    void add(double[] values) {
        count++;
        for (int k = 0; k < values.length; k++) {
            double before = values[k] - mean[k];
            mean[k] += before / count;
            squares[k] += before * (values[k] - mean[k]);
        }
    }

    /** Standard deviation of each group of values: root of the mean of their variances. */
    double[] deviations(int group) {
        double[] deviations = new double[squares.length / group];
        for (int i = 0; i < deviations.length; i++) {
            double sum = 0;
            for (int k = group * i; k < group * (i + 1); k++) {
                sum += squares[k];
            }
            deviations[i] = Math.sqrt(sum / (group * (count - 1)));
        }
        return deviations;
    }
}
