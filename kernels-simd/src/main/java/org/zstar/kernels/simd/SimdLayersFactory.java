package org.zstar.kernels.simd;

import org.zstar.networks.LayerKernels;
import org.zstar.networks.LayerKernelsFactory;

/** Gives the loops of dense layers. */
public final class SimdLayersFactory implements LayerKernelsFactory, SimdFactory<LayerKernels> {
    @Override
    public LayerKernels create() {
        return new SimdLayerKernels();
    }
}
