package org.zstar.analysis;

import org.zstar.api.atoms.Structure;

/** Takes in the frames of a trajectory one after the other and keeps only what its result needs. */
public interface FrameAnalysis {
    /**
     * Takes in a frame.
     *
     * @param time in fs, later than that of the frame before
     * @param frame the same atoms in the same order in every frame, positions unwrapped; not kept
     */
    void add(double time, Structure frame);
}
