package org.zstar.descriptors.sf.block;

import java.util.List;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.SumKernel;

/** Symmetry functions as a linear map of the sums of its parts. */
final class BlockKernel extends SumKernel<BlockPart> {
    private final BlockState state;

    /**
     * @param state shared by the parts
     * @param parts in the order of their sums
     * @param rows number of features
     */
    BlockKernel(BlockState state, List<BlockPart> parts, int rows) {
        super(state, parts, rows);
        this.state = state;
    }

    @Override
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        state.load(geometry, atoms, from, count);
        for (int k = 0; k < parts.size(); k++) { // an iterator would be allocated in every step
            parts.get(k).load(state);
        }
    }
}
