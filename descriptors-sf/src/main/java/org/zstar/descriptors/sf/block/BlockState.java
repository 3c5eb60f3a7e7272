package org.zstar.descriptors.sf.block;

import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockGeometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.PairBlock;

/** What the parts of a kernel share: the geometry of a block and the Gaussians of its neighbours. */
final class BlockState extends BlockGeometry {
    private final Gaussians gaussians;
    /** What loops over pairs of neighbours read. */
    PairBlock pairs;

    BlockState(BlockLoops loops, int[] species, CutoffType type, double inner, double cutoff, Gaussians gaussians) {
        super(loops, species, type, inner, cutoff);
        this.gaussians = gaussians;
    }

    @Override
    public boolean load(Geometry geometry, int[] atoms, int from, int count) {
        boolean grown = super.load(geometry, atoms, from, count);
        if (grown) {
            pairs = new PairBlock(neighbours.start, neighbours.n, neighbours.r, neighbours.inverse, neighbours.live, f, slope);
            gaussians.resize(neighbours.r.length);
        }
        gaussians.compute(loops, neighbours.end(), neighbours.r);
        return grown;
    }
}
