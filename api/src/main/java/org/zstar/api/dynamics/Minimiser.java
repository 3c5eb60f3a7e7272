package org.zstar.api.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Moves coordinates downhill, one step per gradient. It evaluates nothing itself, so it serves relaxations, elastic bands
 * and any other function of flat coordinates; the caller decides when to stop.
 */
public interface Minimiser {
    /** Forgets the past: the next gradient belongs to a new problem. */
    void reset();

    /**
     * Makes one step.
     *
     * @param coordinates three numbers in Å per point, changed in place
     * @param gradient at these coordinates, in eV/Å, not modified
     */
    void step(double[] coordinates, double[] gradient);

    /** Writes what it remembers, so that {@link #restore} continues to the same bits. */
    void save(DataOutput out) throws IOException;

    /** Takes back what {@link #save} wrote. */
    void restore(DataInput in) throws IOException;
}
