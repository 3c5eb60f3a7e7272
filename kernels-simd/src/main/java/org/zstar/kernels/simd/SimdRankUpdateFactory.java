package org.zstar.kernels.simd;

import org.zstar.kernels.RankUpdate;
import org.zstar.kernels.RankUpdateFactory;

/** Gives the innermost loop of dense matrices. */
public final class SimdRankUpdateFactory implements RankUpdateFactory, SimdFactory<RankUpdate> {
    @Override
    public RankUpdate create() {
        return new SimdRankUpdate();
    }
}
