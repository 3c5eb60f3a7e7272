package org.zstar.kernels;

import java.util.List;
import org.zstar.api.descriptor.DescriptorKernel;

/**
 * Evaluates features as a linear map of sums over neighbours, for eight central atoms at a time.
 *
 * @param <P> kind of the parts that the sums come from
 */
public abstract class SumKernel<P extends SumPart> implements DescriptorKernel {
    /** In the order of their sums. */
    protected final List<P> parts;
    private final BlockGeometry block;
    /** Where the sums of each part begin. */
    private final int[] at;
    private final SparseMap features;
    private final SparseMap transposed;
    private final double[] sums;

    /**
     * @param block shared by the parts
     * @param parts in the order of their sums
     * @param rows number of features
     */
    protected SumKernel(BlockGeometry block, List<P> parts, int rows) {
        this.block = block;
        this.parts = List.copyOf(parts);
        int size = parts.stream().mapToInt(SumPart::size).sum(), column = 0;
        SparseMap.Builder builder = new SparseMap.Builder(rows, size);
        at = new int[parts.size()];
        for (int k = 0; k < at.length; k++) {
            parts.get(k).describe(builder, column);
            at[k] = BlockLoops.LANES * column;
            column += parts.get(k).size();
        }
        features = builder.build();
        transposed = features.transposed();
        sums = new double[size * BlockLoops.LANES];
    }

    /** Before derivatives of a component are asked for: for parts that take them from its sums. */
    protected void prepare(int component) { }

    /** Evaluates the sums of a component. */
    protected void evaluate(int component) {
        for (int k = 0; k < at.length; k++) {
            parts.get(k).sums(component, sums, at[k]);
        }
    }

    /** After the parts have added theirs to the gradient: adds what lies along the vectors of the neighbours. */
    protected void finishGradient(int component) {
        block.loops.addRadial(0, block.neighbours.end(), block.u, block.neighbours.n, block.gradient);
    }

    @Override
    public final int lanes() {
        return BlockLoops.LANES;
    }

    @Override
    public final void features(int component, double[] out) {
        evaluate(component);
        block.loops.apply(features, sums, out);
    }

    @Override
    public final void pullBack(int component, double[] weights, double[] pairGradient) {
        pullBack(component, weights);
        block.neighbours.scatter(block.gradient, pairGradient);
    }

    @Override
    public final boolean reachesAtoms() {
        return true;
    }

    @Override
    public final void pullBackToAtoms(int component, double[] weights, double[] gradient, double[] virial) {
        pullBack(component, weights);
        block.sumGradient(gradient, virial);
    }

    /** The gradient with respect to the vector of each neighbour. */
    private void pullBack(int component, double[] weights) {
        prepare(component);
        block.loops.apply(transposed, weights, sums);
        block.clearGradient();
        for (int k = 0; k < at.length; k++) {
            parts.get(k).pullBack(component, sums, at[k]);
        }
        finishGradient(component);
    }

    @Override
    public final void pushForward(int component, double[] displacement, double[] change) {
        pushForward(component, displacement, null, change);
    }

    @Override
    public final void pushForward(int component, double[] displacement, double[] strain, double[] change) {
        prepare(component);
        block.displace(displacement, strain);
        for (int k = 0; k < at.length; k++) {
            parts.get(k).changes(component, sums, at[k]);
        }
        block.loops.apply(features, sums, change);
    }
}
