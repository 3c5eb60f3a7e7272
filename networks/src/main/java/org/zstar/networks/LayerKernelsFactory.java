package org.zstar.networks;

import java.util.ServiceLoader;
import org.zstar.api.plugin.KernelFactory;

/** Gives the loops of dense layers, which hold no memory; a module may provide faster ones than the plain ones. */
@FunctionalInterface
public interface LayerKernelsFactory extends KernelFactory<LayerKernels> {
    /** The loops of another module where there is one, else plain Java; they give the same bits. */
    static LayerKernels fastest() {
        ServiceLoader<LayerKernelsFactory> present = ServiceLoader.load(LayerKernelsFactory.class,
                LayerKernelsFactory.class.getClassLoader());
        return KernelFactory.<LayerKernelsFactory>choose(present, PlainLayerKernels::new).create();
    }
}
