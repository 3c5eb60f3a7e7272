package org.zstar.descriptors.sf.block;

import org.zstar.kernels.SumPart;

/** Some of the sums that symmetry functions are made of; they are scalars. */
interface BlockPart extends SumPart {
    /** Prepares for the neighbours of a state, which the other methods read then. */
    void load(BlockState state);
}
