package org.zstar.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;

/**
 * The current J_α = Σ_j Σ_β Z_αβ(j) v_β(j) = dM_α/dt, which a trajectory gives with velocities and either its Born charges
 * or one charge per element. Its fluctuations give conductivity (Green and Kubo) and infrared spectrum, its mean the
 * response to a field.
 */
public final class ChargeCurrent implements FrameAnalysis {
    /** One e/(V Å fs) in S/m. */
    static final double S_PER_M = 1.602176634e6;

    private final Map<Integer, Double> charges;
    private final Clock clock = new Clock();
    private final DoubleList[] series = {new DoubleList(), new DoubleList(), new DoubleList()};
    private double volumes;

    private ChargeCurrent(Map<Integer, Double> charges) {
        this.charges = charges;
    }

    /** The current of the Born charges that are labels of the frames. */
    public static ChargeCurrent ofBornCharges() {
        return new ChargeCurrent(null);
    }

    /** The current of constant charges in e by atomic number. */
    public static ChargeCurrent ofConstantCharges(Map<Integer, Double> charges) {
        return new ChargeCurrent(Map.copyOf(charges));
    }

    @Override
    public void add(double time, Structure frame) {
        double[] v = frame.velocities(), z = frame.labels().bornCharges();
        if (v == null || charges == null && z == null) {
            throw new IllegalArgumentException("the frame at " + time + " fs has no "
                    + (v == null ? "velocities" : "Born charges") + ", which the current needs; write them to the trajectory"
                    + (v == null ? "" : " or give constant charges"));
        }
        clock.tick(time);
        double[] j = new double[3];
        for (int i = 0; i < frame.size(); i++) {
            double charge = charges == null ? 0 : charge(frame.species()[i]);
            for (int a = 0; a < 3; a++) {
                j[a] += charges != null ? charge * v[3 * i + a] : z[9 * i + 3 * a] * v[3 * i]
                        + z[9 * i + 3 * a + 1] * v[3 * i + 1] + z[9 * i + 3 * a + 2] * v[3 * i + 2];
            }
        }
        for (int a = 0; a < 3; a++) {
            series[a].add(j[a]);
        }
        volumes += frame.cell().volume();
    }

    private double charge(int species) {
        Double charge = charges.get(species);
        if (charge == null) {
            throw new IllegalArgumentException("no charge is given for " + Elements.symbol(species));
        }
        return charge;
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
     * Conductivity σ_αα = ∫₀^L ⟨δJ_α(0) δJ_α(t)⟩ dt / (V k_B T) in S/m (Green and Kubo), with its error from blocks.
     *
     * @param axis 0, 1 or 2
     * @param temperature in K
     * @param longestLag L in fs: beyond the decay of the correlation, well below the length of a block
     * @param blocks number of equal parts of the trajectory
     */
    public Estimate greenKubo(int axis, double temperature, double longestLag, int blocks) {
        int lags = (int) Math.round(longestLag / clock.interval()) + 1;
        double factor = S_PER_M / (volume() * Units.BOLTZMANN * temperature);
        return blocks(blocks, (from, to) -> Spectrum.integral(correlation(axis, from, to, lags), lags, clock.interval()))
                .times(factor);
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
    public Table correlations(int lags) {
        int n = (int) Math.min(lags, clock.frames());
        Map<String, double[]> columns = new LinkedHashMap<>();
        double[] times = new double[n];
        for (int k = 0; k < n; k++) {
            times[k] = k * clock.interval();
        }
        columns.put("lag_fs", times);
        for (int a = 0; a < 3; a++) {
            columns.put("current_" + MeanSquareDisplacement.AXES[a] + "_e2_angstrom2_per_fs2",
                    correlation(a, 0, series[a].size(), n));
        }
        return new Table(columns);
    }

    /**
     * Infrared spectrum, the cosine transform of the current's autocorrelation summed over the axes:
     * {@code frequency_thz}, {@code infrared_e2_angstrom2_per_fs2_per_thz}. In the classical limit absorption coefficient
     * times refractive index is proportional to it.
     *
     * @param lags number of lags, which sets the resolution
     * @param highest largest frequency in THz
     */
    public Table infrared(int lags, double highest) {
        int n = (int) Math.min(lags, clock.frames());
        double[] frequencies = Spectrum.frequencies(n, clock.interval(), highest);
        double[] total = new double[frequencies.length];
        for (int a = 0; a < 3; a++) {
            double[] c = correlation(a, 0, series[a].size(), n);
            double[] transform = Spectrum.cosineTransform(c, clock.interval(), frequencies);
            for (int k = 0; k < total.length; k++) {
                total[k] += transform[k];
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
        int size = (int) (clock.frames() / Math.max(1, blocks));
        if (blocks < 1 || size < 2) {
            throw new IllegalArgumentException("expected at least 1 block of at least 2 frames, found " + blocks
                    + " blocks in " + clock.frames() + " frames");
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
                    + " fs does not fit into a block of " + (to - from) + " frames; use fewer blocks or a shorter lag");
        }
        double mean = mean(axis, 0, series[axis].size());
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
