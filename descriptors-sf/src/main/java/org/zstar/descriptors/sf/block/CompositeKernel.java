package org.zstar.descriptors.sf.block;

import java.util.Arrays;
import java.util.List;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;

/** Shares the features between kernels. */
final class CompositeKernel implements DescriptorKernel {
    private static final int LANES = BlockLoops.LANES;

    /** Some of the features. @param kernel computes them @param features their indices */
    record Share(DescriptorKernel kernel, int[] features) { }

    private final Share[] shares;
    private final double[] scratch;

    CompositeKernel(List<Share> shares) {
        this.shares = shares.toArray(Share[]::new);
        scratch = new double[LANES * shares.stream().mapToInt(s -> s.features.length).max().orElse(0)];
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        for (Share share : shares) {
            share.kernel.load(geometry, atoms, from, count);
        }
    }

    @Override
    public void features(int component, double[] features) {
        for (Share share : shares) {
            share.kernel.features(component, scratch);
            put(share.features, features);
        }
    }

    @Override
    public void pullBack(int component, double[] weights, double[] pairGradient) {
        for (Share share : shares) {
            take(share.features, weights);
            share.kernel.pullBack(component, scratch, pairGradient);
        }
    }

    @Override
    public boolean reachesAtoms() {
        return Arrays.stream(shares).allMatch(share -> share.kernel.reachesAtoms());
    }

    @Override
    public void pullBackToAtoms(int component, double[] weights, double[] gradient, double[] virial) {
        for (Share share : shares) {
            take(share.features, weights);
            share.kernel.pullBackToAtoms(component, scratch, gradient, virial);
        }
    }

    private void take(int[] indices, double[] weights) {
        for (int f = 0; f < indices.length; f++) {
            System.arraycopy(weights, LANES * indices[f], scratch, LANES * f, LANES);
        }
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] change) {
        pushForward(component, displacement, null, change);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] strain, double[] change) {
        for (Share share : shares) {
            share.kernel.pushForward(component, displacement, strain, scratch);
            put(share.features, change);
        }
    }

    private void put(int[] indices, double[] block) {
        for (int f = 0; f < indices.length; f++) {
            System.arraycopy(scratch, LANES * f, block, LANES * indices[f], LANES);
        }
    }
}
