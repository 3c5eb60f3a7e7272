/** Molecular dynamics, minimisers, paths. */
module org.zstar.integrators {
    requires transitive org.zstar.api;

    exports org.zstar.integrators;

    provides org.zstar.api.dynamics.IntegratorProvider with
        org.zstar.integrators.VelocityVerletProvider,
        org.zstar.integrators.NoseHooverProvider,
        org.zstar.integrators.LangevinProvider;
}
