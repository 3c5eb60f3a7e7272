/** Observables of trajectories and predictions. */
module org.zstar.analysis {
    requires transitive org.zstar.api;

    exports org.zstar.analysis;
}
