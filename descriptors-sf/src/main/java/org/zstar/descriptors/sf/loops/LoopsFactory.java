package org.zstar.descriptors.sf.loops;

import org.zstar.api.plugin.KernelFactory;

/** Makes the inner loops of a kernel; a module may provide faster ones than the plain ones. */
@FunctionalInterface
public interface LoopsFactory extends KernelFactory<BlockLoops> { }
