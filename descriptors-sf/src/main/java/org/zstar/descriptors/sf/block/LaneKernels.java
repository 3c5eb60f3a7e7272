package org.zstar.descriptors.sf.block;

import java.util.function.Supplier;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;

/** Makes a block of kernels that take atoms one by one. */
final class LaneKernels implements DescriptorKernel {
    private final DescriptorKernel[] kernels = new DescriptorKernel[BlockLoops.LANES];
    private final double[] single;
    private int count;

    LaneKernels(Supplier<DescriptorKernel> kernel, int size) {
        for (int lane = 0; lane < kernels.length; lane++) {
            kernels[lane] = kernel.get();
        }
        single = new double[size];
    }

    @Override
    public int lanes() {
        return kernels.length;
    }

    @Override
    public void load(Geometry geometry, int[] atoms, int from, int atomCount) {
        count = atomCount;
        for (int lane = 0; lane < count; lane++) {
            kernels[lane].load(geometry, atoms, from + lane, 1);
        }
    }

    @Override
    public void features(int component, double[] features) {
        for (int lane = 0; lane < count; lane++) {
            kernels[lane].features(component, single);
            put(lane, features);
        }
    }

    @Override
    public void pullBack(int component, double[] weights, double[] pairGradient) {
        for (int lane = 0; lane < count; lane++) {
            for (int f = 0; f < single.length; f++) {
                single[f] = weights[kernels.length * f + lane];
            }
            kernels[lane].pullBack(component, single, pairGradient);
        }
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] change) {
        pushForward(component, displacement, null, change);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] strain, double[] change) {
        for (int lane = 0; lane < count; lane++) {
            kernels[lane].pushForward(component, displacement, strain, single);
            put(lane, change);
        }
    }

    private void put(int lane, double[] block) {
        for (int f = 0; f < single.length; f++) {
            block[kernels.length * f + lane] = single[f];
        }
    }
}
