package org.zstar.kernels;

import java.util.ServiceLoader;
import org.zstar.api.plugin.KernelFactory;

/** Makes the inner loops of a kernel; a module may provide faster ones than the plain ones. */
@FunctionalInterface
public interface LoopsFactory extends KernelFactory<BlockLoops> {
    /** The loops of another module where there is one, else plain Java; they give the same bits. */
    static LoopsFactory best() {
        return KernelFactory.choose(ServiceLoader.load(LoopsFactory.class, LoopsFactory.class.getClassLoader()),
                PlainBlockLoops::new);
    }
}
