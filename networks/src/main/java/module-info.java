/** Neural networks per species and their training, shared by the models. */
module org.zstar.networks {
    requires transitive org.zstar.api;
    requires ojalgo;

    exports org.zstar.networks;
    exports org.zstar.networks.training;

    uses org.zstar.networks.LayerKernelsFactory;
}
