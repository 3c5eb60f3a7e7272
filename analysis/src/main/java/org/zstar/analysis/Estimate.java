package org.zstar.analysis;

/**
 * A mean with its statistical error, from independent samples.
 *
 * @param value mean
 * @param standardError standard error of the mean; NaN with fewer than two samples
 * @param samples their number
 */
public record Estimate(double value, double standardError, int samples) {
    /** Two-sided 95 % points of Student's distribution with 1, 2, … degrees of freedom. */
    private static final double[] STUDENT_95 = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
        2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042};

    /** Mean and standard error of independent samples. */
    public static Estimate of(double... samples) {
        int n = samples.length;
        double mean = 0;
        for (double s : samples) {
            mean += s / n;
        }
        double squares = 0;
        for (double s : samples) {
            squares += (s - mean) * (s - mean);
        }
        return new Estimate(n == 0 ? Double.NaN : mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n), n);
    }

    /** Half-width of the 95 % confidence interval (Student's t); NaN with fewer than two samples. */
    public double halfWidth95() {
        if (samples < 2) {
            return Double.NaN;
        }
        // beyond the table the quantile approaches the normal one as 1.96 + 2.4 / degrees of freedom
        double t = samples - 2 < STUDENT_95.length ? STUDENT_95[samples - 2] : 1.95996 + 2.4 / (samples - 1);
        return t * standardError;
    }

    /** The same quantity in another unit. */
    public Estimate times(double factor) {
        return new Estimate(factor * value, Math.abs(factor) * standardError, samples);
    }
}
