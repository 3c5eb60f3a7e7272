package org.zstar.analysis;

import java.util.Map;
import org.zstar.api.atoms.Structure;

/**
 * Mean velocity of each species along each axis, relative to the centre of mass, from the displacement over blocks of the
 * trajectory, with errors from their scatter.
 */
public final class DriftVelocity implements FrameAnalysis {
    private static final double PER_PS = 1000;

    private final double blockTime;
    private final Displacements displacements;
    private final BlockSamples samples = new BlockSamples();
    private Groups groups;
    private double[] means;
    private double[] startMeans;
    private double blockStart;

    /**
     * @param blockTime length of a block in fs
     * @param removeDrift whether the motion of the centre of mass is taken out
     */
    public DriftVelocity(double blockTime, boolean removeDrift) {
        if (!(blockTime > 0)) {
            throw new IllegalArgumentException("expected a block longer than 0 fs, found " + blockTime);
        }
        this.blockTime = blockTime;
        displacements = new Displacements(removeDrift);
    }

    @Override
    public void add(double time, Structure frame) {
        boolean isFirst = groups == null;
        if (isFirst) {
            groups = new Groups(frame.species());
            means = new double[3 * groups.count()];
        }
        groups.requireSame(frame.species(), time);
        groups.means(displacements.of(frame), means);
        if (isFirst) {
            begin(time);
        } else if (time - blockStart >= blockTime * (1 - 1e-9)) {
            for (int k = 0; k < means.length; k++) {
                samples.add("drift_velocity_" + groups.symbol(k / 3) + "_" + MeanSquareDisplacement.AXES[k % 3]
                        + "_angstrom_per_ps", PER_PS * (means[k] - startMeans[k]) / (time - blockStart));
            }
            begin(time);
        }
    }

    private void begin(double time) {
        blockStart = time;
        startMeans = means.clone();
    }

    /** {@code drift_velocity_Li_z_angstrom_per_ps} and so on, from all complete blocks. */
    public Map<String, Estimate> values() {
        return samples.estimates();
    }
}
