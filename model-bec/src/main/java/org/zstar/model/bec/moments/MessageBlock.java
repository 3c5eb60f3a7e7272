package org.zstar.model.bec.moments;

import org.zstar.api.force.Geometry;
import org.zstar.networks.AtomBlocks;

/**
 * What {@link MessageSum} asks of a block of atoms of one element: their messages, and a vector that depends on those of their
 * neighbours. Messages of all atoms are stored atom by atom. For one thread.
 */
public interface MessageBlock {
    /** Says which atoms are meant from now on. */
    void load(Geometry at, AtomBlocks blocks, int block);

    /** Writes the messages of the atoms. */
    void send(double[] messages);

    /** Evaluates the vectors, given the messages of all atoms. */
    void evaluate(double[] messages);

    /** After {@link #evaluate}: writes e·m of each atom. */
    void output(double[] e, double[] values);

    /**
     * After {@link #output} for the same direction e: adds ∂(e·m)/∂u with fixed messages to a gradient of 3N numbers.
     *
     * @param pairMessages ∂(e·m)/∂h of the neighbour for each pair, overwritten within the reach of messages
     */
    void addAdjoint(double[] e, double[] messages, double[] gradient, double[] pairMessages);

    /** After {@link #send}: adds what the adjoints of the messages of all atoms give to a gradient of 3N numbers. */
    void addMessageAdjoint(double[] adjoints, double[] gradient);
}
