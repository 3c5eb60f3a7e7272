/** Vector atomic fingerprints. */
module org.zstar.descriptors.vaf {
    requires transitive org.zstar.kernels;

    exports org.zstar.descriptors.vaf;

    provides org.zstar.api.descriptor.DescriptorProvider with org.zstar.descriptors.vaf.VectorFingerprintsProvider;
}
