/** Symmetry functions: scalar features of atomic environments after Behler and Parrinello. */
module org.zstar.descriptors.sf {
    requires transitive org.zstar.api;

    exports org.zstar.descriptors.sf;
    exports org.zstar.descriptors.sf.loops to org.zstar.kernels.simd;

    uses org.zstar.descriptors.sf.loops.LoopsFactory;

    provides org.zstar.api.descriptor.DescriptorProvider
            with org.zstar.descriptors.sf.SymmetryFunctionsProvider;
}
