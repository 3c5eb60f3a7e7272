package org.zstar.kernels;

import java.util.ServiceLoader;
import org.zstar.api.plugin.KernelFactory;

/** Gives the innermost loop of dense matrices, which holds no memory; a module may provide a faster one than the plain one. */
@FunctionalInterface
public interface RankUpdateFactory extends KernelFactory<RankUpdate> {
    /** The loop of another module where there is one, else plain Java; they give the same bits. */
    static RankUpdate fastest() {
        ServiceLoader<RankUpdateFactory> present = ServiceLoader.load(RankUpdateFactory.class,
                RankUpdateFactory.class.getClassLoader());
        return KernelFactory.<RankUpdateFactory>choose(present, PlainRankUpdate::new).create();
    }
}
