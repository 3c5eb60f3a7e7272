/** Neural-network potential. */
module org.zstar.model.nnp {
    requires transitive org.zstar.api;
    requires org.zstar.networks;

}
