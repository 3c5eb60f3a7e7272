/** Born-effective-charge models and the electric field. */
module org.zstar.model.bec {
    requires transitive org.zstar.api;
    requires org.zstar.networks;

}
