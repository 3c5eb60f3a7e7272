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
        int size = parts.stream().mapToInt(VectorPart::size).sum();
        SparseMap.Builder builder = new SparseMap.Builder(rows, size);
        int column = 0;
        for (VectorPart part : parts) {
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
        boolean grown = state.load(geometry, atoms, from, count);
        state.loops.monomials(state.neighbours.end(), degree, state.neighbours.n);
        for (VectorPart part : parts) {
            part.load(grown);
        }
        current = -1;
    }

    private void prepare(int component) {
        if (component != current) {
            int at = 0;
            for (VectorPart part : parts) {
                part.sums(component, sums, at);
                at += BlockLoops.LANES * part.size();
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
        int at = 0;
        for (VectorPart part : parts) {
            part.pullBack(component, sums, at);
            at += BlockLoops.LANES * part.size();
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
        int at = 0;
        for (VectorPart part : parts) {
            part.changes(component, sums, at);
            at += BlockLoops.LANES * part.size();
        }
        state.loops.apply(features, sums, change);
    }
}
