package org.zstar.descriptors.vaf.moments;

import java.util.List;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.SumKernel;

/** Vector fingerprints of the printed, exponential form as a linear map of sums over neighbours. */
public final class MomentKernel extends SumKernel<VectorPart> {
    private final MomentState state;
    /** Component that the parts hold sums of, or −1. */
    private int current = -1;

    MomentKernel(MomentState state, List<VectorPart> parts, int rows) {
        super(state, parts, rows);
        this.state = state;
    }

    @Override
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        boolean grown = state.load(geometry, atoms, from, count);
        for (int k = 0; k < parts.size(); k++) { // an iterator would be allocated in every step
            parts.get(k).load(grown);
        }
        current = -1;
    }

    @Override
    protected void evaluate(int component) {
        state.take(component);
        super.evaluate(component);
        current = component;
    }

    @Override
    protected void prepare(int component) {
        if (component != current) {
            evaluate(component);
        }
    }

    @Override
    protected void finishGradient(int component) {
        state.finishGradient(component);
    }
}
