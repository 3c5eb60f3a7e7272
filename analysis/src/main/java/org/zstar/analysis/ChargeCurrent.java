package org.zstar.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Units;

/**
 * The current J = dM/dt = Σ_j Z(j)·v(j), taken from the polarisation M of unwrapped positions as its mean over each interval
 * between two frames, ΔM/Δt. Sums of such means are displacements of charge, so conductivities do not depend on whether the
 * frames resolve the vibrations. The current's fluctuations give conductivity (Green and Kubo) and infrared spectrum, its
 * mean the response to a field.
 */
public final class ChargeCurrent {
    /** One e/(V Å fs) in S/m. */
    static final double S_PER_M = 1.602176634e6;

    private final Clock clock = new Clock();
    private final DoubleList[] series = {new DoubleList(), new DoubleList(), new DoubleList()};
    private double[] before;
    private double timeBefore;
    private double volumes;

    /**
     * Takes in the next frame.
     *
     * @param time in fs
     * @param polarisation M in e·Å, three numbers, continuous in time
     * @param volume of the cell in Å³
     */
    public void add(double time, double[] polarisation, double volume) {
        clock.tick(time);
        for (int a = 0; a < 3 && before != null; a++) {
            series[a].add((polarisation[a] - before[a]) / (time - timeBefore));
        }
        before = polarisation.clone();
        timeBefore = time;
        volumes += volume;
    }

    /** Number of intervals, one less than frames. */
    public int intervals() {
        return series[0].size();
    }

    /** Mean volume in Å³. */
    public double volume() {
        return volumes / clock.frames();
    }

    /**
     * Mean current along an axis in e·Å/fs, with its error from blocks.
     *
     * @param axis 0, 1 or 2
     * @param blocks number of equal parts of the trajectory
     */
    public Estimate mean(int axis, int blocks) {
        return blocks(blocks, (from, to) -> mean(axis, from, to));
    }

    /**
     * Conductivity from the equilibrium fluctuations, σ_αα = ∫₀^L ⟨δJ_α(0) δJ_α(t)⟩ dt / (V k_B T) in S/m (Green and Kubo),
     * averaged over axes, with its error from blocks.
     *
     * @param axes any of 0, 1 and 2
     * @param temperature in K
     * @param longestLag L in fs: beyond the decay of the correlation, well below the length of a block
     * @param blocks number of equal parts of the trajectory
     */
    public Estimate greenKubo(int[] axes, double temperature, double longestLag, int blocks) {
        int lags = lags(longestLag);
        return blocks(blocks, (from, to) -> {
            double sum = 0;
            for (int axis : axes) {
                sum += Spectrum.integral(correlation(axis, from, to, lags), lags, clock.interval()) / axes.length;
            }
            return sum;
        }).times(factor(temperature));
    }

    private int lags(double longestLag) {
        return (int) Math.round(longestLag / clock.interval()) + 1;
    }

    private double factor(double temperature) {
        return S_PER_M / (volume() * Units.BOLTZMANN * temperature);
    }

    /**
     * The integral of {@link #greenKubo} as a function of its upper end, of the whole trajectory: {@code lag_fs}, {@code
     * conductivity_x_s_per_m}, …; where it no longer changes, the integral has converged.
     */
    public Table running(double temperature, double longestLag) {
        int lags = Math.min(lags(longestLag), intervals());
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("lag_fs", times(lags));
        for (int axis = 0; axis < 3; axis++) {
            double[] c = correlation(axis, 0, intervals(), lags), sigma = new double[lags];
            double sum = 0;
            for (int k = 1; k < lags; k++) {
                sum += 0.5 * (c[k - 1] + c[k]) * clock.interval();
                sigma[k] = sum * factor(temperature);
            }
            columns.put("conductivity_" + MeanSquareDisplacement.AXES[axis] + "_s_per_m", sigma);
        }
        return new Table(columns);
    }

    /**
     * Conductivity σ_αα = ⟨J_α⟩ / (V E_α) in S/m from the mean current in a constant field, with its error from blocks.
     *
     * @param axis 0, 1 or 2
     * @param field E_α in V/Å
     * @param blocks number of equal parts of the trajectory
     */
    public Estimate response(int axis, double field, int blocks) {
        return mean(axis, blocks).times(S_PER_M / (volume() * field));
    }

    /** Autocorrelation of the current's fluctuation: {@code lag_fs}, {@code current_x_e2_angstrom2_per_fs2}, …. */
    public Table correlations(double longestLag) {
        int n = Math.min(lags(longestLag), intervals());
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("lag_fs", times(n));
        for (int a = 0; a < 3; a++) {
            columns.put("current_" + MeanSquareDisplacement.AXES[a] + "_e2_angstrom2_per_fs2",
                    correlation(a, 0, intervals(), n));
        }
        return new Table(columns);
    }

    private double[] times(int lags) {
        double[] times = new double[lags];
        for (int k = 0; k < lags; k++) {
            times[k] = k * clock.interval();
        }
        return times;
    }

    /**
     * Infrared spectrum, the cosine transform of the current's autocorrelation summed over the axes:
     * {@code frequency_thz}, {@code infrared_e2_angstrom2_per_fs2_per_thz}. In the classical limit absorption coefficient
     * times refractive index is proportional to it. What the mean over an interval takes from a vibration is put back.
     *
     * @param longestLag in fs, which sets the resolution
     * @param highest largest frequency in THz
     */
    public Table infrared(double longestLag, double highest) {
        int n = Math.min(lags(longestLag), intervals());
        double[] frequencies = Spectrum.frequencies(n, clock.interval(), highest);
        double[] total = new double[frequencies.length];
        for (int a = 0; a < 3; a++) {
            double[] c = correlation(a, 0, intervals(), n);
            double[] transform = Spectrum.cosineTransform(c, clock.interval(), frequencies);
            for (int k = 0; k < total.length; k++) {
                total[k] += transform[k] / Spectrum.intervalMean(frequencies[k], clock.interval());
            }
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("frequency_thz", frequencies);
        columns.put("infrared_e2_angstrom2_per_fs2_per_thz", total);
        return new Table(columns);
    }

    private interface Part {
        double of(int from, int to);
    }

    private Estimate blocks(int blocks, Part part) {
        int size = intervals() / Math.max(1, blocks);
        if (blocks < 1 || size < 2) {
            throw new IllegalArgumentException("expected at least 1 block of at least 2 intervals between frames, found "
                    + blocks + " blocks in " + intervals() + " intervals");
        }
        double[] samples = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            samples[b] = part.of(b * size, (b + 1) * size);
        }
        return Estimate.of(samples);
    }

    private double mean(int axis, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += series[axis].get(k);
        }
        return sum / (to - from);
    }

    /** The fluctuation is relative to the mean of the whole trajectory, which biases short blocks less than their own. */
    private double[] correlation(int axis, int from, int to, int lags) {
        if (lags > to - from) {
            throw new IllegalArgumentException("the longest lag of " + (lags - 1) * clock.interval()
                    + " fs does not fit into a block of " + (to - from) + " intervals between frames; use fewer blocks or a "
                    + "shorter lag");
        }
        double mean = mean(axis, 0, intervals());
        double[] c = new double[lags];
        for (int lag = 0; lag < lags; lag++) {
            double sum = 0;
            for (int k = from; k + lag < to; k++) {
                sum += (series[axis].get(k) - mean) * (series[axis].get(k + lag) - mean);
            }
            c[lag] = sum / (to - from - lag);
        }
        return c;
    }
}
