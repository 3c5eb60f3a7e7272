package org.zstar.descriptors.sf.block;

import java.util.List;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;

/** Evaluates features as a linear map of the sums of its parts, for eight central atoms at a time. */
final class BlockKernel implements DescriptorKernel {
    private final BlockState state;
    private final BlockPart[] parts;
    private final SparseMap features;
    private final SparseMap transposed;
    private final double[] sums;

    /**
     * @param state shared by the parts
     * @param parts in the order of their sums
     * @param rows number of features
     */
    BlockKernel(BlockState state, List<BlockPart> parts, int rows) {
        this.state = state;
        this.parts = parts.toArray(BlockPart[]::new);
        int size = parts.stream().mapToInt(BlockPart::size).sum();
        SparseMap.Builder builder = new SparseMap.Builder(rows, size);
        int column = 0;
        for (BlockPart part : parts) {
            part.describe(builder, column);
            column += part.size();
        }
        features = builder.build();
        transposed = features.transposed();
        sums = new double[size * BlockLoops.LANES];
    }

    @Override
    public int lanes() {
        return BlockLoops.LANES;
    }

    @Override
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        state.load(geometry, atoms, from, count);
        for (BlockPart part : parts) {
            part.load(state);
        }
    }

    @Override
    public void features(int component, double[] out) {
        int at = 0;
        for (BlockPart part : parts) {
            part.sums(sums, at);
            at += BlockLoops.LANES * part.size();
        }
        state.loops.apply(features, sums, out);
    }

    @Override
    public void pullBack(int component, double[] weights, double[] pairGradient) {
        pullBack(weights);
        state.neighbours.scatter(state.gradient, pairGradient);
    }

    @Override
    public boolean reachesAtoms() {
        return true;
    }

    @Override
    public void pullBackToAtoms(int component, double[] weights, double[] gradient, double[] virial) {
        pullBack(weights);
        state.sumGradient(gradient, virial);
    }

    /** The gradient with respect to the vector of each neighbour. */
    private void pullBack(double[] weights) {
        state.loops.apply(transposed, weights, sums);
        state.clearGradient();
        int at = 0;
        for (BlockPart part : parts) {
            part.pullBack(sums, at);
            at += BlockLoops.LANES * part.size();
        }
        state.loops.addRadial(0, state.neighbours.end(), state.u, state.neighbours.n, state.gradient);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] change) {
        pushForward(component, displacement, null, change);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] strain, double[] change) {
        state.displace(displacement, strain);
        int at = 0;
        for (BlockPart part : parts) {
            part.changes(sums, at);
            at += BlockLoops.LANES * part.size();
        }
        state.loops.apply(features, sums, change);
    }
}
