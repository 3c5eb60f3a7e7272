/** Symmetry functions. */
module org.zstar.descriptors.sf {
    requires transitive org.zstar.api;

}
