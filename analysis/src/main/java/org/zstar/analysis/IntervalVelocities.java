package org.zstar.analysis;

import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;

/**
 * Gives another analysis velocities where a trajectory has none: the mean velocity between two frames, (x′ − x)/Δt, at the
 * middle of the interval. Vibrations of frequency ν come out smaller by sin(πνΔt)/(πνΔt).
 */
public final class IntervalVelocities implements FrameAnalysis {
    private final FrameAnalysis target;
    private double timeBefore;
    private Structure before;

    /** @param target gets a frame per interval, with the positions of its later end and no labels */
    public IntervalVelocities(FrameAnalysis target) {
        this.target = target;
    }

    @Override
    public void add(double time, Structure frame) {
        if (before != null) {
            double[] x = frame.positions(), from = before.positions(), v = new double[x.length];
            for (int k = 0; k < v.length; k++) {
                v[k] = (x[k] - from[k]) / (time - timeBefore);
            }
            target.add(0.5 * (timeBefore + time), new Structure(frame.cell(), frame.species(), x, v,
                    Labels.NONE, frame.info(), frame.columns()));
        }
        before = frame;
        timeBefore = time;
    }
}
