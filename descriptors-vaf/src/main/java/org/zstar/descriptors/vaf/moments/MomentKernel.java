package org.zstar.descriptors.vaf.moments;

import java.util.List;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;

/** Vector fingerprints of the printed, exponential form as a linear map of sums over neighbours, eight atoms at a time. */
public final class MomentKernel implements DescriptorKernel {
    private final MomentState state;
    private final VectorPart[] parts;
    /** Where the sums of each part begin. */
    private final int[] at;
    private final int degree;
    private final SparseMap features;
    private final SparseMap transposed;
    private final double[] sums;
    /** Component that the parts hold sums of, or −1. */
    private int current = -1;

    MomentKernel(MomentState state, List<? extends VectorPart> parts, int degree, int rows) {
        this.state = state;
        this.parts = parts.toArray(VectorPart[]::new);
        this.degree = degree;
        int size = parts.stream().mapToInt(VectorPart::size).sum(), column = 0;
        SparseMap.Builder builder = new SparseMap.Builder(rows, size);
        at = new int[this.parts.length];
        for (int k = 0; k < at.length; k++) {
            this.parts[k].describe(builder, column);
            at[k] = BlockLoops.LANES * column;
            column += this.parts[k].size();
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
        boolean grown = state.load(geometry, atoms, from, count);
        state.loops.monomials(state.neighbours.end(), degree, state.neighbours.n);
        for (VectorPart part : parts) {
            part.load(grown);
        }
        current = -1;
    }

    private void prepare(int component) {
        if (component != current) {
            for (int k = 0; k < parts.length; k++) {
                parts[k].sums(component, sums, at[k]);
            }
            current = component;
        }
    }

    @Override
    public void features(int component, double[] out) {
        current = -1;
        prepare(component);
        state.loops.apply(features, sums, out);
    }

    @Override
    public void pullBack(int component, double[] weights, double[] pairGradient) {
        pullBack(component, weights);
        state.neighbours.scatter(state.gradient, pairGradient);
    }

    @Override
    public boolean reachesAtoms() {
        return true;
    }

    @Override
    public void pullBackToAtoms(int component, double[] weights, double[] gradient, double[] virial) {
        pullBack(component, weights);
        state.sumGradient(gradient, virial);
    }

    private void pullBack(int component, double[] weights) {
        prepare(component);
        state.loops.apply(transposed, weights, sums);
        state.clearGradient();
        for (int k = 0; k < parts.length; k++) {
            parts[k].pullBack(component, sums, at[k]);
        }
        state.finishGradient(component);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] change) {
        pushForward(component, displacement, null, change);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] strain, double[] change) {
        prepare(component);
        state.displace(displacement, strain);
        for (int k = 0; k < parts.length; k++) {
            parts[k].changes(component, sums, at[k]);
        }
        state.loops.apply(features, sums, change);
    }
}
