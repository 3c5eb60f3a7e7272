/** Molecular dynamics, minimisers, paths. */
module org.zstar.integrators {
    requires transitive org.zstar.api;

}
