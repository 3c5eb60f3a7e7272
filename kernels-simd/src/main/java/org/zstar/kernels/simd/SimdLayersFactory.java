package org.zstar.kernels.simd;

import org.zstar.networks.LayerKernels;
import org.zstar.networks.LayerKernelsFactory;

/** Gives the loops of dense layers. */
public final class SimdLayersFactory implements LayerKernelsFactory {
    @Override
    public LayerKernels create() {
        return new SimdLayerKernels();
    }

    @Override
    public String name() {
        return Lanes.description();
    }

    @Override
    public boolean isUsable() {
        return Lanes.areFast();
    }
}
