package org.zstar.plotting.figures;

/** Averages over blocks of a series, which show its course through the noise. */
final class Averages {
    private Averages() { }

    /**
     * Means of equally long stretches.
     *
     * @param blocks number of stretches; fewer values than twice that are kept as they are
     */
    static double[] of(double[] values, int blocks) {
        if (values.length < 2 * blocks) {
            return values;
        }
        double[] means = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            int from = (int) ((long) values.length * b / blocks), to = (int) ((long) values.length * (b + 1) / blocks);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += values[i];
            }
            means[b] = sum / (to - from);
        }
        return means;
    }
}
