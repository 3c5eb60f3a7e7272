package org.zstar.kernels.simd;

import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.LoopsFactory;

/** Makes loops over neighbours. */
public final class SimdLoopsFactory implements LoopsFactory, SimdFactory<BlockLoops> {
    @Override
    public BlockLoops create() {
        return new SimdBlockLoops();
    }
}
