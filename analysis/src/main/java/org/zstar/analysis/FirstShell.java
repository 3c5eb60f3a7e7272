package org.zstar.analysis;

import java.util.Optional;

/**
 * The first shell of neighbours in a radial distribution function: its peak and the minimum behind it.
 *
 * @param peak distance of the first maximum in Å
 * @param minimum distance of the minimum behind it in Å
 * @param coordination mean number of neighbours up to the minimum
 */
public record FirstShell(double peak, double minimum, double coordination) {
    /** Values are averaged over this distance in Å before peaks are looked for. */
    private static final double WIDTH = 0.1;
    /** How much of the peak g must rise again for a minimum to be one. */
    private static final double RISE = 0.05;

    /**
     * Finds it.
     *
     * @param r centres of the bins in Å
     * @param g radial distribution function
     * @param coordination running coordination number
     * @return empty where there is no peak above 1, or no minimum behind it within the range
     */
    public static Optional<FirstShell> of(double[] r, double[] g, double[] coordination) {
        double[] smooth = smoothed(r, g);
        int peak = 0;
        while (peak < r.length && !(smooth[peak] > 1 && isHighest(r, smooth, peak))) {
            peak++;
        }
        if (peak == r.length) {
            return Optional.empty();
        }
        int first = peak, last = peak;
        for (int k = peak; k < r.length; k++) {
            if (smooth[k] < smooth[first]) {
                first = k;
            }
            last = smooth[k] <= smooth[first] ? k : last;
            if (smooth[k] > smooth[first] + RISE * smooth[peak]) {
                // a gap without any atom has its minimum in the middle
                int middle = (first + last) / 2;
                return Optional.of(new FirstShell(r[peak], r[middle], coordination[middle]));
            }
        }
        return Optional.empty();
    }

    private static double[] smoothed(double[] r, double[] g) {
        int reach = r.length < 2 ? 0 : (int) Math.floor(0.5 * WIDTH / (r[1] - r[0]));
        double[] smooth = new double[g.length];
        for (int k = 0; k < g.length; k++) {
            int from = Math.max(0, k - reach), to = Math.min(g.length - 1, k + reach);
            for (int n = from; n <= to; n++) {
                smooth[k] += g[n] / (to - from + 1);
            }
        }
        return smooth;
    }

    /** Whether no value within three widths is higher. */
    private static boolean isHighest(double[] r, double[] smooth, int k) {
        for (int n = 0; n < r.length; n++) {
            if (Math.abs(r[n] - r[k]) < 3 * WIDTH && smooth[n] > smooth[k]) {
                return false;
            }
        }
        return true;
    }
}
