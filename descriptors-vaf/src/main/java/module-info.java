/** Vector atomic fingerprints. */
module org.zstar.descriptors.vaf {
    requires transitive org.zstar.api;

}
