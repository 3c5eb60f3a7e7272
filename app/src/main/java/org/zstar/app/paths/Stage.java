package org.zstar.app.paths;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** An iteration towards vanishing forces that can be saved and continued. */
interface Stage {
    /**
     * Evaluates the images and, unless they have come far enough, moves them.
     *
     * @return the energy of what is watched in eV, the largest remaining force in eV/Å, and whether it was small enough
     */
    Progress advance();

    /** The images as they are now, 3N coordinates each: one for a relaxation, all with the ends for a path. */
    double[][] images();

    /** Writes everything needed to continue to the same bits. */
    void save(DataOutput out) throws IOException;

    /** Continues from what {@link #save} wrote. */
    void restore(DataInput in) throws IOException;

    /**
     * State of an iteration.
     *
     * @param energy of a relaxation, or the highest of a path relative to its start, in eV
     * @param force largest remaining force in eV/Å
     * @param isConverged whether it is small enough; then nothing has been moved
     */
    record Progress(double energy, double force, boolean isConverged) { }
}
