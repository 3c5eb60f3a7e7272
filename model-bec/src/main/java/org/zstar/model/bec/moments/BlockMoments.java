package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.TensorLoops;

/**
 * The moments of eight atoms of one element, moment by moment, lane by lane, and their gradients. {@link MomentKernel} does
 * the same atom by atom. The sums over neighbours of two degrees of monomials give the tensors without their traces by one
 * small matrix for all channels. For one thread.
 */
public final class BlockMoments {
    private static final int LANES = BlockLoops.LANES;

    private final TensorLoops loops;
    private final List<MomentGroup> groups = new ArrayList<>();
    /** From the sums of a channel to its moments, and from weights of these to coefficients of the sums. */
    private final SparseMap toMoments;
    private final SparseMap toCoefficients;
    /** Numbers of a component of all channels. */
    private final int row;
    private final double[] sums;
    /** Coefficients or changes of the sums. */
    private final double[] coefficients;
    private final double[] moments;
    private final double[] adjoint;

    /** @param basis moments @param loops for one thread */
    public BlockMoments(MomentBasis basis, BlockLoops loops) {
        this.loops = loops.tensors();
        int degree = Math.max(2, basis.maxRank());
        int[] species = Arrays.stream(basis.species()).sorted().toArray();
        groups.add(new MomentGroup(loops, species, basis, false, degree));
        if (basis.farFunctions() > 0) {
            groups.add(new MomentGroup(loops, species, basis, true, degree));
        }
        toMoments = MonomialSums.toTensors(degree, basis.maxRank());
        toCoefficients = MonomialSums.overMultiplicities(degree).after(toMoments.transposed());
        row = LANES * basis.channels();
        sums = new double[row * toMoments.columns()];
        coefficients = new double[sums.length];
        moments = new double[LANES * basis.size()];
        adjoint = new double[moments.length];
    }

    /** Takes in some atoms; lanes without one have moments of zero. */
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        for (int k = 0; k < groups.size(); k++) {
            groups.get(k).load(geometry, atoms, from, count);
            groups.get(k).sums(sums);
        }
        apply(toMoments, sums, moments);
    }

    private void apply(SparseMap map, double[] in, double[] out) {
        int[] first = map.first();
        Arrays.fill(out, 0);
        for (int k = 0; k < map.rows(); k++) {
            for (int e = first[k]; e < first[k + 1]; e++) {
                loops.addScaled(row, map.value()[e], in, row * map.column()[e], out, row * k);
            }
        }
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
        apply(toCoefficients, lambda, coefficients);
        for (int k = 0; k < groups.size(); k++) {
            groups.get(k).pullBack(coefficients, gradient, virial);
        }
    }

    /** Overwrites {@code da} with the change of the moments under a displacement of 3N numbers. */
    public void pushForward(double[] displacement, double[] da) {
        for (int k = 0; k < groups.size(); k++) {
            groups.get(k).changes(displacement, coefficients);
        }
        apply(toMoments, coefficients, da);
    }
}
