package org.zstar.model.bec.moments;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.BlockNeighbours;

/**
 * The moments of eight atoms of one element, moment by moment, lane by lane, with their derivative products. {@link
 * MomentKernel} does the same atom by atom. For one thread.
 */
public final class BlockMoments {
    private final MomentGroup[] groups;
    private final double[] moments;
    private final double[] adjoint;

    /** @param basis moments @param loops for one thread */
    public BlockMoments(MomentBasis basis, BlockLoops loops) {
        this(basis, loops, basis.maxRank(), basis.maxRank());
    }

    /**
     * The moments up to some ranks, those of higher ranks being taken for zero.
     *
     * @param near largest rank for functions within the cutoff
     * @param far largest rank for those that reach further
     */
    BlockMoments(MomentBasis basis, BlockLoops loops, int near, int far) {
        groups = new MomentGroup[basis.farFunctions() > 0 ? 2 : 1];
        Arrays.setAll(groups, k -> new MomentGroup(loops, basis, k > 0, k > 0 ? far : near));
        moments = new double[BlockLoops.LANES * basis.size()];
        adjoint = new double[moments.length];
    }

    /** Takes in some atoms; lanes without one have moments of zero. */
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        near().load(geometry, atoms, from, count);
        evaluate(geometry, atoms, from, count);
    }

    /** The same where neighbours within the cutoff have been loaded by another. */
    void load(BlockNeighbours loaded, Geometry geometry, int[] atoms, int from, int count) {
        near().take(loaded);
        evaluate(geometry, atoms, from, count);
    }

    private void evaluate(Geometry geometry, int[] atoms, int from, int count) {
        Arrays.fill(moments, 0);
        for (int k = 0; k < groups.length; k++) {
            if (k > 0) {
                groups[k].shell().load(geometry, atoms, from, count);
            }
            groups[k].addTo(moments);
        }
    }

    /** The neighbours within the cutoff, which may collect more of a gradient before it is pulled back. */
    RadialShell near() {
        return groups[0].shell();
    }

    /** The moments, shared. */
    public double[] moments() {
        return moments;
    }

    /** An array for weights of the moments, set to zero, shared. */
    public double[] clearedAdjoint() {
        Arrays.fill(adjoint, 0);
        return adjoint;
    }

    /** Adds the gradient of Σ_k λ_k a_k with respect to positions, 3N numbers, and to a strain, nine numbers. */
    public void pullBack(double[] lambda, double[] gradient, double[] virial) {
        for (MomentGroup group : groups) {
            group.pullBack(lambda, gradient, virial);
        }
    }

    /** Overwrites {@code da} with the change of the moments under a displacement of 3N numbers. */
    public void pushForward(double[] displacement, double[] da) {
        Arrays.fill(da, 0);
        for (MomentGroup group : groups) {
            group.pushForward(displacement, da);
        }
    }
}
