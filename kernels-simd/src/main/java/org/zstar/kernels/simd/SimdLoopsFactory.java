package org.zstar.kernels.simd;

import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.LoopsFactory;

/** Makes loops over neighbours. */
public final class SimdLoopsFactory implements LoopsFactory {
    @Override
    public BlockLoops create() {
        return new SimdBlockLoops();
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
