package org.zstar.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Structure;

/**
 * Velocity autocorrelation ⟨v(0)·v(t)⟩ per species and, from it, the vibrational density of states. Only the origins within
 * the longest lag are kept.
 */
public final class VelocityAutocorrelation implements FrameAnalysis {
    private final int lags;
    private final int originStride;
    private final Clock clock = new Clock();
    private final double[][] origins;
    private Groups groups;
    private double[] sums;
    private long[] counts;

    /**
     * @param lags number of lags, from 0 on, in frames
     * @param originStride every how many frames a new origin starts; larger is faster and uses less memory
     */
    public VelocityAutocorrelation(int lags, int originStride) {
        if (lags < 2 || originStride < 1) {
            throw new IllegalArgumentException("expected at least 2 lags and an origin every 1 or more frames, found " + lags
                    + " and " + originStride);
        }
        this.lags = lags;
        this.originStride = originStride;
        this.origins = new double[(lags - 1) / originStride + 1][];
    }

    @Override
    public void add(double time, Structure frame) {
        if (frame.velocities() == null) {
            throw new IllegalArgumentException("the frame at " + time
                    + " fs has no velocities; write them to the trajectory");
        }
        if (groups == null) {
            groups = new Groups(frame.species());
            sums = new double[groups.count() * lags];
            counts = new long[lags];
        }
        groups.requireSame(frame.species(), time);
        long now = clock.frames();
        clock.tick(time);
        if (now % originStride == 0) {
            origins[(int) (now / originStride % origins.length)] = frame.velocities().clone();
        }
        long newest = now / originStride;
        for (long origin = newest; origin >= 0 && now - origin * originStride < lags; origin--) {
            correlate(origins[(int) (origin % origins.length)], frame.velocities(), (int) (now - origin * originStride));
        }
    }

    private void correlate(double[] earlier, double[] later, int lag) {
        for (int i = 0; i < later.length / 3; i++) {
            double product = earlier[3 * i] * later[3 * i] + earlier[3 * i + 1] * later[3 * i + 1]
                    + earlier[3 * i + 2] * later[3 * i + 2];
            sums[groups.of(i) * lags + lag] += product / groups.size(groups.of(i));
        }
        counts[lag]++;
    }

    private int filled() {
        int filled = 0;
        while (filled < lags && counts != null && counts[filled] > 0) {
            filled++;
        }
        return filled;
    }

    private double[] correlation(int group) {
        double[] c = new double[filled()];
        for (int k = 0; k < c.length; k++) {
            c[k] = sums[group * lags + k] / counts[k];
        }
        return c;
    }

    /** {@code lag_fs} and {@code vacf_Li_angstrom2_per_fs2} of each species. */
    public Table correlations() {
        double[] times = new double[filled()];
        for (int k = 0; k < times.length; k++) {
            times[k] = k * clock.interval();
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("lag_fs", times);
        for (int g = 0; groups != null && g < groups.count(); g++) {
            columns.put("vacf_" + groups.symbol(g) + "_angstrom2_per_fs2", correlation(g));
        }
        return new Table(columns);
    }

    /**
     * {@code frequency_thz} and {@code vdos_Li_per_thz} of each species: the cosine transform of the normalised
     * autocorrelation under a Hann window, scaled to 3 states per atom.
     *
     * @param highest largest frequency in THz, at most that of half a period per frame
     */
    public Table spectrum(double highest) {
        double[] frequencies = Spectrum.frequencies(filled(), clock.interval(), highest);
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("frequency_thz", frequencies);
        for (int g = 0; groups != null && g < groups.count(); g++) {
            double[] c = correlation(g);
            double scale = c.length == 0 || c[0] == 0 ? 0 : 3 / c[0];
            double[] transform = Spectrum.cosineTransform(c, clock.interval(), frequencies);
            for (int k = 0; k < transform.length; k++) {
                transform[k] *= scale;
            }
            columns.put("vdos_" + groups.symbol(g) + "_per_thz", transform);
        }
        return new Table(columns);
    }

    /** Diffusion coefficients by Green and Kubo, ∫⟨v·v⟩dt / 3 over all lags: {@code diffusion_Li_cm2_per_s}. */
    public Map<String, Double> diffusion() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int g = 0; groups != null && g < groups.count(); g++) {
            double[] c = correlation(g);
            double integral = Spectrum.integral(c, c.length, clock.interval());
            values.put("diffusion_" + groups.symbol(g) + "_cm2_per_s", integral / 3 * DiffusionCoefficient.CM2_PER_S);
        }
        return values;
    }
}
