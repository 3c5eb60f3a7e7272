package org.zstar.analysis;

/** Transforms of autocorrelation functions. */
final class Spectrum {
    private static final double PER_THZ = 1e-3;

    private Spectrum() { }

    /**
     * Frequencies in THz from 0 in steps of half the resolution of the lags.
     *
     * @param lags number of lags
     * @param interval between them in fs
     * @param highest largest frequency in THz
     */
    static double[] frequencies(int lags, double interval, double highest) {
        double nyquist = 0.5 / (interval * PER_THZ);
        if (!(highest > 0)) {
            throw new IllegalArgumentException("expected a highest frequency above 0 THz, found " + highest);
        }
        if (lags < 2) {
            return new double[0];
        }
        double step = 0.25 / ((lags - 1) * interval * PER_THZ);
        int count = (int) (Math.min(highest, nyquist) / step * (1 + 1e-12)) + 1;
        double[] frequencies = new double[count];
        for (int k = 0; k < count; k++) {
            frequencies[k] = k * step;
        }
        return frequencies;
    }

    /**
     * 4 ∫₀^∞ C(t) w(t) cos(2πνt) dt with the Hann window w, by the trapezoidal rule; its integral over ν from 0 on is C(0).
     *
     * @param correlation C at equal intervals from 0 on
     * @param interval in fs
     * @param frequencies ν in THz
     * @return per THz, in the unit of C
     */
    static double[] cosineTransform(double[] correlation, double interval, double[] frequencies) {
        double[] result = new double[frequencies.length];
        int n = correlation.length;
        for (int f = 0; f < result.length; f++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                double window = 0.5 * (1 + StrictMath.cos(Math.PI * k / (n - 1)));
                double phase = 2 * Math.PI * frequencies[f] * PER_THZ * k * interval;
                sum += (k == 0 ? 0.5 : 1) * correlation[k] * window * StrictMath.cos(phase);
            }
            result[f] = 4 * sum * interval * PER_THZ;
        }
        return result;
    }

    /**
     * Share of a vibration's power that is left in means over intervals, (sin x / x)² with x = πνΔt.
     *
     * @param frequency ν in THz
     * @param interval Δt in fs
     */
    static double intervalMean(double frequency, double interval) {
        double x = Math.PI * frequency * PER_THZ * interval;
        double sinc = x == 0 ? 1 : StrictMath.sin(x) / x;
        return sinc * sinc;
    }

    /** Integral of the first values by the trapezoidal rule. */
    static double integral(double[] values, int count, double interval) {
        double sum = 0;
        for (int k = 0; k + 1 < count; k++) {
            sum += 0.5 * (values[k] + values[k + 1]) * interval;
        }
        return sum;
    }
}
