package org.zstar.descriptors.sf.loops;

/** Makes the inner loops of kernels; a module may provide a faster one than the plain one. */
public interface LoopsFactory {
    /** New loops with scratch memory of their own, for one kernel. */
    BlockLoops create();
}
