/** Symmetry functions: scalar features of atomic environments after Behler and Parrinello. */
module org.zstar.descriptors.sf {
    requires transitive org.zstar.kernels;

    exports org.zstar.descriptors.sf;

    provides org.zstar.api.descriptor.DescriptorProvider
            with org.zstar.descriptors.sf.SymmetryFunctionsProvider;
}
