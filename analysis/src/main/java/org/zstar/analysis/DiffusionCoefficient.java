package org.zstar.analysis;

import java.util.Map;
import org.zstar.api.atoms.Structure;

/**
 * Diffusion coefficients D = slope of the mean square displacement / 2 per axis (their mean in total), with errors from
 * blocks: each block of the trajectory gives a slope, fitted to its own window average, and the blocks are taken as
 * independent, which holds where a block is much longer than the time between jumps.
 */
public final class DiffusionCoefficient implements FrameAnalysis {
    /** One Å²/fs in cm²/s. */
    static final double CM2_PER_S = 0.1;

    private final double blockTime;
    private final double fitFrom;
    private final double fitTo;
    private final boolean removeDrift;
    private final boolean[] driven;
    private final BlockSamples samples = new BlockSamples();
    private MeanSquareDisplacement block;
    private double blockStart;

    /**
     * @param blockTime length of a block in fs
     * @param fitFrom shortest lag of the fit in fs, beyond the vibrations
     * @param fitTo longest lag of the fit in fs, well below the length of the block
     * @param removeDrift whether the motion of the centre of mass is taken out
     * @param driven per axis whether a field drives the ions along it, so that the mean displacement of each species is
     *     taken out and the spread about it counts
     */
    public DiffusionCoefficient(double blockTime, double fitFrom, double fitTo, boolean removeDrift, boolean[] driven) {
        if (!(fitFrom >= 0 && fitFrom < fitTo && fitTo <= blockTime)) {
            throw new IllegalArgumentException("expected 0 <= start of the fit < its end <= length of a block, found "
                    + fitFrom + ", " + fitTo + " and " + blockTime + " fs");
        }
        this.blockTime = blockTime;
        this.fitFrom = fitFrom;
        this.fitTo = fitTo;
        this.removeDrift = removeDrift;
        this.driven = driven.clone();
    }

    /** The same without a field. */
    public DiffusionCoefficient(double blockTime, double fitFrom, double fitTo, boolean removeDrift) {
        this(blockTime, fitFrom, fitTo, removeDrift, new boolean[3]);
    }

    @Override
    public void add(double time, Structure frame) {
        if (block == null) {
            begin(time);
        }
        block.add(time, frame);
        if (time - blockStart >= blockTime * (1 - 1e-9)) {
            fit();
            begin(time);
            block.add(time, frame);
        }
    }

    private void begin(double time) {
        block = new MeanSquareDisplacement(removeDrift);
        blockStart = time;
    }

    private void fit() {
        Table plain = block.windowAverage(), spread = block.windowSpread();
        double[] lags = plain.column("lag_fs");
        for (int g = 0; g < block.groups().count(); g++) {
            String symbol = block.groups().symbol(g);
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                String name = symbol + "_" + MeanSquareDisplacement.AXES[axis];
                double[] msd = (driven[axis] ? spread : plain).column("msd_" + name + "_angstrom2");
                double d = slope(lags, msd) * CM2_PER_S / 2;
                samples.add("diffusion_" + name + "_cm2_per_s", d);
                sum += d;
            }
            samples.add("diffusion_" + symbol + "_cm2_per_s", sum / 3);
        }
    }

    /** Slope of the straight line of least squares. */
    private double slope(double[] lags, double[] values) {
        double n = 0, t = 0, y = 0, tt = 0, ty = 0;
        for (int k = 0; k < lags.length; k++) {
            if (lags[k] >= fitFrom && lags[k] <= fitTo) {
                n++;
                t += lags[k];
                y += values[k];
                tt += lags[k] * lags[k];
                ty += lags[k] * values[k];
            }
        }
        if (n < 2) {
            throw new IllegalArgumentException("only " + (int) n + " lags lie between " + fitFrom + " and " + fitTo
                    + " fs; expected at least 2. Widen the fit or write frames more often");
        }
        return (n * ty - t * y) / (n * tt - t * t);
    }

    /** {@code diffusion_Li_cm2_per_s} and {@code diffusion_Li_z_cm2_per_s} of each species, from all complete blocks. */
    public Map<String, Estimate> values() {
        return samples.estimates();
    }
}
