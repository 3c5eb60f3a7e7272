package org.zstar.kernels.simd;

import org.zstar.api.plugin.KernelFactory;

/**
 * What all loops in vectors have in common.
 *
 * @param <K> the loops
 */
interface SimdFactory<K> extends KernelFactory<K> {
    @Override
    default String name() {
        return Lanes.description();
    }

    @Override
    default boolean isUsable() {
        return Lanes.areFast();
    }
}
