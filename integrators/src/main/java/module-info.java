/** Molecular dynamics, minimisers, paths. */
module org.zstar.integrators {
    requires transitive org.zstar.api;

    exports org.zstar.integrators;
    exports org.zstar.integrators.minimise;
    exports org.zstar.integrators.path;

    provides org.zstar.api.dynamics.IntegratorProvider with
        org.zstar.integrators.VelocityVerletProvider,
        org.zstar.integrators.NoseHooverProvider,
        org.zstar.integrators.LangevinProvider;
    provides org.zstar.api.dynamics.MinimiserProvider with
        org.zstar.integrators.minimise.FireProvider,
        org.zstar.integrators.minimise.LbfgsProvider;
    provides org.zstar.api.dynamics.PathFinderProvider with
        org.zstar.integrators.path.NudgedElasticBandProvider;
}
