package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;

/**
 * The moments of eight atoms of one element, moment by moment, lane by lane, and their gradients, from the loops that
 * descriptors use too. {@link MomentKernel} does the same atom by atom. For one thread.
 */
final class BlockMoments {
    private static final int LANES = BlockLoops.LANES;
    /** Number over which traces are taken off a component, per pair of equal axes. */
    private static final int[] TRACE = {1, 1, 3, 5};

    private final BlockLoops loops;
    private final List<MomentGroup> groups = new ArrayList<>();
    /** First sum of each group. */
    private final int[] first;
    private final SparseMap toMoments;
    private final SparseMap toCoefficients;
    private final double[] sums;
    private final double[] coefficients;
    private final double[] moments;
    private final double[] adjoint;

    BlockMoments(MomentBasis basis, BlockLoops loops) {
        this.loops = loops;
        int[] species = Arrays.stream(basis.species()).sorted().toArray();
        groups.add(new MomentGroup(loops, species, basis.cutoff(), basis.radialFunctions(), basis.maxRank()));
        if (basis.farFunctions() > 0) {
            groups.add(new MomentGroup(loops, species, basis.farCutoff(), basis.farFunctions(), basis.maxRank()));
        }
        first = new int[groups.size() + 1];
        for (int k = 0; k < groups.size(); k++) {
            first[k + 1] = first[k] + groups.get(k).size();
        }
        SparseMap.Builder builder = new SparseMap.Builder(basis.size(), first[groups.size()]);
        for (int c = 0; c < basis.channels(); c++) {
            int order = c % basis.functions(), group = order < basis.radialFunctions() ? 0 : 1;
            int number = Elements.number(basis.elements().get(c / basis.functions()));
            int start = groups.get(group).first(Arrays.binarySearch(species, number), order - group * basis.radialFunctions());
            describe(basis, builder, c, groups.get(group), first[group] + start);
        }
        toMoments = builder.build();
        toCoefficients = weights().after(toMoments.transposed());
        sums = new double[LANES * first[groups.size()]];
        coefficients = new double[sums.length];
        moments = new double[LANES * basis.size()];
        adjoint = new double[moments.length];
    }

    /** The components of a channel without their traces: xx − 1/3, xxx − 3x/5, xxy − y/5, …. */
    private static void describe(MomentBasis basis, SparseMap.Builder map, int channel, MomentGroup group, int start) {
        for (int rank = 0; rank <= basis.maxRank(); rank++) {
            for (int m = 0; m < Tensors.components(rank); m++) {
                int row = basis.offset(rank) + m * basis.channels() + channel;
                int[] n = Tensors.powers(rank, m);
                group.add(map, row, start, n[0], n[1], n[2], 1);
                for (int axis = 0; axis < 3; axis++) {
                    int pairs = n[axis] * (n[axis] - 1) / 2;
                    if (pairs > 0) {
                        n[axis] -= 2;
                        group.add(map, row, start, n[0], n[1], n[2], -pairs / (double) TRACE[rank]);
                        n[axis] += 2;
                    }
                }
            }
        }
    }

    private SparseMap weights() {
        SparseMap.Builder weights = new SparseMap.Builder(first[groups.size()], first[groups.size()]);
        for (int k = 0; k < groups.size(); k++) {
            for (int sum = first[k]; sum < first[k + 1]; sum++) {
                weights.add(sum, sum, 1 / groups.get(k).multiplicity(sum - first[k]));
            }
        }
        return weights.build();
    }

    /** Takes in some atoms; lanes without one have moments of zero. */
    void load(Geometry geometry, int[] atoms, int from, int count) {
        for (int k = 0; k < groups.size(); k++) {
            groups.get(k).load(geometry, atoms, from, count);
            groups.get(k).sums(sums, LANES * first[k]);
        }
        loops.apply(toMoments, sums, moments);
    }

    /** The moments, shared. */
    double[] moments() {
        return moments;
    }

    /** An array for weights of the moments, set to zero, shared. */
    double[] clearedAdjoint() {
        Arrays.fill(adjoint, 0);
        return adjoint;
    }

    /** Adds the gradient of Σ_k λ_k a_k with respect to positions, 3N numbers, and to a strain, nine numbers. */
    void pullBack(double[] lambda, double[] gradient, double[] virial) {
        loops.apply(toCoefficients, lambda, coefficients);
        for (int k = 0; k < groups.size(); k++) {
            groups.get(k).pullBack(coefficients, LANES * first[k], gradient, virial);
        }
    }
}
